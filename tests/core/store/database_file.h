// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

namespace rekam::tests {

/** A database of its own, without the station's schema. */
struct DatabaseFile
{
    static constexpr int testId = 4711;
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("coba.db"));

    std::unique_ptr<store::Database> create()
    {
        return store::Database::open(path, store::Database::Open::CreateNew, testId).value();
    }
    base::Result<std::unique_ptr<store::Database>> open()
    {
        return store::Database::open(path, store::Database::Open::Existing, testId);
    }
};

inline qint64 number(store::Database &database, const char *sql)
{
    store::Statement statement = database.prepare(sql);
    REQUIRE(statement.step().value());
    return statement.integer(0);
}

} // namespace rekam::tests
