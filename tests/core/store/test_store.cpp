// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/test_store.h"

#include <sqlite3.h>

#include <QFile>

namespace rekam::tests {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void writeContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(content) == content.size());
}

void runSql(const QString &path, const char *sql)
{
    sqlite3 *connection = nullptr;
    REQUIRE(sqlite3_open_v2(QFile::encodeName(path).constData(), &connection, SQLITE_OPEN_READWRITE,
                            nullptr)
            == SQLITE_OK);
    char *message = nullptr;
    const int code = sqlite3_exec(connection, sql, nullptr, nullptr, &message);
    INFO(sql << ": " << (message ? message : ""));
    sqlite3_free(message);
    REQUIRE(code == SQLITE_OK);
    REQUIRE(sqlite3_close(connection) == SQLITE_OK);
}

void TestStore::tamper(const char *sql)
{
    close();
    runSql(path(), sql);
    reopen();
}

enrollment::Enrollment draft(int serial, const QString &nikDigits)
{
    const base::FixedClock clock(morning.addSecs(serial));
    const auto station = enrollment::StationId::parse(QStringLiteral("1671-01-A")).value();
    return {.id = enrollment::EnrollmentId::generate(clock),
            .number = enrollment::enrollmentNumber(station, QDate(2026, 11, 21), serial),
            .station = station,
            .resident = resident(QStringLiteral("BUDI SANTOSO"), nikDigits),
            .recorder = QStringLiteral("operator"),
            .createdAt = clock.now(),
            .updatedAt = clock.now()};
}

enrollment::CaptureItem capture(const enrollment::ItemKey &key, const QByteArray &image)
{
    return {.key = key,
            .image = image,
            .mimeType = QStringLiteral("image/jp2"),
            .width = 300,
            .height = 400,
            .pixelsPerInch = 500,
            .quality = 80,
            .device = QStringLiteral("file"),
            .capturedAt = morning};
}

} // namespace rekam::tests
