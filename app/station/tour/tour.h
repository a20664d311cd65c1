// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/tour/hands.h"
#include "app/station/wiring/device_set.h"
#include "app/station/wiring/station_app.h"

#include <functional>
#include <set>

namespace rekam::station {

/** How much of the tour is gone through: also what is left of one that was broken off. */
enum class TourPart { Whole, Recording, Approval };

/** What the tour is told. */
struct TourPlan
{
    TourPart part = TourPart::Whole;
    QString out; ///< folder for the pictures; empty: none
    QString nik;
    QString operatorName;
    QString operatorPassword;
    QString supervisorName;
    QString supervisorPassword;
    QString administratorName;
    QString administratorPassword;
};

/** One resident from login to receipt, by keyboard and mouse, with a picture of each page. The moment
 *  a page shows that something is done, a line says so: "saved ITEM", "complete NIK", "approved NUMBER",
 *  "received ENROLLMENT". */
class Tour
{
public:
    Tour(StationApp &app, DeviceSet &devices, TourPlan plan);
    /** True if the receipt arrived. Prints one line a step; the last one says what did not happen. */
    bool run();

private:
    static constexpr int shortly = 15'000; ///< milliseconds: a page, a lookup, a save
    static constexpr int patiently = 60'000; ///< a camera, a printer, an upload, a backup
    void listen();
    void tell(const char *what, const QString &name);
    bool recordingPart();
    bool approvalPart();
    bool logIn(const QString &account, const QString &password, const QString &page);
    bool findResident();
    bool record();
    bool portrait();
    bool signature();
    bool fingers();
    bool review();
    bool done();
    bool logOut();
    bool approve();
    bool lockAndUnlock();
    bool accessHistory();
    bool settings();
    bool clickOn(const char *button, const char *page);
    bool waitFor(const char *what, int milliseconds, const std::function<bool()> &condition);
    bool step(const char *what, bool went);
    bool onPage(const char *name) const;
    bool picture(const QString &name);
    bool switchLanguage();

    StationApp &m_app;
    DeviceSet &m_devices;
    TourPlan m_plan;
    Hands m_hands;
    std::set<biometrics::FingerPosition> m_fingersTold;
    int m_pictures = 0;
    int m_receipts = 0;
};

} // namespace rekam::station
