// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <functional>
#include <vector>

namespace rekam::bench {

/** What is known of a person of the file, to search for. */
struct Sample
{
    QString nik, name, familyCard, street, rt, rw, village;
    QDate born;
};

/** A roster of people who do not exist, in SIAK's columns. */
class RosterFile
{
public:
    /** Writes @p rows residents. Throws std::runtime_error if that fails. */
    RosterFile(const QString &path, int rows);
    /** One of the three thousand or fewer that are remembered. */
    [[nodiscard]] const Sample &sample(int index) const
    {
        return m_samples[static_cast<std::size_t>(index) * 7919 % m_samples.size()];
    }

private:
    std::vector<Sample> m_samples;
};

/** What an operator might type to find somebody. */
struct SearchKind
{
    const char *name;
    std::function<QString(const Sample &)> ask;
};
const std::vector<SearchKind> &searchKinds();

} // namespace rekam::bench
