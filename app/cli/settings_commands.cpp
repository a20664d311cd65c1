// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `rekam settings show`, `rekam settings set` and `rekam confirm`.
#include "app/cli/command.h"
#include "app/cli/login.h"
#include "app/cli/options.h"
#include "app/cli/output.h"

#include <QJsonArray>

namespace rekam::cli {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

QJsonObject settingsJson(const enrollment::CaptureSettings &settings)
{
    QJsonArray order;
    for (const auto finger : settings.fingerOrder)
        order.append(biometrics::fingerName(finger));
    QJsonArray chip;
    for (const auto kind : settings.chipSubstitutes)
        chip.append(enrollment::fingerKindName(kind));
    return {{QStringLiteral("fingerOrder"), order},
            {QStringLiteral("fingerTries"), settings.fingerTries},
            {QStringLiteral("chipOrder"), chip},
            {QStringLiteral("handPhoto"), settings.handPhoto},
            {QStringLiteral("residentScreen"), settings.residentScreen},
            {QStringLiteral("calm"), settings.calm}};
}

Result<void> show(const QCommandLineParser &options, const QStringList &)
{
    const auto login = logIn(options);
    if (!login)
        return fail(login.error());
    return login->session->captureSettings().map(
        [](const enrollment::CaptureSettings &settings) { printJson(settingsJson(settings)); });
}

/** The words of a comma-separated option, each read by @p parse. */
template<typename Value, typename Parse>
Result<void> readList(const QCommandLineParser &options, const char *name,
                      std::vector<Value> &target, Parse parse)
{
    const QString option = QString::fromLatin1(name);
    if (!options.isSet(option))
        return {};
    std::vector<Value> values;
    for (const QString &word : options.value(option).split(QLatin1Char(','))) {
        const auto value = parse(word.trimmed());
        if (!value)
            return fail(ErrorCode::UsageWrong, value.error().detail,
                        std::string("--") + name + ' ' + word.toStdString());
        values.push_back(*value);
    }
    target = std::move(values);
    return {};
}

Result<void> readSwitch(const QCommandLineParser &options, const char *name, bool &target)
{
    const QString option = QString::fromLatin1(name);
    if (!options.isSet(option))
        return {};
    const QString word = options.value(option);
    if (word != u"yes" && word != u"no")
        return fail(ErrorCode::UsageWrong, {}, std::string("--") + name + " yes|no");
    target = word == u"yes";
    return {};
}

Result<void> readSettings(const QCommandLineParser &options, enrollment::CaptureSettings &settings)
{
    if (options.isSet(QStringLiteral("finger-tries")))
        settings.fingerTries = options.value(QStringLiteral("finger-tries")).toInt();
    const auto read
        = readList(options, "finger-order", settings.fingerOrder, biometrics::fingerFromName)
              .and_then([&] {
                  return readList(options, "chip-order", settings.chipSubstitutes,
                                  enrollment::fingerKindFromName);
              })
              .and_then([&] { return readSwitch(options, "hand-photo", settings.handPhoto); })
              .and_then(
                  [&] { return readSwitch(options, "resident-screen", settings.residentScreen); })
              .and_then([&] { return readSwitch(options, "calm", settings.calm); });
    if (!read)
        return read;
    if (const auto sound = enrollment::checkCaptureSettings(settings); !sound)
        return fail(ErrorCode::UsageWrong, {}, "--" + sound.error().subject);
    return {};
}

Result<void> set(const QCommandLineParser &options, const QStringList &)
{
    const auto login = logIn(options);
    if (!login)
        return fail(login.error());
    auto settings = login->session->captureSettings();
    if (!settings)
        return fail(settings.error());
    return readSettings(options, *settings)
        .and_then([&] { return login->session->changeCaptureSettings(*settings); })
        .map([&] { printJson(settingsJson(*settings)); });
}

Result<void> confirm(const QCommandLineParser &options, const QStringList &positionals)
{
    const auto id = base::Uuid::parse(positionals.front());
    if (!id)
        return fail(ErrorCode::EnrollmentUnknown, id.error().detail,
                    positionals.front().toStdString());
    const auto password
        = base::SecureBytes::fromFile(options.value(QStringLiteral("supervisor-password-file")));
    if (!password)
        return fail(password.error());
    const auto login = logIn(options);
    if (!login)
        return fail(login.error());
    const QString supervisor = options.value(QStringLiteral("supervisor"));
    const auto confirmed = login->session->confirmExceptions(*id, supervisor, *password);
    if (confirmed)
        printLine(Text::tr("Pengecualian ditegaskan oleh %1.").arg(supervisor));
    return confirmed;
}

} // namespace

Command settingsShowCommand()
{
    return {QStringLiteral("settings show"),
            {},
            Text::tr("Menampilkan pengaturan perekaman stasiun ini (JSON)."),
            0,
            withLogin(),
            requiredWithLogin(),
            show};
}

Command settingsSetCommand()
{
    return {QStringLiteral("settings set"),
            {},
            Text::tr("Mengubah pengaturan perekaman stasiun ini; yang tidak disebut tetap."),
            0,
            withLogin({{QStringLiteral("finger-order"),
                        Text::tr("Urutan sepuluh jari, dipisah koma: right_index,right_middle,..."),
                        QStringLiteral("LIST")},
                       {QStringLiteral("finger-tries"), Text::tr("Percobaan per jari, 1 sampai 9."),
                        QStringLiteral("N")},
                       {QStringLiteral("chip-order"),
                        Text::tr("Pengganti telunjuk untuk chip: thumb,middle,ring,little."),
                        QStringLiteral("LIST")},
                       {QStringLiteral("hand-photo"),
                        Text::tr("Minta foto tangan yang jarinya dikecualikan."),
                        QStringLiteral("yes|no")},
                       {QStringLiteral("resident-screen"),
                        Text::tr("Penduduk menandatangani di layar kedua, bila ada."),
                        QStringLiteral("yes|no")},
                       {QStringLiteral("calm"), Text::tr("Tanpa gerakan di halaman."),
                        QStringLiteral("yes|no")}}),
            requiredWithLogin(),
            set};
}

Command confirmCommand()
{
    return {
        QStringLiteral("confirm"),
        QStringLiteral("ID"),
        Text::tr("Menegaskan pengecualian sebuah perekaman: supervisor di samping operator."),
        1,
        withLogin(
            {{QStringLiteral("supervisor"), Text::tr("Akun supervisor."), QStringLiteral("NAME")},
             {QStringLiteral("supervisor-password-file"),
              Text::tr("Berkas berisi kata sandi supervisor, satu baris."), QStringLiteral("F")}}),
        requiredWithLogin(
            {QStringLiteral("supervisor"), QStringLiteral("supervisor-password-file")}),
        confirm};
}

} // namespace rekam::cli
