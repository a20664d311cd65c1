// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

namespace rekam::tests {

/** How a program that was run ended. */
struct Outcome
{
    int exitCode = -1; ///< -1 if it crashed or ran over its time
    QByteArray out;
    QByteArray err;
};

/** Path of a program of this build, for example "rekam". */
inline QString builtProgram(const char *name)
{
    return QStringLiteral(REKAM_BINARY_DIR "/") + QLatin1String(name);
}

/** Runs @p program to its end, for at most @p milliseconds. */
inline Outcome run(const QString &program, const QStringList &arguments, int milliseconds = 60'000)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(milliseconds)) {
        process.kill();
        process.waitForFinished(5'000);
        return {-1, process.readAllStandardOutput(),
                process.readAllStandardError() + process.errorString().toUtf8()};
    }
    const bool normal = process.exitStatus() == QProcess::NormalExit;
    return {normal ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

} // namespace rekam::tests
