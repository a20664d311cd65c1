// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/roster_index.h"
#include "core/population/text_folding.h"
#include "tests/core/population/residents.h"

#include <catch2/catch.hpp>

#include <QSet>
#include <QStringList>

#include <random>

using namespace rekam;
using namespace rekam::population;

namespace {

QString u(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

Resident person(const char *name, int serial)
{
    return tests::resident(u(name), QStringLiteral("167101050690%1").arg(serial));
}

QStringList names(const RosterIndex &index, const char *text, int limit = 50)
{
    QStringList found;
    for (const RosterHit &hit : index.search(u(text), limit))
        found += hit.name;
    return found;
}

RosterIndex market()
{
    RosterIndex index;
    index.add(person("SITI AMINAH", 9004));
    index.add(person("BUDI SANTOSO", 9001));
    index.add(person("NYIMAS SITI NUR'AINI", 9003));
    index.add(person("AHMAD BUDIMAN", 9002));
    index.add(person("BUDI", 9006));
    index.add(person("RENÉ KEMAS", 9005));
    Resident river = person("KIAGUS UMAR", 9007);
    river.address = u("LR. KAPUK 8 ULU");
    river.village = u("8 ULU");
    river.familyCardNumber = u("1671022002109777");
    index.add(river);
    index.build();
    return index;
}

} // namespace

TEST_CASE("Folding drops marks, case and punctuation")
{
    const auto [text, folded] = GENERATE(table<const char *, const char *>({
        {"René", "RENE"},
        {"  nur'aini,  S.H. ", "NUR AINI S H"},
        {"ﬁtri", "FITRI"},
        {"Straße 5", "STRASSE 5"},
        {"...", ""},
        {"", ""},
        {"A\tB\nC", "A B C"},
    }));
    CHECK(foldText(u(text)) == u(folded));
}

TEST_CASE("An empty text or limit finds nobody")
{
    const RosterIndex index = market();
    CHECK(names(index, "").isEmpty());
    CHECK(names(index, " . ").isEmpty());
    CHECK(names(index, "BUDI", 0).isEmpty());
    CHECK(names(index, "BUDI", -1).isEmpty());
    CHECK(names(RosterIndex(), "BUDI").isEmpty());
}

TEST_CASE("Names that begin with the text come first, the rest by name")
{
    const RosterIndex index = market();
    CHECK(names(index, "budi") == QStringList{u("BUDI"), u("BUDI SANTOSO"), u("AHMAD BUDIMAN")});
    CHECK(names(index, "siti") == QStringList{u("SITI AMINAH"), u("NYIMAS SITI NUR'AINI")});
}

TEST_CASE("Words may come in any order and each begins a word of the name")
{
    const RosterIndex index = market();
    CHECK(names(index, "nur siti") == QStringList{u("NYIMAS SITI NUR'AINI")});
    CHECK(names(index, "aini nyim") == QStringList{u("NYIMAS SITI NUR'AINI")});
    CHECK(names(index, "rene") == QStringList{u("RENÉ KEMAS")});
    CHECK(names(index, "rené") == QStringList{u("RENÉ KEMAS")});
    CHECK(names(index, "TOSO").isEmpty()); // not the middle of a word
    CHECK(names(index, "budi siti").isEmpty());
}

TEST_CASE("NIK, family card and address are found by any part")
{
    const RosterIndex index = market();
    CHECK(names(index, "9777") == QStringList{u("KIAGUS UMAR")});
    CHECK(names(index, "kapuk") == QStringList{u("KIAGUS UMAR")});
    CHECK(names(index, "APUK umar") == QStringList{u("KIAGUS UMAR")});
    CHECK(names(index, "8 ulu") == QStringList{u("KIAGUS UMAR")});
    CHECK(names(index, "9003") == QStringList{u("NYIMAS SITI NUR'AINI")});
    CHECK(names(index, "16710105").size() == 7);
}

TEST_CASE("A whole NIK stands first, however it is grouped")
{
    RosterIndex index = market();
    Resident child = person("AAA CHILD", 9500);
    child.familyCardNumber = u("1671010506909006"); // somebody's card has the digits of a NIK
    index.add(child);
    index.build();
    CHECK(names(index, "1671010506909006") == QStringList{u("BUDI"), u("AAA CHILD")});
    CHECK(names(index, "1671.0105.0690.9006").front() == u("BUDI"));
    CHECK(names(index, "1671 0105 0690 9006").front() == u("BUDI"));
}

TEST_CASE("A hit says what the list shows")
{
    const auto hits = market().search(u("umar"), 5);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].nik.toString() == u("1671010506909007"));
    CHECK(hits[0].birthDate == QDate(1990, 6, 5));
    CHECK(hits[0].address == u("LR. KAPUK 8 ULU, RT 002/RW 005, 8 ULU"));
}

