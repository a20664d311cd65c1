// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the stored form of a resident: what opens is written and read the same.
#include "core/population/resident.h"
#include "core/population/resident_form.h"

#include <cstdint>
#include <cstdlib>

using namespace rekam;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto resident = population::residentFromBytes(bytes);
    if (!resident)
        return 0;
    const auto again = population::residentFromBytes(population::residentToBytes(*resident));
    if (!again || !(*again == *resident) || !population::ResidentForm::read(bytes))
        std::abort();
    return 0;
}
