// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `rekam-server`: the server of a region and everything its administrator does with it.
#include "app/server/command.h"
#include "app/server/server_text.h"
#include "app/text/language.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace {

using namespace rekam;

/** Keys must not end up in a core file, nor anything of the region in another user's hands. */
void harden()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0);
    ::umask(077);
}

int failWith(const base::Error &error)
{
    std::fputs((server::sentence(error) + QLatin1Char('\n')).toUtf8().constData(), stderr);
    return 1;
}

QByteArray usage(const std::vector<server::Command> &commands)
{
    QString lines
        = server::Text::tr("Pemakaian: rekam-server PERINTAH [PILIHAN]") + QStringLiteral("\n\n");
    for (const auto &command : commands)
        lines += QStringLiteral("  %1  %2\n").arg(command.name, -15).arg(command.description);
    lines += QLatin1Char('\n')
        + server::Text::tr(
                 "Bantuan sebuah perintah: rekam-server PERINTAH --help. Bahasa: --language "
                 "id|en.")
        + QLatin1Char('\n');
    return lines.toUtf8();
}

int execute(const server::Command &command, const QStringList &rest)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.description);
    parser.addOption({QStringLiteral("language"), server::Text::tr("Bahasa: id atau en."),
                      QStringLiteral("LANG")});
    const QCommandLineOption help = parser.addHelpOption();
    for (const auto &option : command.options)
        parser.addOption(option);
    if (!parser.parse(QStringList{QStringLiteral("rekam-server ") + command.name} + rest))
        return failWith({base::ErrorCode::UsageWrong, {}, parser.errorText().toStdString()});
    if (parser.isSet(help)) {
        std::fputs(parser.helpText().toUtf8().constData(), stdout);
        return 0;
    }
    for (const QString &name : command.required) {
        if (parser.value(name).isEmpty())
            return failWith({base::ErrorCode::UsageWrong, {}, "--" + name.toStdString()});
    }
    if (!parser.positionalArguments().isEmpty())
        return failWith(
            {base::ErrorCode::UsageWrong, {}, parser.positionalArguments().first().toStdString()});
    const auto done = command.run(parser);
    if (done && std::fflush(stdout) != 0)
        return failWith({base::ErrorCode::FileWriteFailed, "stdout", {}});
    return done ? 0 : failWith(done.error());
}

} // namespace

int main(int argc, char **argv)
{
    harden();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("rekam-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(REKAM_VERSION));
    const QStringList words = QCoreApplication::arguments().mid(1);
    const auto languageAt = words.indexOf(QStringLiteral("--language"));
    const text::Language language(languageAt >= 0 ? words.value(languageAt + 1) : QString());
    const auto commands = server::allCommands();
    const auto command = std::find_if(
        commands.begin(), commands.end(),
        [&words](const server::Command &candidate) { return candidate.name == words.value(0); });
    if (command != commands.end())
        return execute(*command, words.mid(1));
    const bool asked = words.isEmpty() || words.first() == QStringLiteral("--help")
        || words.first() == QStringLiteral("help");
    std::fputs(usage(commands).constData(), asked ? stdout : stderr);
    return asked ? 0 : 2;
}
