// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QIODevice>

#include <deque>
#include <optional>

namespace rekam::population {

/** One line of a text file. */
struct PhysicalLine
{
    int number = 0; ///< from 1
    QByteArray bytes; ///< with one '\n' at the end, never "\r\n"
    const char *damage = nullptr; ///< why it can not be used: too long, NUL, not UTF-8
};

/** Splits a device into lines in constant memory and lets the reader put lines back. */
class PhysicalLines
{
public:
    static constexpr qsizetype longestLine = 1024 * 1024;

    explicit PhysicalLines(QIODevice &source)
        : m_source(source)
    { }
    /** Nothing at the end. Fails with FileUnreadable. */
    base::Result<std::optional<PhysicalLine>> next();
    /** @p line will be the next one. */
    void putBack(PhysicalLine line) { m_returned.push_front(std::move(line)); }

private:
    base::Result<bool> fill();

    QIODevice &m_source;
    std::deque<PhysicalLine> m_returned;
    QByteArray m_buffer;
    qsizetype m_position = 0;
    int m_number = 0;
};

} // namespace rekam::population
