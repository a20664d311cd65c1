// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/audit_text.h"
#include "app/text/language.h"

#include <catch2/catch.hpp>

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace rekam;

namespace {

/** Every act that core writes into the audit chain, as it stands in the sources. */
QSet<QString> actsInCore()
{
    const QRegularExpression act(QStringLiteral(
        "\"((?:account|audit|clock|enrollment|exchange|region|resident|retention|roster|session|"
        "station|store)\\.[a-z-]+)\""));
    // Settings and files, and what is refused before it becomes an act.
    QSet<QString> others;
    for (const char *name :
         {"station.db", "station.db-wal", "station.id", "region.name", "region.code",
          "region.practice", "enrollment.list", "account.list", "resident.find", "exchange.connect",
          "exchange.next", "retention.look"})
        others.insert(QLatin1String(name));
    QSet<QString> acts;
    for (const char *room : {"workflow", "store"}) {
        QDirIterator files(QStringLiteral(REKAM_SOURCE_DIR "/core/") + QLatin1String(room),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            auto found = act.globalMatch(QString::fromUtf8(file.readAll()));
            while (found.hasNext())
                acts.insert(found.next().captured(1));
        }
    }
    return acts - others;
}

} // namespace

TEST_CASE("every act of the audit chain has words of its own, in both languages", "[text]")
{
    const QSet<QString> acts = actsInCore();
    CHECK(acts.size() > 30);
    for (const char *code : {"id", "en"}) {
        const text::Language language{QLatin1String(code)};
        QSet<QString> words;
        for (const QString &act : acts) {
            INFO(code << " " << act.toStdString());
            CHECK(text::actLabel(act) != act);
            words.insert(text::actLabel(act));
        }
        CHECK(words.size() == acts.size());
    }
    CHECK(text::actLabel(QStringLiteral("later.act")) == u"later.act");
}

TEST_CASE("places, outcomes and damages are said in words", "[text]")
{
    CHECK(text::placeLabel(QStringLiteral("page.biodata")) == u"halaman biodata");
    CHECK(text::placeLabel(QStringLiteral("cli")) == u"baris perintah");
    CHECK(text::placeLabel(QString()).isEmpty());
    CHECK(text::outcomeLabel(QStringLiteral("ok")) == u"Dilakukan");
    CHECK(text::outcomeLabel(QStringLiteral("role-forbids")) == u"Ditolak (role-forbids)");
    CHECK(text::outcomeLabel(QStringLiteral("3600 s")) == u"3600 s");
    QSet<QString> damages;
    for (const char *name :
         {"changed", "deleted", "inserted", "swapped", "truncated", "rolled-back", "rebuilt"})
        damages.insert(text::damageLabel(QLatin1String(name)));
    CHECK(damages.size() == 7);
}
