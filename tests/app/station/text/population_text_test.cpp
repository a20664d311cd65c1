// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/language.h"
#include "app/text/person_text.h"
#include "app/text/population_text.h"
#include "app/text/resident_text.h"
#include "app/text/search_text.h"

#include <catch2/catch.hpp>

#include <QSet>

using namespace rekam;
using namespace rekam::population;

TEST_CASE("every advice has a label and a sentence of its own, in both languages", "[text]")
{
    for (const char *code : {"id", "en"}) {
        const text::Language language{QLatin1String(code)};
        QSet<QString> labels, sentences;
        for (int i = 0; i < adviceKindCount; ++i) {
            const auto kind = static_cast<AdviceKind>(i);
            const QString sentence = text::adviceSentence({kind, QStringLiteral("SUBJECT")});
            INFO(code << " " << sentence.toStdString());
            CHECK_FALSE(text::adviceLabel(kind).isEmpty());
            CHECK(sentence.endsWith(u'.'));
            CHECK_FALSE(sentence.contains(u"%1"));
            labels.insert(text::adviceLabel(kind));
            sentences.insert(sentence);
        }
        CHECK(labels.size() == adviceKindCount);
        CHECK(sentences.size() == adviceKindCount);
    }
}

TEST_CASE("advice names what it is about", "[text]")
{
    const auto sentence = [](AdviceKind kind, const char *subject) {
        return text::adviceSentence({kind, QLatin1String(subject)});
    };
    CHECK(sentence(AdviceKind::NikRegionDiffers, "16.71.02 SEBERANG ULU I")
              .contains(u"16.71.02 SEBERANG ULU I"));
    CHECK(sentence(AdviceKind::NikBirthDateDiffers, "05-06-1990").contains(u"05-06-1990"));
    CHECK(sentence(AdviceKind::WordUnknown, "AGAMA").contains(u"Agama"));
    CHECK(text::adviceSentence({AdviceKind::AddressRegionFormer, QStringLiteral("16.71.02.1008"),
                                QStringLiteral("16.71.17 JAKABARING")})
              .contains(u"16.71.02.1008 (sekarang 16.71.17 JAKABARING)"));
    CHECK(text::columnLabel(QStringLiteral("LATER_COLUMN")) == u"LATER_COLUMN");
}

TEST_CASE("every outcome of eligibility has a label and says what way remains", "[text]")
{
    for (const char *code : {"id", "en"}) {
        const text::Language language{QLatin1String(code)};
        QSet<QString> labels, sentences;
        for (int i = 0; i < eligibilityReasonCount; ++i) {
            const Eligibility eligibility{static_cast<EligibilityReason>(i), QDate(2027, 11, 21),
                                          QStringLiteral("CARD SHIPPED")};
            const QString sentence = text::eligibilitySentence(eligibility);
            INFO(code << " " << sentence.toStdString());
            CHECK_FALSE(text::eligibilityLabel(eligibility.reason).isEmpty());
            CHECK(sentence.endsWith(u'.'));
            CHECK_FALSE(sentence.contains(u"%1"));
            CHECK(sentence.count(u' ') > 4); // a sentence, not a stamp
            labels.insert(text::eligibilityLabel(eligibility.reason));
            sentences.insert(sentence);
        }
        CHECK(labels.size() == eligibilityReasonCount);
        CHECK(sentences.size() == eligibilityReasonCount);
    }
    CHECK(text::eligibilitySentence({EligibilityReason::CardHeldUntil17, QDate(2027, 11, 21)})
              .contains(u"21-11-2027"));
    CHECK(text::eligibilitySentence({EligibilityReason::TooYoung, QDate(2028, 2, 29)})
              .contains(u"29-02-2028"));
}

