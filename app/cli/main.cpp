// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `rekam`: every workflow of the station without a screen.
#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/text/error_text.h"
#include "app/text/language.h"
#include "core/base/process_safety.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

namespace {

using namespace rekam;

int failWith(const base::Error &error)
{
    QTextStream(stderr) << text::sentence(error) << '\n';
    return 1;
}

QString usage(const std::vector<cli::Command> &commands)
{
    QString lines = cli::Text::tr("Pemakaian: rekam PERINTAH [PILIHAN]") + QStringLiteral("\n\n");
    for (const auto &command : commands)
        lines += QStringLiteral("  %1  %2\n")
                     .arg(command.words + QLatin1Char(' ') + command.arguments, -26)
                     .arg(command.description);
    return lines + QLatin1Char('\n')
        + cli::Text::tr("Bantuan sebuah perintah: rekam PERINTAH --help. Bahasa: --language id|en.")
        + QLatin1Char('\n');
}

/** The command whose words begin @p words, and how many of them it took. */
const cli::Command *chosen(const std::vector<cli::Command> &commands, const QStringList &words,
                           qsizetype &taken)
{
    for (const auto &command : commands) {
        const QStringList own = command.words.split(QLatin1Char(' '));
        if (words.mid(0, own.size()) == own) {
            taken = own.size();
            return &command;
        }
    }
    return nullptr;
}

int execute(const cli::Command &command, const QStringList &rest)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.description);
    parser.addOption(
        {QStringLiteral("language"), cli::Text::tr("Bahasa: id atau en."), QStringLiteral("LANG")});
    const QCommandLineOption help = parser.addHelpOption();
    for (const auto &option : command.options)
        parser.addOption(option);
    if (!parser.parse(QStringList{QStringLiteral("rekam ") + command.words} + rest))
        return failWith({base::ErrorCode::UsageWrong, {}, parser.errorText().toStdString()});
    if (parser.isSet(help)) {
        std::fputs(parser.helpText().toUtf8().constData(), stdout);
        return 0;
    }
    for (const QString &name : command.required) {
        if (parser.value(name).isEmpty())
            return failWith({base::ErrorCode::UsageWrong, {}, "--" + name.toStdString()});
    }
    if (parser.positionalArguments().size() != command.positionalCount)
        return failWith({base::ErrorCode::UsageWrong,
                         {},
                         (command.words + QLatin1Char(' ') + command.arguments).toStdString()});
    const auto done = command.run(parser, parser.positionalArguments());
    return done ? 0 : failWith(done.error());
}

} // namespace

int main(int argc, char **argv)
{
    base::hardenProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("rekam"));
    QCoreApplication::setApplicationVersion(QStringLiteral(REKAM_VERSION));
    const QStringList words = QCoreApplication::arguments().mid(1);
    const auto languageAt = words.indexOf(QStringLiteral("--language"));
    text::Language language(languageAt >= 0 ? words.value(languageAt + 1) : QString());

    const auto commands = cli::allCommands();
    qsizetype taken = 0;
    const cli::Command *command = chosen(commands, words, taken);
    if (command)
        return execute(*command, words.mid(taken));
    const bool asked = words.isEmpty() || words.front() == u"--help" || words.front() == u"help";
    std::fputs(usage(commands).toUtf8().constData(), asked ? stdout : stderr);
    return asked ? 0 : 2;
}
