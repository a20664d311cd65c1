// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/shell/presenter_set.h"
#include "app/text/language.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace rekam::station {

class ApprovalPage;
class BiodataPage;
class DonePage;
class FingersPage;
class HeaderBar;
class LoginPage;
class MessageBar;
class PadWidget;
class Page;
class PortraitPage;
class ReviewPage;
class SearchPage;
class SignaturePage;
class StatusLine;
class StepBar;

/** The window: practice band, header, steps, the page of the moment, status line. It connects pages
 *  with presenters and decides nothing else. */
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    /** Everything given must outlive the window. */
    MainWindow(PresenterSet &presenters, CoreThread &core, UploadThread &uploads,
               text::Language &language, QWidget *parent = nullptr);
    /** Where the resident signs. */
    [[nodiscard]] PadWidget *pad() const;
    /** The page in view: "login", "search", "biodata", "portrait", "signature", "fingers", "review",
     *  "done", "approval". */
    [[nodiscard]] QString pageName() const;

Q_SIGNALS:
    void pageShown(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectShell();
    void connectLogin();
    void connectSearch();
    void connectCaptures();
    void connectEnd();
    void connectApproval();
    void enter(Step step, const enrollment::Enrollment &enrollment);
    void showPage(Page *page, int step);
    void showSearch();
    void showApproval();
    void welcome(const Identity &identity);
    void forgetEverything();
    void retranslate();

    PresenterSet &m_presenters;
    CoreThread &m_core;
    UploadThread &m_uploads;
    text::Language &m_language;
    std::optional<Identity> m_identity;
    std::optional<workflow::StationProfile> m_profile;

    QLabel *m_band;
    HeaderBar *m_header;
    StepBar *m_steps;
    MessageBar *m_failure;
    QStackedWidget *m_stack;
    StatusLine *m_status;
    LoginPage *m_login;
    SearchPage *m_search;
    BiodataPage *m_biodata;
    PortraitPage *m_portrait;
    SignaturePage *m_signature;
    FingersPage *m_fingers;
    ReviewPage *m_review;
    DonePage *m_done;
    ApprovalPage *m_approval;
};

} // namespace rekam::station