TEST_CASE("words of the lists are explained in English, and left as they are in Indonesian",
          "[text]")
{
    static const auto reference = ReferenceData::load().value();
    Resident person{.nik = *Nik::parse(u"1671010506909001")};
    person.occupation = QStringLiteral("PETANI/PEKEBUN");
    person.religion = QStringLiteral("JEDI");
    person.maritalStatus = QStringLiteral("KAWIN BELUM TERCATAT");
    const auto shown
        = [&](Column column) { return text::residentText(person, column, *reference); };
    {
        const text::Language language{QStringLiteral("en")};
        CHECK(text::languageCode() == u"en");
        CHECK(shown(Column::JENIS_PKRJN) == u"PETANI/PEKEBUN (Farmer or planter)");
        CHECK(shown(Column::JENIS_KLMIN) == u"LAKI-LAKI (Male)");
        CHECK(shown(Column::STAT_KWN) == u"KAWIN BELUM TERCATAT"); // no room in a line for both
        person.maritalStatus = QStringLiteral("KAWIN");
        CHECK(shown(Column::STAT_KWN) == u"KAWIN (Married)");
        CHECK(shown(Column::AGAMA) == u"JEDI");
        CHECK(shown(Column::GOL_DRH).isEmpty());
        CHECK(text::gloss(*reference->codes.bloodGroup.find(u"O")).isEmpty());
    }
    CHECK(text::languageCode() == u"id");
    CHECK(shown(Column::JENIS_PKRJN) == u"PETANI/PEKEBUN");
}

TEST_CASE("a village has its familiar name, with its other ones behind it", "[text]")
{
    static const auto reference = ReferenceData::load().value();
    Resident person{.nik = *Nik::parse(u"1671010506909001")};
    const auto shown
        = [&](Column column) { return text::residentText(person, column, *reference); };
    person.villageCode = QStringLiteral("16.71.01.1001");
    CHECK(shown(Column::KEL_NAME) == u"35 ILIR (TIGA PULUH LIMA ILIR)");
    CHECK(shown(Column::KEC_NAME) == u"ILIR BARAT II (ILIR BARAT DUA)");
    CHECK(shown(Column::KAB_NAME) == u"KOTA PALEMBANG");
    person.village = QStringLiteral("35 ILIR");
    person.regency = QStringLiteral("PALEMBANG");
    CHECK(shown(Column::KEL_NAME) == u"35 ILIR (TIGA PULUH LIMA ILIR)");
    CHECK(shown(Column::KAB_NAME) == u"KOTA PALEMBANG");
    person.village = QStringLiteral("TALANG AMAN"); // the code or the name is wrong: both are read
    CHECK(shown(Column::KEL_NAME) == u"35 ILIR (TIGA PULUH LIMA ILIR, TALANG AMAN)");
    person.villageCode = QStringLiteral("16.13.01.1007");
    person.regency = QStringLiteral("KABUPATEN MUSI RAWAS UTARA");
    CHECK(shown(Column::KAB_NAME) == u"KAB. MUSI RAWAS UTARA");
    person.villageCode = QStringLiteral("16.71.02.1007"); // now 16.71.17.1001
    person.village.clear();
    CHECK(shown(Column::KEL_NAME).startsWith(u"8 ULU"));
    person.villageCode = QStringLiteral("99.01.01.1001");
    person.village = QStringLiteral("DESA LAMA");
    CHECK(shown(Column::KEL_NAME) == u"DESA LAMA");
}

TEST_CASE("what stands out in a list is said in words", "[text]")
{
    CHECK(text::standingText({}, RecordingStatus::Unrecorded, EligibilityReason::RedList)
          == text::eligibilityLabel(EligibilityReason::RedList));
    CHECK(text::standingText(enrollment::State::Draft, {}, EligibilityReason::RedList)
          != text::eligibilityLabel(EligibilityReason::RedList));
    CHECK(text::marksText({}, false).isEmpty());
    const QString all = text::marksText({true, true, true, true}, true);
    for (const char *part : {"luar domisili", "peringatan", "perbaikan", "pengecualian"})
        CHECK(all.contains(QLatin1String(part)));
}
