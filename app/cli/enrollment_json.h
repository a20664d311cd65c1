// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"
#include "core/store/enrollment_repository.h"

#include <QJsonObject>

namespace rekam::cli {

/** A row of `rekam list --json`. */
QJsonObject overviewJson(const store::EnrollmentOverview &overview);

/** `rekam show --json`: state, items with quality and tries, exceptions, what is missing, grounds
 *  and corrections. Without images. */
QJsonObject enrollmentJson(const enrollment::Enrollment &enrollment);

} // namespace rekam::cli
