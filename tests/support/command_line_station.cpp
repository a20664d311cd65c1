// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/command_line_station.h"

#include "tests/support/practice_station.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTcpServer>
#include <QUrl>

#include <stdexcept>

namespace rekam::tests {

namespace {

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        throw std::runtime_error("cannot write " + path.toStdString());
}

Outcome must(const Outcome &outcome, const char *step)
{
    if (outcome.exitCode != 0)
        throw std::runtime_error(std::string(step) + ": " + outcome.err.toStdString());
    return outcome;
}

/** A port that was free a moment ago; the server is told to use just this one. */
quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost, 0);
    return probe.serverPort();
}

QByteArray roster()
{
    return QByteArray(
               "NIK;NO_KK;NAMA_LGKP;JENIS_KLMIN;TMPT_LHR;TGL_LHR;ALAMAT;NO_RT;NO_RW;KEL_NAME\n")
        + womanNik
        + ";1671010101209001;LATIHAN MELATI;2;PALEMBANG;05-06-1990;JL LATIHAN 1;1;2;35 ILIR\n"
        + manNik
        + ";1671010101209002;LATIHAN SURYA;1;PALEMBANG;01-02-1985;JL LATIHAN 2;1;2;35 ILIR\n";
}

} // namespace

CommandLineStation::CommandLineStation(Statement statement)
{
    for (const char *account : {administratorName, operatorName, supervisorName})
        write(path(account) + QStringLiteral(".password"),
              "sandi-latihan-loket-" + QByteArray(account) + "\n");
    write(path("roster.csv"), roster());
    m_url = QStringLiteral("https://127.0.0.1:%1").arg(freePort());
    must(server({QStringLiteral("init"), QStringLiteral("--home"), serverHome(),
                 QStringLiteral("--region"), QStringLiteral("16.71"), QStringLiteral("--name"),
                 QStringLiteral("Kota Palembang"), QStringLiteral("--practice")}),
         "server init");
    must(server({QStringLiteral("add-station"), QStringLiteral("--home"), serverHome(),
                 QStringLiteral("--station"), QStringLiteral("1671-01-A"), QStringLiteral("--url"),
                 m_url, QStringLiteral("--out"), path("station.bundle")}),
         "add-station");
    must(rekam({QStringLiteral("init")}, administratorName,
               {QStringLiteral("--bundle"), path("station.bundle")}),
         "init");
    // As at everybody's first login; what `rekam statement` does has a test of its own.
    const vault::Keyring keyring = keyringOf(
        stationHome(), administratorName,
        base::SecureBytes::fromFile(path(administratorName) + QStringLiteral(".password")).value());
    acceptStatements(stationHome(), keyring);
    for (const auto &[name, role] :
         {std::pair{operatorName, "operator"}, std::pair{supervisorName, "supervisor"}})
        must(rekam({QStringLiteral("account"), QStringLiteral("add")}, administratorName,
                   {QStringLiteral("--new"), QLatin1String(name), QStringLiteral("--role"),
                    QLatin1String(role), QStringLiteral("--new-password-file"),
                    path(name) + QStringLiteral(".password")}),
             "account add");
    must(rekam({QStringLiteral("roster"), QStringLiteral("import")}, administratorName,
               {path("roster.csv")}),
         "roster import");
    acceptStatements(stationHome(), keyring,
                     statement == Statement::Accepted ? QDateTime::currentDateTimeUtc()
                                                      : QDateTime());
}

CommandLineStation::~CommandLineStation()
{
    stopServer();
}

QStringList CommandLineStation::arguments(const QStringList &words, const char *account,
                                          const QStringList &more) const
{
    return words + QStringList{QStringLiteral("--home"),
                               stationHome(),
                               QStringLiteral("--account"),
                               QLatin1String(account),
                               QStringLiteral("--password-file"),
                               path(account) + QStringLiteral(".password")}
    + more;
}

Outcome CommandLineStation::rekam(const QStringList &words, const char *account,
                                  const QStringList &more) const
{
    return run(builtProgram("rekam"), arguments(words, account, more));
}

Outcome CommandLineStation::server(const QStringList &arguments) const
{
    return run(builtProgram("rekam-server"), arguments);
}

void CommandLineStation::startServer(const QString &listen)
{
    m_server = std::make_unique<QProcess>();
    m_server->setProcessChannelMode(QProcess::SeparateChannels);
    const QString address
        = listen.isEmpty() ? m_url.mid(QStringLiteral("https://").size()) : listen;
    m_server->start(builtProgram("rekam-server"),
                    {QStringLiteral("serve"), QStringLiteral("--home"), serverHome(),
                     QStringLiteral("--listen"), address});
    QByteArray said;
    while (!said.contains("listening on https://")) {
        if (!m_server->waitForReadyRead(20'000))
            throw std::runtime_error("serve: " + m_server->readAllStandardError().toStdString());
        said += m_server->readAllStandardOutput();
    }
}

void CommandLineStation::stopServer()
{
    if (!m_server)
        return;
    m_server->terminate();
    if (!m_server->waitForFinished(10'000)) {
        m_server->kill();
        m_server->waitForFinished(5'000);
    }
    m_server.reset();
}

QString CommandLineStation::practiceFiles(int seed) const
{
    const QString folder = path("kit") + QString::number(seed);
    must(run(builtProgram("rekam"),
             {QStringLiteral("kit"), QStringLiteral("--out"), folder, QStringLiteral("--seed"),
              QString::number(seed)}),
         "kit");
    return folder;
}

QStringList CommandLineStation::captureOptions(const QString &folder)
{
    return {QStringLiteral("--portrait"),  folder + QStringLiteral("/portrait.png"),
            QStringLiteral("--fingers"),   folder,
            QStringLiteral("--signature"), folder + QStringLiteral("/signature.png")};
}

QJsonArray CommandLineStation::list() const
{
    const Outcome outcome
        = must(rekam({QStringLiteral("list")}, supervisorName, {QStringLiteral("--json")}), "list");
    return QJsonDocument::fromJson(outcome.out).array();
}

QString CommandLineStation::approvedEnrollment(const char *nik)
{
    must(rekam({QStringLiteral("enroll")}, operatorName,
               QStringList{QStringLiteral("--nik"), QLatin1String(nik)}
                   + captureOptions(practiceFiles(1))),
         "enroll");
    const QString id = list().first().toObject().value(u"id").toString();
    must(rekam({QStringLiteral("approve")}, supervisorName, {id}), "approve");
    return id;
}

} // namespace rekam::tests
