// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "tests/support/skip.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace rekam::tests {

/** What a run of the openssl program said. */
struct OpensslAnswer
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
    [[nodiscard]] bool succeeded() const { return exitCode == 0; }
};

/** The openssl program as an independent judge, working in a folder of its own. */
class OpensslProgram
{
public:
    OpensslProgram()
        : m_program(QStandardPaths::findExecutable(QStringLiteral("openssl")))
    {
        if (m_program.isEmpty())
            skip("the openssl program is not installed");
        REQUIRE(m_folder.isValid());
    }

    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }

    void put(const char *name, QByteArrayView content) const
    {
        REQUIRE(base::writeFile(path(name), content.toByteArray()));
    }

    [[nodiscard]] QByteArray get(const char *name) const
    {
        return base::readFile(path(name), 64 * 1024 * 1024).value();
    }

    /** @p arguments as on a command line, separated by spaces; file names are in our folder. */
    OpensslAnswer operator()(const char *arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(m_program, QString::fromLatin1(arguments).split(u' '));
        REQUIRE(process.waitForFinished(100'000));
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }

private:
    QString m_program;
    QTemporaryDir m_folder;
};

} // namespace rekam::tests
