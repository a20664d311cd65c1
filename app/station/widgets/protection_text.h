// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/login_presenter.h"

namespace rekam::station {

/** What protects this station's data, in plain words. */
QString protectionSentence(workflow::Protection protection);

} // namespace rekam::station
