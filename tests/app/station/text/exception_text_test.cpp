// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/exception_text.h"
#include "app/text/item_text.h"
#include "core/enrollment/enrollment.h"

#include <catch2/catch.hpp>

using namespace rekam;
using biometrics::FingerPosition;
using enrollment::CaptureException;
using enrollment::ExceptionReason;
using enrollment::ItemKey;

TEST_CASE("exceptions of one reason are said together, a whole hand by its name", "[text]")
{
    std::vector<CaptureException> exceptions;
    for (const auto kind : enrollment::fingerKinds)
        exceptions.push_back({ItemKey::finger(enrollment::fingerOf(enrollment::Hand::Right, kind)),
                              ExceptionReason::Amputated});
    CaptureException ring{ItemKey::finger(FingerPosition::LeftRing)};
    ring.reason = ExceptionReason::Bandaged;
    ring.permanent = false;
    ring.note = QStringLiteral("jatuh");
    exceptions.push_back(ring);
    CHECK(text::exceptionLines(exceptions)
          == QStringList{QStringLiteral("! Tangan kanan: Tidak ada jari, permanen"),
                         QStringLiteral("! Jari manis kiri: Diperban, sementara: jatuh")});
    exceptions.back().confirmer = QStringLiteral("budi");
    CHECK(text::exceptionLines(exceptions).back()
          == QStringLiteral("✓ Jari manis kiri: Diperban, sementara: jatuh (ditegaskan budi)"));
    exceptions.erase(exceptions.begin()); // four of five are no hand
    CHECK(text::exceptionLines(exceptions).front().startsWith(QStringLiteral("! Telunjuk kanan")));
    CHECK(text::exceptionLines({}).isEmpty());
}

TEST_CASE("what goes on the chip is said in words, with what stands in for an index finger",
          "[text]")
{
    CHECK(text::chipLabel({FingerPosition::RightIndex, FingerPosition::LeftThumb})
          == QStringLiteral("Chip: Telunjuk kanan, Ibu jari kiri (pengganti)"));
    CHECK(text::chipLabel({}) == QStringLiteral("Chip: tanpa sidik jari"));
}
