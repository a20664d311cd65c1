// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The station's window. This file and the wiring folder are the only places that know which devices
// there are.
#include "app/station/wiring/device_set.h"
#include "app/station/wiring/startup.h"
#include "app/station/wiring/station_app.h"
#include "app/text/error_text.h"
#include "core/base/process_safety.h"
#include "core/base/resource_path.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QScreen>

#include <cstdio>

using namespace rekam;

namespace {

struct ProgramText
{
    Q_DECLARE_TR_FUNCTIONS(rekam::station::ProgramText)
};

int stop(const base::Error &error)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(text::sentence(error)));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    base::hardenProcess();
    station::usePlainTheme();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);

    const QCommandLineOption home(QStringLiteral("home"), ProgramText::tr("Folder stasiun."),
                                  QStringLiteral("H"), station::defaultHome());
    const QCommandLineOption kit(
        {QStringLiteral("practice-kit"), QStringLiteral("practice")},
        ProgramText::tr("Alat latihan; selalu dipakai di stasiun latihan."));
    const QCommandLineOption noKit(QStringLiteral("no-practice-kit"),
                                   ProgramText::tr("Alat yang sebenarnya di stasiun latihan."));
    const QCommandLineOption person(
        QStringLiteral("practice-person"),
        ProgramText::tr("Orang latihan: usual, careless, worn, missing-thumb, atau tremor."),
        QStringLiteral("WHO"), QStringLiteral("usual"));
    const QCommandLineOption camera(QStringLiteral("camera"),
                                    ProgramText::tr("Nomor kamera, berkas, atau alamat."),
                                    QStringLiteral("SOURCE"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      ProgramText::tr("Bahasa: id atau en."),
                                      QStringLiteral("id|en"), QStringLiteral("id"));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  ProgramText::tr("Bantuan ini."));
    QCommandLineParser parser;
    parser.setApplicationDescription(ProgramText::tr("Stasiun perekaman KTP-el."));
    parser.addOptions({home, kit, noKit, person, camera, language, help});
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty())
        return stop({base::ErrorCode::UsageWrong, {}, parser.errorText().toStdString()});
    if (parser.isSet(help)) {
        QCoreApplication named(argc, argv);
        std::printf("%s", qUtf8Printable(parser.helpText()));
        return 0;
    }

    // A station that can not be opened shows why on its login page; it counts as a real one here.
    const auto practice = station::isPracticeStation(parser.value(home));
    if (const auto user = base::checkUser(practice.value_or(false)); !user)
        return stop(practice ? user.error() : practice.error());
    const bool withKit = practice.value_or(false) && !parser.isSet(noKit);
    if (parser.isSet(kit) && !withKit)
        return stop(practice ? base::Error{base::ErrorCode::PacketWrongMode,
                                           "practice kit on a real station",
                                           {}}
                             : practice.error());
    const auto practicePerson = devices::practicePersonFromName(parser.value(person));
    if (!practicePerson)
        return stop({base::ErrorCode::UsageWrong,
                     {},
                     "--practice-person usual|careless|worn|missing-thumb|tremor"});
    const station::ReaderEnvironment environment(withKit);

    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("rekam-station"));
    QApplication::setApplicationVersion(QStringLiteral(REKAM_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("rekam-station"));
    station::applyStyle();

    const base::SystemClock clock;
    const QString source = parser.value(camera);
    station::DeviceSet devices = withKit
        ? station::DeviceSet(environment.socket, source)
        : station::DeviceSet(source.isEmpty() ? QStringLiteral("0") : source);
    station::StationApp app(
        {parser.value(home), parser.value(language),
         base::resourcePath(QStringLiteral("models/face_detection_short_range.tflite")),
         devices.camera(), devices.reader(), station::httpsConnector(), &devices, *practicePerson},
        clock);
    devices.follow(app.presenters());
    app.window().resize(1366, 768);
    app.window().showMaximized();
    return QApplication::exec();
}
