// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/access_presenter.h"
#include "app/station/presenters/admission_presenter.h"
#include "app/station/presenters/approval_presenter.h"
#include "app/station/presenters/backup_presenter.h"
#include "app/station/presenters/biodata_presenter.h"
#include "app/station/presenters/declare_presenter.h"
#include "app/station/presenters/disk_presenter.h"
#include "app/station/presenters/done_presenter.h"
#include "app/station/presenters/enrollment_flow.h"
#include "app/station/presenters/fingers_presenter.h"
#include "app/station/presenters/import_presenter.h"
#include "app/station/presenters/lock_presenter.h"
#include "app/station/presenters/login_presenter.h"
#include "app/station/presenters/password_presenter.h"
#include "app/station/presenters/portrait_presenter.h"
#include "app/station/presenters/retention_presenter.h"
#include "app/station/presenters/review_presenter.h"
#include "app/station/presenters/search_presenter.h"
#include "app/station/presenters/settings_presenter.h"
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
    AccessPresenter::ReportPrinter reportPrinter;
};

/** One presenter a page, and those that watch over all pages. */
struct PresenterSet
{
    explicit PresenterSet(const Workbench &bench)
        : login(bench.core)
        , admission(bench.core)
        , lock(bench.core, bench.clock)
        , password(bench.core)
        , search(bench.core, bench.clock)
        , roster(bench.core, bench.worker)
        , biodata(bench.core)
        , declare(bench.core, bench.clock)
        , portrait(bench.core, bench.worker, bench.analyst, bench.camera, bench.clock)
        , signature(bench.core, bench.pad, bench.clock)
        , fingers(bench.core, bench.worker, bench.reader, bench.camera, bench.clock)
        , review(bench.core, bench.worker)
        , done(bench.core, bench.worker, bench.uploads, bench.printer)
        , approval(bench.core, bench.worker)
        , access(bench.core, bench.worker, bench.clock, bench.reportPrinter)
        , settings(bench.core)
        , backup(bench.core, bench.clock)
        , retention(bench.core)
        , disk(bench.core)
        , flow(bench.core)
    { }

    LoginPresenter login;
    AdmissionPresenter admission;
    LockPresenter lock;
    PasswordPresenter password;
    SearchPresenter search;
    ImportPresenter roster;
    BiodataPresenter biodata;
    DeclarePresenter declare;
    PortraitPresenter portrait;
    SignaturePresenter signature;
    FingersPresenter fingers;
    ReviewPresenter review;
    DonePresenter done;
    ApprovalPresenter approval;
    AccessPresenter access;
    SettingsPresenter settings;
    BackupPresenter backup;
    RetentionPresenter retention;
    DiskPresenter disk;
    EnrollmentFlow flow;
};

} // namespace rekam::station
