// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/wiring/station_app.h"

#include "app/net/https_client.h"
#include "app/station/printing/access_printer.h"
#include "app/station/printing/slip_printer.h"
#include "app/station/widgets/device_panel.h"
#include "app/station/widgets/pad_widget.h"
#include "app/station/wiring/device_settings.h"
#include "devices/simulated/practice_kit.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPalette>
#include <QStyleFactory>

namespace rekam::station {

StationApp::StationApp(Setup setup, const base::Clock &clock)
    : m_language(setup.language)
    , m_worker(QStringLiteral("biometrics"))
    , m_core(clock)
    , m_uploads(m_core, setup.connector)
    , m_region(m_core, setup.connector, clock)
    , m_analyst(m_worker, setup.faceModel)
    , m_pad(setup.devices ? setup.devices->pads() : m_ownPad)
{
    const QString slips = QDir(setup.home).filePath(QStringLiteral("slips"));
    m_presenters = std::make_unique<PresenterSet>(Workbench{
        m_core, m_uploads, m_worker, m_analyst, setup.camera, setup.reader, m_pad, clock,
        [slips](const Slip &slip) { return printSlip(slip, slips); },
        [slips](const AccessReport &report) { return printAccessReport(report, slips); }});
    m_window = std::make_unique<MainWindow>(
        *m_presenters, MainWindow::Threads{m_core, m_uploads, m_region}, m_language);
    connectPad();
    connectDevices(setup);
    m_presenters->login.open(setup.home);
}

StationApp::~StationApp()
{
    // Before anything is torn down: no answer may reach a page that is half gone.
    m_worker.stop();
    m_pad.stop();
    m_window.reset();
    m_presenters.reset();
}

void StationApp::connectPad()
{
    devices::ScreenPad *screen = &m_pad.screen();
    for (PadWidget *widget : m_window->pads()) {
        QObject::connect(widget, &PadWidget::penDown, screen, &devices::ScreenPad::down);
        QObject::connect(widget, &PadWidget::penMoved, screen, &devices::ScreenPad::move);
        QObject::connect(widget, &PadWidget::penUp, screen, &devices::ScreenPad::up);
    }
}

void StationApp::connectDevices(const Setup &setup)
{
    DevicePanel *panel = m_window->devicePanel();
    panel->setVisible(setup.devices != nullptr);
    if (!setup.devices)
        return;
    DevicesPresenter::Actions actions;
    actions.choosePad = [this](devices::PadChoice pad) { m_pad.choose(pad); };
    if (devices::PracticeKit *kit = setup.devices->kit())
        actions.choosePerson = [kit](devices::PracticePerson person) { kit->chooseKind(person); };
    actions.keep
        = [home = setup.home](const DevicesPresenter::Kept &kept) { saveDevices(home, kept); };
    m_devices = std::make_unique<DevicesPresenter>(setup.devices->readers(), std::move(actions),
                                                   loadDevices(setup.home), setup.practicePerson);
    DevicesPresenter *presenter = m_devices.get();
    QObject::connect(presenter, &DevicesPresenter::stateChanged, panel,
                     [panel, presenter] { panel->render(presenter->state()); });
    QObject::connect(panel, &DevicePanel::readerChosen, presenter, &DevicesPresenter::chooseReader);
    QObject::connect(panel, &DevicePanel::padChosen, presenter, &DevicesPresenter::choosePad);
    QObject::connect(panel, &DevicePanel::personChosen, presenter, &DevicesPresenter::choosePerson);
    QObject::connect(panel, &DevicePanel::refreshRequested, presenter, &DevicesPresenter::refresh);
    QObject::connect(m_window.get(), &MainWindow::pageShown, presenter,
                     [presenter](const QString &page) {
                         if (page == QStringLiteral("settings"))
                             presenter->refresh();
                     });
    panel->render(presenter->state());
}

void applyStyle()
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    // Fixed colors: a dark desktop theme must not turn the style sheet's light pages unreadable.
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0xf2, 0xf6, 0xfb));
    palette.setColor(QPalette::WindowText, QColor(0x10, 0x22, 0x38));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::AlternateBase, QColor(0xf4, 0xf8, 0xfc));
    palette.setColor(QPalette::Text, QColor(0x10, 0x22, 0x38));
    palette.setColor(QPalette::PlaceholderText, QColor(0x5d, 0x6d, 0x80));
    palette.setColor(QPalette::Button, QColor(0xe3, 0xeb, 0xf5));
    palette.setColor(QPalette::ButtonText, QColor(0x10, 0x22, 0x38));
    palette.setColor(QPalette::Highlight, QColor(0x0b, 0x57, 0xa4));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    QApplication::setPalette(palette);
    QFont font = QApplication::font();
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
                      QStringLiteral("Liberation Sans")});
    QApplication::setFont(font);
    QFile style(QStringLiteral(":/style/rekam.qss"));
    if (style.open(QIODevice::ReadOnly))
        qApp->setStyleSheet(QString::fromUtf8(style.readAll()));
}

UploadThread::Connector httpsConnector()
{
    return [](const workflow::StationProfile &profile,
              vault::PrivateKey key) -> base::Result<UploadThread::HttpPointer> {
        auto client = net::HttpsClient::create(profile.serverUrl, profile.authority,
                                               profile.certificate, std::move(key));
        if (!client)
            return base::fail(client.error());
        return UploadThread::HttpPointer(std::move(*client));
    };
}

} // namespace rekam::station
