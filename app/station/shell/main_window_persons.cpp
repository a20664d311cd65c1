// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages that make sure who is recorded: biodata, and the form for who is not on the list.
#include "app/station/pages/biodata_page.h"
#include "app/station/pages/declare_page.h"
#include "app/station/pages/search_page.h"
#include "app/station/shell/main_window.h"
#include "app/station/widgets/biodata_form.h"
#include "app/station/widgets/correction_strip.h"
#include "app/station/widgets/grounds_form.h"

namespace rekam::station {

namespace {

/** The district that a station's id begins with, "16.71.01" of 1671-01-A; else its region. */
QString homeOf(const workflow::StationProfile &profile)
{
    QString digits = profile.id.toString().left(7);
    digits.remove(u'-');
    const auto district = population::RegionCode::parse(digits);
    return district ? district->toString() : profile.region.code;
}

} // namespace

void MainWindow::connectPersons()
{
    EnrollmentFlow &flow = m_presenters.flow;
    BiodataPresenter &biodata = m_presenters.biodata;
    connect(&biodata, &BiodataPresenter::stateChanged, this,
            [this] { m_biodata->render(m_presenters.biodata.state()); });
    connect(m_biodata, &BiodataPage::confirmRequested, &biodata, &BiodataPresenter::confirm);
    connect(m_biodata, &BiodataPage::groundsRequested, &biodata, &BiodataPresenter::openGrounds);
    connect(m_biodata, &BiodataPage::correctionsRequested, &biodata,
            &BiodataPresenter::openCorrections);
    connect(m_biodata->grounds(), &GroundsForm::edited, &biodata, &BiodataPresenter::editGrounds);
    connect(m_biodata->corrections(), &CorrectionStrip::requested, &biodata,
            &BiodataPresenter::request);
    connect(m_biodata->corrections(), &CorrectionStrip::withdrawn, &biodata,
            &BiodataPresenter::withdraw);
    connect(m_biodata, &Page::backRequested, &biodata, &BiodataPresenter::back);
    connect(&biodata, &BiodataPresenter::confirmed, &flow, &EnrollmentFlow::start);
    connect(&biodata, &BiodataPresenter::left, &flow, &EnrollmentFlow::search);
    connect(&flow, &EnrollmentFlow::confirming, this, [this](const population::Nik &nik) {
        lead(m_biodata);
        m_presenters.biodata.begin(nik);
        showPage(m_biodata, static_cast<int>(Step::Biodata));
    });

    DeclarePresenter &declare = m_presenters.declare;
    const auto showForm = [this] {
        lead(m_declare);
        showPage(m_declare, static_cast<int>(Step::Biodata));
    };
    connect(m_search, &SearchPage::unlistedRequested, this, [this, showForm](const QString &text) {
        if (!m_profile)
            return;
        m_presenters.declare.begin(text, homeOf(*m_profile));
        showForm();
    });
    connect(&biodata, &BiodataPresenter::mendRequested, this,
            [this, showForm](const enrollment::Enrollment &enrollment) {
                m_presenters.declare.mend(enrollment);
                showForm();
            });
    connect(&declare, &DeclarePresenter::stateChanged, this,
            [this] { m_declare->render(m_presenters.declare.state()); });
    connect(m_declare->form(), &BiodataForm::edited, &declare, &DeclarePresenter::edit);
    connect(m_declare->form(), &BiodataForm::regionChosen, &declare,
            &DeclarePresenter::chooseRegion);
    connect(m_declare->grounds(), &GroundsForm::edited, &declare, &DeclarePresenter::editGrounds);
    connect(m_declare, &DeclarePage::nextRequested, &declare, &DeclarePresenter::next);
    connect(m_declare, &DeclarePage::referRequested, &declare, &DeclarePresenter::refer);
    connect(m_declare, &Page::backRequested, &declare, &DeclarePresenter::back);
    connect(&declare, &DeclarePresenter::declared, &flow, &EnrollmentFlow::confirm);
    connect(&declare, &DeclarePresenter::left, &flow, &EnrollmentFlow::search);
}

} // namespace rekam::station
