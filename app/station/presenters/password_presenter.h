// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/core_thread.h"

#include <QObject>

#include <optional>

namespace rekam::station {

struct PasswordState
{
    bool asking = false; ///< an act waits for the password
    bool busy = false;
    std::optional<base::Error> error;
};

/** Asks for the password again where an act needs it, and has the act done afterwards, so that
 *  nobody has to do anything twice. */
class PasswordPresenter : public QObject
{
    Q_OBJECT

public:
    explicit PasswordPresenter(CoreThread &core, QObject *parent = nullptr);
    [[nodiscard]] const PasswordState &state() const { return m_state; }

    void confirm(const std::shared_ptr<base::SecureBytes> &password);
    /** The act is not done; its page hears of it. */
    void cancel();

Q_SIGNALS:
    void stateChanged();

private:
    CoreThread &m_core;
    PasswordState m_state;
};

} // namespace rekam::station
