// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/code_lists.h"
#include "core/population/region_directory.h"

#include <memory>

namespace rekam::population {

/** What the rules look things up in: regions and code lists. Loaded once, never changed, handed on
 *  as a shared pointer to const; may be used from any thread. */
struct ReferenceData
{
    RegionDirectory regions;
    CodeLists codes;

    /** From the program's resources; takes some 50 ms. Fails with ResourceDamaged. */
    static base::Result<std::shared_ptr<const ReferenceData>> load();
};

} // namespace rekam::population
