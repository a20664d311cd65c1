// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drives the station's own pages through one whole enrollment with keyboard and mouse events, takes a
// picture of each page (--out DIR), and ends with status 0 only if the region's receipt arrived.
// --only recording ends before the supervisor comes, --only approval goes on from there.
#include "app/station/tour/tour.h"
#include "app/station/wiring/startup.h"
#include "app/text/error_text.h"
#include "core/base/process_safety.h"
#include "core/base/resource_path.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

#include <cstdio>
#include <optional>

using namespace rekam;

namespace {

int stop(const base::Error &error)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(text::sentence(error)));
    return 1;
}

base::Result<QString> readPassword(const QString &file)
{
    const auto bytes = base::SecureBytes::fromFile(file);
    if (!bytes)
        return base::fail(bytes.error());
    return QString::fromUtf8(bytes->view()); // it is typed key by key, as a person would
}

std::optional<station::TourPart> partOf(const QString &word)
{
    if (word.isEmpty())
        return station::TourPart::Whole;
    if (word == u"recording")
        return station::TourPart::Recording;
    if (word == u"approval")
        return station::TourPart::Approval;
    return std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    base::hardenProcess();
    station::usePlainTheme();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    QCommandLineParser parser;
    const char *const names[] = {"home",          "nik",
                                 "operator",      "operator-password-file",
                                 "supervisor",    "supervisor-password-file",
                                 "administrator", "administrator-password-file"};
    for (const char *name : names)
        parser.addOption(
            QCommandLineOption(QString::fromLatin1(name), QString(), QStringLiteral("VALUE")));
    const QCommandLineOption out(QStringLiteral("out"), QString(), QStringLiteral("VALUE"));
    const QCommandLineOption only(QStringLiteral("only"), QString(), QStringLiteral("PART"));
    parser.addOptions({out, only});
    bool complete = parser.parse(arguments) && parser.positionalArguments().isEmpty();
    for (const char *name : names)
        complete = complete && parser.isSet(QString::fromLatin1(name));
    const auto part = partOf(parser.value(only));
    complete = complete && part;
    if (!complete)
        return stop({base::ErrorCode::UsageWrong, {}, parser.errorText().toStdString()});
    const auto value
        = [&parser](const char *name) { return parser.value(QString::fromLatin1(name)); };

    const auto practice = station::isPracticeStation(value("home"));
    if (!practice)
        return stop(practice.error());
    if (!*practice) // it records people who do not exist
        return stop({base::ErrorCode::PacketWrongMode, "the tour needs a practice station", {}});
    const auto operatorPassword = readPassword(value("operator-password-file"));
    const auto supervisorPassword = readPassword(value("supervisor-password-file"));
    const auto administratorPassword = readPassword(value("administrator-password-file"));
    for (const auto *password : {&operatorPassword, &supervisorPassword, &administratorPassword})
        if (!*password)
            return stop(password->error());
    if (parser.isSet(out) && !QDir().mkpath(parser.value(out)))
        return stop({base::ErrorCode::FileWriteFailed, {}, parser.value(out).toStdString()});
    const station::ReaderEnvironment environment(/*kit=*/true);

    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("rekam-tour"));
    station::applyStyle();
    const base::SystemClock clock;
    station::DeviceSet devices(environment.socket, QString());
    station::StationApp app(
        {value("home"), QStringLiteral("id"),
         base::resourcePath(QStringLiteral("models/face_detection_short_range.tflite")),
         devices.camera(), devices.reader(), station::httpsConnector(), &devices},
        clock);
    devices.follow(app.presenters());
    app.window().resize(1366, 768);
    app.window().show();
    app.window().activateWindow();
    station::Tour tour(app, devices,
                       {*part, parser.value(out), value("nik"), value("operator"),
                        *operatorPassword, value("supervisor"), *supervisorPassword,
                        value("administrator"), *administratorPassword});
    return tour.run() ? 0 : 1;
}