TEST_CASE("The index can grow after a search and be cleared")
{
    RosterIndex index = market();
    CHECK(names(index, "budi").size() == 3);
    index.add(person("BUDI ARIFIN", 9008));
    index.build();
    CHECK(names(index, "budi")
          == QStringList{u("BUDI"), u("BUDI ARIFIN"), u("BUDI SANTOSO"), u("AHMAD BUDIMAN")});
    CHECK(index.size() == 8);
    CHECK(names(index, "budi", 2) == QStringList{u("BUDI"), u("BUDI ARIFIN")});
    index.clear();
    CHECK(index.size() == 0);
    CHECK(names(index, "budi").isEmpty());
}

TEST_CASE("Whoever a plain look at every row finds stands in the list")
{
    std::mt19937 random(1671);
    const QStringList syllables{u("BU"),  u("DI"), u("SA"), u("RI"),
                                u("NUR"), u("A"),  u("MI"), u("É")};
    const auto word = [&] {
        QString text;
        for (int k = std::uniform_int_distribution<int>(1, 3)(random); k > 0; --k)
            text += syllables[std::uniform_int_distribution<int>(0, 7)(random)];
        return text;
    };
    RosterIndex index;
    std::vector<Resident> people;
    for (int i = 0; i < 400; ++i) {
        Resident someone = tests::resident(word() + u' ' + word(),
                                           QStringLiteral("167101050690%1").arg(9000 + i));
        someone.address = word();
        someone.rt = someone.rw = someone.village = QString();
        index.add(someone);
        people.push_back(someone);
    }
    index.build();
    for (int i = 0; i < 300; ++i) {
        QString query = word();
        if (i % 2 != 0)
            query += u' ' + word();
        QStringList found;
        for (const RosterHit &hit : index.search(query, 1000))
            found += hit.nik.toString();
        for (const Resident &someone : people) {
            const QString name = u' ' + foldText(someone.name);
            const QString address = u' ' + foldText(someone.address);
            bool all = true;
            for (const QString &part : foldText(query).split(u' '))
                all = all
                    && (name.contains(u' ' + part)
                        || (part.size() > 1 && address.contains(u' ' + part)));
            CAPTURE(query.toStdString(), someone.name.toStdString());
            if (all)
                REQUIRE(found.contains(someone.nik.toString()));
        }
        REQUIRE(QSet<QString>(found.begin(), found.end()).size() == found.size());
    }
}

namespace {

RosterIndex street()
{
    RosterIndex index;
    index.setVillageNaming([](const QString &, const QString &name) {
        return name == u"TIGA-PULUH-LIMA ILIR" ? VillageNames{u("35 ILIR"), name}
                                               : VillageNames{name};
    });
    Resident yusuf = person("KMS. MUHAMMAD YUSUF", 9101);
    yusuf.village = u("TIGA-PULUH-LIMA ILIR");
    yusuf.birthDate = QDate(1985, 8, 17);
    yusuf.recordingStatus = u("CARD SHIPPED");
    index.add(yusuf);
    Resident aini = person("SITI NUR'AINI", 9102);
    aini.rt = u("012");
    aini.rw = u("003");
    aini.village = u("8 ULU");
    index.add(aini);
    index.build();
    return index;
}

std::vector<RosterMatch> matches(const RosterIndex &index, const char *text)
{
    const auto hits = index.search(u(text), 5);
    REQUIRE_FALSE(hits.empty());
    return hits.front().matches;
}

} // namespace

TEST_CASE("A person is found by usual spellings, village, RT, birth date and with a typing error")
{
    const RosterIndex index = street();
    for (const char *text : {"kemas mohd jusuf", "yusup kms", "m yusuf", "muhammad yusf", "35 ilir",
                             "tiga puluh lima", "yusuf 17-8-1985", "17 agustus 1985", "yusuf 1985",
                             "1671010506909111", "1671010506901901"}) {
        CAPTURE(text);
        CHECK(names(index, text, 1) == QStringList{u("KMS. MUHAMMAD YUSUF")});
    }
    for (const char *text : {"nuraini", "nur aini", "sitti nuraini", "rt 12", "012/003",
                             "aini rw 3", "siti 8 ulu", "siti nuraini plaju"}) {
        CAPTURE(text);
        CHECK(names(index, text, 1) == QStringList{u("SITI NUR'AINI")});
    }
}

TEST_CASE("A hit says why it was found, and what the roster knows of the recording")
{
    const RosterIndex index = street();
    CHECK(matches(index, "1671010506909101") == std::vector{RosterMatch{MatchKind::Nik}});
    CHECK(matches(index, "jusuf") == std::vector{RosterMatch{MatchKind::NameAlike, u("YUSUF")}});
    CHECK(matches(index, "yusuv") // v is heard as f
          == std::vector{RosterMatch{MatchKind::NameAlike, u("YUSUF")}});
    CHECK(matches(index, "muhaxmad")
          == std::vector{RosterMatch{MatchKind::NameMistyped, u("MUHAMMAD")}});
    CHECK(matches(index, "yusuf rt 2")
          == std::vector{RosterMatch{MatchKind::Neighborhood}, RosterMatch{MatchKind::Name}});
    CHECK(index.search(u("yusuf"), 1).front().known == RecordingStatus::CardMade);
    CHECK(index.search(u("aini"), 1).front().known == std::nullopt);
    CHECK(index.search(u("yusuf"), 1).front().address.contains(u("35 ILIR")));
}
