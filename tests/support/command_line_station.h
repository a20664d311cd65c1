// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/accepted_statements.h"
#include "tests/support/program.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace rekam::tests {

/** A practice region with a running server and a station with three accounts, all made by the real
 *  programs in a temporary folder. Accounts: adm, sari (operator), budi (supervisor). */
class CommandLineStation
{
public:
    /** Throws std::runtime_error with the program's own words if a step fails. */
    explicit CommandLineStation(Statement statement = Statement::Accepted);
    ~CommandLineStation();

    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QLatin1String(name));
    }
    [[nodiscard]] QString serverHome() const { return path("server"); }
    /** Where the station looks for its server; what startServer({}) listens on. */
    [[nodiscard]] QString serverUrl() const { return m_url; }
    [[nodiscard]] QString stationHome() const { return path("station"); }

    /** `rekam WORDS --home STATION --account ACCOUNT --password-file ... MORE`. */
    Outcome rekam(const QStringList &words, const char *account,
                  const QStringList &more = {}) const;
    /** The arguments of the above, for tests that start the program themselves. */
    [[nodiscard]] QStringList arguments(const QStringList &words, const char *account,
                                        const QStringList &more = {}) const;
    Outcome server(const QStringList &arguments) const;
    /** Starts `rekam-server serve` on @p listen and waits until it answers. */
    void startServer(const QString &listen);
    void stopServer();

    /** `rekam kit`: a portrait, ten fingers and a signature of practice person @p seed. */
    [[nodiscard]] QString practiceFiles(int seed) const;
    /** --portrait, --fingers and --signature for @p folder. */
    static QStringList captureOptions(const QString &folder);
    /** Records, approves: the id of a sealed enrollment. */
    QString approvedEnrollment(const char *nik);

    QJsonArray list() const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_server;
    QString m_url;
};

} // namespace rekam::tests
