// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/sealing.h"

#include <QByteArray>
#include <QString>

namespace rekam::store {

/** MAC over the columns of a row that are not sealed. Each part goes in with its type and length and
 *  the table's name in front, so no two different rows have the same encoding. */
class RowMac
{
public:
    explicit RowMac(const char *table) { add(QByteArray(table)); }
    RowMac &add(qint64 value);
    RowMac &add(const QByteArray &blob); ///< a null one differs from an empty one, as in SQL
    RowMac &add(const QString &text);
    /** What the MAC is computed over. */
    [[nodiscard]] const QByteArray &encoded() const { return m_encoded; }
    /** 32 bytes. */
    [[nodiscard]] QByteArray compute(const base::SecureBytes &key) const;
    /** Fails with StoreDamaged; Error::subject is @p subject. */
    [[nodiscard]] base::Result<void> check(const base::SecureBytes &key, const QByteArray &mac,
                                           const QString &subject) const;

private:
    void addPart(char type, const QByteArray &bytes);
    QByteArray m_encoded;
};

} // namespace rekam::store
