// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two hundred searches as people at a counter misspell them, written by hand, among thousands of others.
#include "core/population/roster_index.h"
#include "tests/core/population/residents.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QStringList>

using namespace rekam;
using namespace rekam::population;

namespace {

std::vector<QStringList> table(const char *name)
{
    QFile file(QStringLiteral(REKAM_SOURCE_DIR "/tests/core/population/") + QLatin1String(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    std::vector<QStringList> rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
        rows.push_back(line.split(u'\t'));
    return rows;
}

QString nikOf(const QString &serial)
{
    return QStringLiteral("167101050690") + serial;
}

/** Everybody whose name is made of these words: 13,000 people among whom the fifty are looked for. */
void addOthers(RosterIndex &index)
{
    const QStringList first
        = QStringLiteral(
              "AHMAD MUHAMMAD SITI NUR BUDI DEWI SRI ANDI RIZKI PUTRI FITRI HASAN ALI UMAR "
              "DEDI YANTI ABDUL EKA DWI YUSUF RINI AGUS EDI HERMAN RATNA LINA KEMAS NYIMAS "
              "MASAYU KIAGUS MASAGUS NYAYU RADEN ROBERT MARIA TAN LIM JOKO BAMBANG ISKANDAR")
              .split(u' ');
    const QStringList middle
        = QStringLiteral("MUHAMMAD AHMAD NUR ABDUL SURYA PUTRA INDAH AYU").split(u' ');
    const QStringList last
        = QStringLiteral(
              "SANTOSO WIJAYA RAHMAN HIDAYAT SAPUTRA LESTARI AMINAH FATIMAH KURNIAWAN SIREGAR "
              "NASUTION HARAHAP TANJUNG HALIM HASANAH WULANDARI PRATAMA RAMADHAN ANGGRAINI "
              "MAULANA FIRDAUS HANDAYANI SUSANTI PUSPITA MARLINA GUNAWAN SETIAWAN EFENDI "
              "MANURUNG SITUMORANG ROHANI ABIDIN ANWAR SALIM LUBIS FAUZI ARIF HADI BAHRI MUDA")
              .split(u' ');
    int number = 0;
    for (const QString &a : first)
        for (const QString &b : middle)
            for (const QString &c : last) {
                Resident other = tests::resident(
                    a + u' ' + b + u' ' + c,
                    QStringLiteral("167105%1").arg(1 + number / 1000, 2, 10, QLatin1Char('0'))
                        + QStringLiteral("0680") + QString::number(9000 + number % 1000));
                other.address = QStringLiteral("JL LATIHAN RAYA");
                other.village = QStringLiteral("20 ILIR");
                index.add(other);
                ++number;
            }
}

} // namespace

TEST_CASE("Of two hundred misspelt searches nearly all have their person among the first three")
{
    constexpr int leastFound = 192;
    RosterIndex index;
    addOthers(index);
    for (const QStringList &row : table("misspelt_people.tsv")) {
        REQUIRE(row.size() == 7);
        Resident person = tests::resident(row[1], nikOf(row[0]));
        person.birthDate = QDate::fromString(row[2], Qt::ISODate);
        person.address = row[3];
        person.rt = row[4];
        person.rw = row[5];
        person.village = row[6];
        index.add(person);
    }
    index.build();
    CHECK(index.size() > 12'000);

    const auto queries = table("misspelt_queries.tsv");
    REQUIRE(queries.size() == 200);
    int found = 0;
    std::string missed;
    for (const QStringList &query : queries) {
        const auto hits = index.search(query[0], 3);
        const bool there = std::any_of(hits.begin(), hits.end(), [&query](const RosterHit &hit) {
            return hit.nik.toString() == nikOf(query[1]);
        });
        found += there ? 1 : 0;
        if (!there)
            missed += query[0].toStdString() + "; ";
    }
    WARN("misspelt searches: " << found << " of " << queries.size()
                               << " in the first three, missed: " << missed);
    CHECK(found >= leastFound);
}
