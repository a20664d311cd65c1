// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/login.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/roster_import_report.h"
#include "app/text/search_text.h"
#include "core/base/files.h"

#include <unistd.h>

#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

namespace rekam::cli {

namespace {

/** Says on stderr how far the import is: on a terminal in one line that is written over, elsewhere in a
 *  line every second. */
class ProgressWriter
{
public:
    explicit ProgressWriter(bool wanted)
        : m_terminal(isatty(STDERR_FILENO) != 0)
        , m_wanted(wanted || m_terminal)
    { }
    ~ProgressWriter()
    {
        if (m_terminal && m_said)
            std::fputs("\r\x1b[K", stderr);
    }
    ProgressWriter(const ProgressWriter &) = delete;
    ProgressWriter &operator=(const ProgressWriter &) = delete;

    void say(const workflow::RosterImportProgress &progress)
    {
        const bool last = progress.part >= 1;
        if (!m_wanted || (m_said && !last && m_sinceSaid.elapsed() < (m_terminal ? 200 : 1'000)))
            return;
        m_said = true;
        m_sinceSaid.start();
        const QByteArray line = progressLine(progress).toUtf8();
        std::fputs(m_terminal ? ("\r" + line + "\x1b[K").constData() : (line + '\n').constData(),
                   stderr);
        std::fflush(stderr);
    }

private:
    bool m_terminal;
    bool m_wanted;
    bool m_said = false;
    QElapsedTimer m_sinceSaid;
};

base::Result<void> run(const QCommandLineParser &options, const QStringList &positionals)
{
    QFile file(positionals.front());
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::FileUnreadable, file.errorString().toStdString(),
                          positionals.front().toStdString());
    const auto login = logIn(options);
    if (!login)
        return base::fail(login.error());
    const auto report = [&] {
        ProgressWriter writer(options.isSet(QStringLiteral("progress")));
        return login->session->importRoster(
            file,
            {.dryRun = options.isSet(QStringLiteral("dry-run")),
             .progress =
                 [&writer](const workflow::RosterImportProgress &progress) {
                     writer.say(progress);
                     return true;
                 },
             .reasonText = text::refusalText});
    }();
    if (!report)
        return base::fail(report.error());
    QString refusedFile;
    if (const QString path = options.value(QStringLiteral("refused"));
        !path.isEmpty() && !report->refusedCsv.isEmpty()) {
        const auto written = base::writeFile(path, report->refusedCsv, base::Access::OwnerOnly);
        if (!written)
            return base::fail(written.error());
        refusedFile = path;
    }
    if (options.isSet(QStringLiteral("json")))
        printJson(toJson(*report));
    else
        printReport(*report, refusedFile);
    return {};
}

} // namespace

Command rosterImportCommand()
{
    return {QStringLiteral("roster import"),
            QStringLiteral("FILE.csv"),
            Text::tr("Mengimpor daftar penduduk (CSV dari SIAK atau BIP)."),
            1,
            withLogin({QCommandLineOption(QStringLiteral("dry-run"),
                                          Text::tr("Hanya memeriksa; tidak ada yang ditulis.")),
                       QCommandLineOption(
                           QStringLiteral("refused"),
                           Text::tr("Menulis baris yang ditolak, dengan alasan, ke berkas ini."),
                           QStringLiteral("OUT.csv")),
                       QCommandLineOption(
                           QStringLiteral("progress"),
                           Text::tr("Menulis kemajuan ke stderr, juga bila itu bukan terminal.")),
                       jsonOption()}),
            requiredWithLogin(),
            run};
}

} // namespace rekam::cli
