// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/error_text.h"
#include "app/text/item_text.h"
#include "app/text/language.h"

#include <catch2/catch.hpp>

#include <QSet>

#include <vector>

using namespace rekam;

namespace {

std::vector<base::ErrorCode> allCodes()
{
    std::vector<base::ErrorCode> codes;
    for (int i = 0; i <= static_cast<int>(base::ErrorCode::Internal); ++i)
        codes.push_back(static_cast<base::ErrorCode>(i));
    return codes;
}

QString nameOf(base::ErrorCode code)
{
    const auto name = base::errorName(code);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

TEST_CASE("every error code has a sentence of its own, in both languages", "[text]")
{
    QSet<QString> indonesian;
    QSet<QString> english;
    for (const base::ErrorCode code : allCodes()) {
        INFO(nameOf(code).toStdString());
        const QString sentence = text::sentence({code, "SQLITE_FULL (13)", {}});
        CHECK(sentence.endsWith(QStringLiteral("(kode: %1)").arg(nameOf(code))));
        CHECK_FALSE(sentence.contains(QStringLiteral("SQLITE")));
        const QString original = text::guidance(code);
        indonesian.insert(original);

        const text::Language language(QStringLiteral("en"));
        const QString translated = text::sentence({code, {}, {}});
        CHECK(translated.endsWith(QStringLiteral("(code: %1)").arg(nameOf(code))));
        CHECK(text::guidance(code) != original);
        english.insert(text::guidance(code));
    }
    CHECK(static_cast<std::size_t>(indonesian.size()) == allCodes().size());
    CHECK(static_cast<std::size_t>(english.size()) == allCodes().size());
}

TEST_CASE("a sentence asks and never blames", "[text]")
{
    for (const base::ErrorCode code : allCodes()) {
        const QString sentence = text::guidance(code);
        INFO(sentence.toStdString());
        CHECK((sentence.contains(QStringLiteral("Silakan"))
               || sentence.contains(QStringLiteral("Mohon"))));
        CHECK_FALSE(sentence.contains(QStringLiteral("Anda salah")));
        CHECK(sentence.endsWith(u'.'));
        CHECK(sentence.size() <= 130); // two lines of the message bar at 1366 pixels
    }
}

TEST_CASE("a sentence names the finger, the line or the file concerned", "[text]")
{
    using enum base::ErrorCode;
    CHECK(text::sentence({FingerTooDry, {}, "right_index"})
              .startsWith(QStringLiteral("Telunjuk kanan: ")));
    CHECK(text::sentence({NikInvalid, {}, "line 12"}).startsWith(QStringLiteral("baris 12: ")));
    CHECK(text::sentence({FileUnreadable, {}, "daftar.csv"})
              .startsWith(QStringLiteral("daftar.csv: ")));
    CHECK(text::sentence({EnrollmentIncomplete, {}, "portrait"})
              .startsWith(QStringLiteral("Pas foto: ")));
    CHECK(text::sentence({SignatureEmpty, {}, "signature"})
              .startsWith(QStringLiteral("Tanda tangan masih kosong")));
    const text::Language language(QStringLiteral("en"));
    CHECK(text::sentence({FingerTooDry, {}, "left_thumb"})
              .startsWith(QStringLiteral("Left thumb: ")));
}

TEST_CASE("ten fingers, nine states and six reasons have ten, nine and six names", "[text]")
{
    for (const char *code : {"id", "en"}) {
        const text::Language language{QLatin1String(code)};
        QSet<QString> names;
        for (const auto finger : biometrics::captureOrder)
            names.insert(text::fingerLabel(finger));
        CHECK(names.size() == 10);
        QSet<QString> states;
        for (int i = 1; i <= static_cast<int>(enrollment::State::Canceled); ++i)
            states.insert(text::stateLabel(static_cast<enrollment::State>(i)));
        CHECK(states.size() == 9);
        QSet<QString> reasons;
        for (int i = 1; i <= static_cast<int>(enrollment::ExceptionReason::CannotSign); ++i)
            reasons.insert(text::reasonLabel(static_cast<enrollment::ExceptionReason>(i)));
        CHECK(reasons.size() == 6);
        CHECK_FALSE((names + states + reasons).contains(QString()));
    }
}

TEST_CASE(
    "a locked account hears for how many minutes, and a short password for how long it must be",
    "[text]")
{
    CHECK(text::sentence({base::ErrorCode::AccountLocked, {}, "4"})
          == QStringLiteral("Akun dikunci sementara karena beberapa kali gagal masuk. Silakan "
                            "tunggu 4 menit. (kode: account-locked)"));
    CHECK(text::sentence({base::ErrorCode::PasswordTooShort, {}, "10"})
              .startsWith(QStringLiteral("Kata sandi terlalu pendek")));
    const text::Language language(QStringLiteral("en"));
    CHECK(text::sentence({base::ErrorCode::AccountLocked, {}, "16"})
              .contains(QStringLiteral("16 minutes")));
}
