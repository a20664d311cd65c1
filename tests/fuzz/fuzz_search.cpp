// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a search in a small roster: answers within the limit, nobody twice.
#include "core/population/roster_index.h"

#include <QSet>

#include <cstdint>
#include <cstdlib>

using namespace rekam::population;

namespace {

RosterIndex makeIndex()
{
    RosterIndex index;
    const char *const names[] = {"AHMAD MUHAMMAD",   "SITI NUR'AINI", "KMS. M. YUSUF", "RENÉ", "A",
                                 "NYIMAS NURHALIZA", "<b>",           "=CMD"};
    int serial = 9001;
    for (const char *name : names) {
        Resident person{.nik = Nik::parse(QStringLiteral("167101050690%1").arg(serial++)).value()};
        person.name = QString::fromUtf8(name);
        person.birthDate = QDate(1990, 6, 5);
        person.address = QStringLiteral("JL LATIHAN 5");
        person.rt = QStringLiteral("002");
        person.rw = QStringLiteral("005");
        person.village = QStringLiteral("35 ILIR");
        person.familyCardNumber = QStringLiteral("1671010101209001");
        index.add(person);
    }
    index.build();
    return index;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const RosterIndex index = makeIndex();
    const QString text
        = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    constexpr int limit = 5;
    const auto hits = index.search(text, limit);
    QSet<QString> seen;
    for (const RosterHit &hit : hits)
        seen.insert(hit.nik.toString());
    if (hits.size() > limit || seen.size() != static_cast<qsizetype>(hits.size()))
        std::abort();
    return 0;
}
