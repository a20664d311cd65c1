// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/region_thread.h"
#include "app/station/shell/presenter_set.h"
#include "app/text/language.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace rekam::station {

class AccessPage;
class ApprovalPage;
class BiodataPage;
class DeclarePage;
class DonePage;
class DevicePanel;
class FingersPage;
class HeaderBar;
class ImportPage;
enum class Workplace;
class LockPage;
class LoginPage;
class MessageBar;
class PadWidget;
class OfflinePage;
class Page;
class PasswordPanel;
class PortraitPage;
class ReviewPage;
class SearchPage;
class SettingsPage;
class SignaturePage;
class SignBoard;
class NewPasswordPage;
class StatementPage;
class StatusLine;
class StepBar;

/** The window: practice band, header, steps, the page of the moment, status line. It connects pages
 *  with presenters and decides nothing else. */
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    struct Threads
    {
        CoreThread &core;
        UploadThread &uploads;
        RegionThread &region;
    };

    /** Everything given must outlive the window. */
    MainWindow(PresenterSet &presenters, const Threads &threads, text::Language &language,
               QWidget *parent = nullptr);
    /** Where the resident signs, on this window; pads() has every place to sign. */
    [[nodiscard]] PadWidget *pad() const;
    /** Where devices are chosen, on the settings page. */
    [[nodiscard]] DevicePanel *devicePanel() const;
    [[nodiscard]] std::vector<PadWidget *> pads() const;
    /** On the resident's screen, while there is something to sign; hidden otherwise. */
    [[nodiscard]] SignBoard *board() const { return m_board; }
    /** The page in view: "login", "search", "import", "biodata", "declare", "portrait", "signature",
     *  "fingers", "review", "done", "approval", "password", "statement", "offline", "access", "settings"; "lock"
     *  while it is locked. */
    [[nodiscard]] QString pageName() const;

Q_SIGNALS:
    void pageShown(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /** Watches the whole program for signs of life. */
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectShell();
    void connectLogin();
    void connectSearch();
    void connectImport();
    void connectPersons();
    void connectCaptures();
    void connectSignature();
    void connectFingers();
    /** Brings the resident's screen up to what is to be signed. */
    void followSignature();
    void connectEnd();
    void connectApproval();
    void connectAdmission();
    void connectLock();
    void connectPassword();
    void connectRegion();
    void connectAccess();
    void connectSettings();
    void cover();
    void uncover();
    void layOutPassword();
    [[nodiscard]] Page *pageOf(Step step) const;
    /** The acts that follow come from @p page. */
    void lead(const Page *page);
    void enter(Step step, const enrollment::Enrollment &enrollment);
    void showPage(Page *page, int step);
    void showSearch();
    void showApproval();
    void showAccess();
    void showSettings();
    void showImport();
    void goTo(Workplace place);
    void goHome();
    void changePerson();
    void welcome(const Identity &identity);
    void forgetEverything();
    void retranslate();

    PresenterSet &m_presenters;
    CoreThread &m_core;
    UploadThread &m_uploads;
    RegionThread &m_region;
    text::Language &m_language;
    std::optional<Identity> m_identity;
    std::optional<workflow::StationProfile> m_profile;

    QLabel *m_band;
    QStackedWidget *m_front; // the work, or what covers it
    QWidget *m_work;
    HeaderBar *m_header;
    StepBar *m_steps;
    MessageBar *m_failure;
    QStackedWidget *m_stack;
    StatusLine *m_status;
    LoginPage *m_login;
    SearchPage *m_search;
    ImportPage *m_import;
    BiodataPage *m_biodata;
    DeclarePage *m_declare;
    PortraitPage *m_portrait;
    SignaturePage *m_signature;
    FingersPage *m_fingers;
    ReviewPage *m_review;
    DonePage *m_done;
    ApprovalPage *m_approval;
    NewPasswordPage *m_newPassword;
    StatementPage *m_statement;
    OfflinePage *m_offline;
    AccessPage *m_access;
    SettingsPage *m_settings;
    LockPage *m_lock;
    PasswordPanel *m_password;
    SignBoard *m_board;
    QPointer<QWidget> m_focusBefore; // of the lock
};

} // namespace rekam::station
