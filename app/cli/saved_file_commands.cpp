// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `rekam packet` and `rekam receipt`: write what the station keeps of a sealed record to a file.
#include "app/cli/command.h"
#include "app/cli/login.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "core/base/files.h"

namespace rekam::cli {

namespace {

using Read = base::Result<QByteArray> (workflow::Session::*)(const enrollment::EnrollmentId &);

base::Result<void> writeKept(const QCommandLineParser &options, const QStringList &positionals,
                             Read read)
{
    const auto id = base::Uuid::parse(positionals.front());
    if (!id)
        return base::fail(base::ErrorCode::EnrollmentUnknown, id.error().detail,
                          positionals.front().toStdString());
    const auto login = logIn(options);
    if (!login)
        return base::fail(login.error());
    const auto bytes = ((*login->session).*read)(*id);
    if (!bytes)
        return base::fail(bytes.error());
    const QString path = options.value(QStringLiteral("out"));
    const auto written = base::writeFile(path, *bytes);
    if (written)
        printLine(Text::tr("Ditulis ke %1.").arg(path));
    return written;
}

Command command(const char *words, const QString &description, Read read)
{
    return {
        QLatin1String(words),
        QStringLiteral("ID"),
        description,
        1,
        withLogin({{QStringLiteral("out"), Text::tr("Berkas tujuan."), QStringLiteral("FILE")}}),
        requiredWithLogin({QStringLiteral("out")}),
        [read](const QCommandLineParser &options, const QStringList &positionals) {
            return writeKept(options, positionals, read);
        }};
}

} // namespace

Command packetCommand()
{
    return command("packet", Text::tr("Menulis berkas tersegel sebuah perekaman."),
                   &workflow::Session::exportPacket);
}

Command receiptCommand()
{
    return command("receipt", Text::tr("Menulis tanda terima wilayah sebuah perekaman."),
                   &workflow::Session::receipt);
}

} // namespace rekam::cli
