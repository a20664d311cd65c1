// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spare_memory.h"

#include <cstdlib> // says whether this is glibc

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace rekam::base {

void giveBackSpareMemory()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

} // namespace rekam::base
