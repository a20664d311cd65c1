// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secure_bytes.h"

#include <QLineEdit>

#include <memory>

namespace rekam::station {

/** Where a password is typed. */
class PasswordField : public QLineEdit
{
    Q_OBJECT

public:
    explicit PasswordField(QWidget *parent = nullptr);
    /** What was typed, moved to locked memory; the field is empty afterwards. */
    std::shared_ptr<base::SecureBytes> take();
    /** The same, but it stays in the field: for a form that is sent again if it was refused. */
    [[nodiscard]] std::shared_ptr<base::SecureBytes> secret() const;
};

} // namespace rekam::station
