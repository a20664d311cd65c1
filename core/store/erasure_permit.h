// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"

namespace rekam::exchange {
class VerifiedReceipt;
}

namespace rekam::store {

/** Leave to erase what has arrived at the region. Only a verified receipt can give it, so nothing is
 *  deleted that the region has not signed for. */
class ErasurePermit
{
public:
    [[nodiscard]] const enrollment::EnrollmentId &enrollment() const { return m_enrollment; }

private:
    friend class exchange::VerifiedReceipt;
    explicit ErasurePermit(const enrollment::EnrollmentId &enrollment)
        : m_enrollment(enrollment)
    { }
    enrollment::EnrollmentId m_enrollment;
};

} // namespace rekam::store
