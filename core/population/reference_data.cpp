// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/reference_data.h"

namespace rekam::population {

base::Result<std::shared_ptr<const ReferenceData>> ReferenceData::load()
{
    auto codes = CodeLists::load();
    if (!codes)
        return base::fail(codes.error());
    auto regions = RegionDirectory::load();
    if (!regions)
        return base::fail(regions.error());
    return std::make_shared<const ReferenceData>(
        ReferenceData{*std::move(regions), *std::move(codes)});
}

} // namespace rekam::population
