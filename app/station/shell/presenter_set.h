// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/approval_presenter.h"
#include "app/station/presenters/biodata_presenter.h"
#include "app/station/presenters/done_presenter.h"
#include "app/station/presenters/enrollment_flow.h"
#include "app/station/presenters/fingers_presenter.h"
#include "app/station/presenters/login_presenter.h"
#include "app/station/presenters/portrait_presenter.h"
#include "app/station/presenters/review_presenter.h"
#include "app/station/presenters/search_presenter.h"
#include "app/station/presenters/signature_presenter.h"

namespace rekam::station {

/** What the presenters work with; everything outlives them. */
struct Workbench
{
    CoreThread &core;
    UploadThread &uploads;
    TaskThread &worker;
    PortraitAnalyst &analyst;
    devices::Camera &camera;
    devices::FingerprintReader &reader;
    devices::SignaturePad &pad;
    const base::Clock &clock;
    DonePresenter::SlipPrinter printer;
};

/** One presenter a page. */
struct PresenterSet
{
    explicit PresenterSet(const Workbench &bench)
        : login(bench.core)
        , search(bench.core)
        , biodata(bench.core, bench.clock)
        , portrait(bench.core, bench.worker, bench.analyst, bench.camera, bench.clock)
        , signature(bench.core, bench.pad, bench.clock)
        , fingers(bench.core, bench.worker, bench.reader, bench.clock)
        , review(bench.core, bench.worker)
        , done(bench.core, bench.worker, bench.uploads, bench.printer)
        , approval(bench.core, bench.worker)
        , flow(bench.core)
    { }

    LoginPresenter login;
    SearchPresenter search;
    BiodataPresenter biodata;
    PortraitPresenter portrait;
    SignaturePresenter signature;
    FingersPresenter fingers;
    ReviewPresenter review;
    DonePresenter done;
    ApprovalPresenter approval;
    EnrollmentFlow flow;
};

} // namespace rekam::station
