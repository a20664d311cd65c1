// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/capture_settings.h"
#include "core/exchange/packet.h"
#include "core/exchange/receipt.h"
#include "core/exchange/staff_roll.h"
#include "core/population/roster_index.h"
#include "core/store/audit_inspection.h"
#include "core/store/audit_log.h"
#include "core/store/backup.h"
#include "core/store/enrollment_repository.h"
#include "core/store/outbox_repository.h"
#include "core/store/roster_repository.h"
#include "core/vault/permissions.h"
#include "core/workflow/daily_backups.h"
#include "core/workflow/disk_gauge.h"
#include "core/workflow/person_view.h"
#include "core/workflow/roster_import.h"
#include "core/workflow/roster_loading.h"
#include "core/workflow/session_answers.h"
#include "core/workflow/standing.h"
#include "core/workflow/station.h"

#include <functional>

namespace rekam::workflow {

/** What one logged-in person can do at the station. Every act is checked against the table of roles,
 *  committed before it returns, and written to the audit chain in the same transaction. The pages
 *  and the command line call nothing else. All calls on the station's thread. */
class Session
{
public:
    ~Session();
    [[nodiscard]] const QString &accountName() const { return m_accountName; }
    [[nodiscard]] vault::Role role() const { return m_role; }
    [[nodiscard]] const StationProfile &profile() const { return m_station.profile(); }

    [[nodiscard]] const LoginNotices &notices() const { return m_notices; }
    /** See Station::reference(). */
    base::Result<std::shared_ptr<const population::ReferenceData>> reference()
    {
        return m_station.reference();
    }

    /** Where the following acts come from, for the audit chain: "page.review", "cli". */
    void setPlace(const QString &place) { m_place = place; }

    /** Enters the password again, for acts that vault::needsFreshPassword() and for a locked station. Fails
     *  as Station::login(), also once the account or the days without the region have run out; takes as
     *  long as a login. */
    base::Result<void> confirmPassword(const base::SecureBytes &password);
    [[nodiscard]] bool passwordIsFresh() const;
    /** The statement of confidentiality (Permendagri 102/2019), once for each account. Before it every call
     *  for which vault::needsAdmission() fails with StatementPending. */
    base::Result<void> acceptStatement();
    /** Fails with PasswordWrong, PasswordUnchanged, and as addAccount(). As long as the password is one
     *  that somebody else has chosen, every call for which vault::needsAdmission() fails with
     *  PasswordGiven. */
    base::Result<void> changePassword(const base::SecureBytes &present,
                                      const base::SecureBytes &wanted);

    /** @p expiresOn is the last day of use; invalid: no end. Fails with AccountNameInvalid,
     *  PasswordTooShort, PasswordCommon, AccountExists. */
    base::Result<void> addAccount(const QString &name, vault::Role role,
                                  const base::SecureBytes &password, QDate expiresOn = {});
    base::Result<std::vector<AccountSummary>> accounts();
    base::Result<void> extendAccount(const QString &name, QDate expiresOn);
    /** Nobody ends the account they are using. */
    base::Result<void> endAccount(const QString &name);
    base::Result<void> unlockAccount(const QString &name);
    /** For who has forgotten it; the station key is wrapped anew. Whose it is, chooses another. */
    base::Result<void> resetPassword(const QString &name, const base::SecureBytes &password);
    /** Three days more for a station that has not met its region for too long. */
    base::Result<void> extendOffline();

    /** Good rows are imported in one transaction, those of the same NIK are replaced; refused lines are
     *  reported. Errors as RosterImport::run(): then the roster is as it was. */
    base::Result<RosterImportReport> importRoster(QIODevice &csv,
                                                  const RosterImportOptions &options = {});
    /** The best @p limit. Reads the roster into memory first if need be, which takes as long as it takes. */
    base::Result<std::vector<FoundResident>> find(const QString &text, int limit = mostHits);
    /** The same with what is in memory now: while the roster is being read, whole NIKs are found. */
    base::Result<SearchAnswer> look(const QString &text, int limit = mostHits);
    /** Writes what look() was asked into the audit chain: once for what was typed letter by letter. The next
     *  act and the end of the session do it as well, so that no key waits for the disk. */
    base::Result<void> noteSearches();
    /** Goes on reading the roster into memory, for about @p budget; true when all of it is there.
     *  Until then the earlier one answers, if there was one. */
    base::Result<bool> readRoster(std::chrono::milliseconds budget);
    base::Result<population::Resident> resident(const population::Nik &nik);

    /** Everything to know before a recording begins: biodata, advice, what the law says, what this
     *  station has already recorded of the person, and the recording that is open. Also of a declared
     *  person with an open recording. With @p birthDate as begin() would take it. Fails with
     *  ResidentUnknown, and for @p birthDate as requestCorrection(). */
    base::Result<PersonView> view(const population::Nik &nik,
                                  const std::optional<enrollment::CorrectionRequest> &birthDate
                                  = {});
    /** What is unusual about somebody's biodata. */
    base::Result<std::vector<population::Advice>> adviceOn(const population::Resident &resident);
    /** The same as view() for somebody who is not on the roster, while the form is being filled in; nothing is
     *  read of anybody and nothing is noted. */
    base::Result<PersonView> consider(const population::Resident &resident,
                                      const enrollment::Grounds &grounds);
    /** Begins a recording, or gives back the open one of this person, whatever @p grounds say. Fails
     *  with ResidentUnknown, RecordingTooEarly (Error::subject is the first day, dd-MM-yyyy), and,
     *  where something speaks against a recording, with ReasonNeeded (Error::subject names it) until
     *  the grounds have a reason and the question whether they were recorded elsewhere is answered.
     *  @p birthDate is what somebody disputes who is under sixteen only by the roster: with a paper
     *  that carries another date (else GroundsIncomplete, "birth-paper") the recording begins with
     *  this correction in it and with Warning::BirthDateDisputed; needs a fresh password as every
     *  correction does. */
    base::Result<enrollment::Enrollment>
    begin(const population::Nik &nik, const enrollment::Grounds &grounds = {},
          const std::optional<enrollment::CorrectionRequest> &birthDate = {});
    /** Begins a recording of somebody who is not on the roster; an open declared one of the same NIK
     *  is taken up with the new biodata. Fails with ResidentListed if the roster has this NIK,
     *  GroundsIncomplete, PasswordNeeded, InputMalformed, and as begin(). */
    base::Result<enrollment::Enrollment> declare(const population::Resident &resident,
                                                 const enrollment::Grounds &grounds);
    /** Mends what was declared, also the NIK, while the recording is open. Fails with
     *  CorrectionForbidden for somebody from the roster, and as declare(). */
    base::Result<void> redeclare(const enrollment::EnrollmentId &id,
                                 const population::Resident &resident,
                                 const enrollment::Grounds &grounds);
    /** Adds or replaces what a person from the roster disputes in one field; `before`, account and
     *  moment are filled in here, and `after` is written as a roster would. Fails with
     *  CorrectionForbidden, InputMalformed (Error::subject is the column), GroundsIncomplete,
     *  RecordingTooEarly for a birth date without which nobody would be recorded, and StateForbids
     *  once the recording is complete. */
    base::Result<void> requestCorrection(const enrollment::EnrollmentId &id,
                                         const enrollment::CorrectionRequest &request);
    /** Papers, answer and reason of an open recording written anew; where the biodata come from and
     *  why stays. Fails with StateForbids once it is complete. */
    base::Result<void> amendGrounds(const enrollment::EnrollmentId &id,
                                    const enrollment::Grounds &grounds);
    /** Fails with RecordingTooEarly as requestCorrection(). */
    base::Result<void> withdrawCorrection(const enrollment::EnrollmentId &id,
                                          population::Column field);
    /** Somebody without a NIK was shown the way to the registration of biodata. */
    base::Result<void> noteReferral();
    base::Result<enrollment::Enrollment> load(const enrollment::EnrollmentId &id);
    /** Seals and commits one capture. Fails with StateForbids if the enrollment is not open. */
    base::Result<void> saveItem(const enrollment::EnrollmentId &id,
                                const enrollment::CaptureItem &item);
    base::Result<void> saveException(const enrollment::EnrollmentId &id,
                                     const enrollment::CaptureException &exception);
    /** A whole hand in one act. Whoever confirmed an earlier exception has not confirmed these. */
    base::Result<void> saveExceptions(const enrollment::EnrollmentId &id,
                                      const std::vector<enrollment::CaptureException> &exceptions);
    /** A supervisor, standing beside whoever is logged in, confirms every exception there is so far;
     *  the session stays who it is. Fails with PasswordWrong and the other errors of a login,
     *  RoleForbids, ApproverIsRecorder (also for the person logged in). Nothing waits for this:
     *  approve() confirms what is left. */
    base::Result<void> confirmExceptions(const enrollment::EnrollmentId &id,
                                         const QString &supervisor,
                                         const base::SecureBytes &password);
    /** How captures are taken here; the defaults until somebody changes them. */
    base::Result<enrollment::CaptureSettings> captureSettings();
    /** Fails with InputMalformed as enrollment::checkCaptureSettings(). */
    base::Result<void> changeCaptureSettings(const enrollment::CaptureSettings &settings);
    /** Decides which fingers go on the chip as well. Fails with EnrollmentIncomplete; Error::subject
     *  names the first missing item. */
    base::Result<void> complete(const enrollment::EnrollmentId &id);
    /** The resident left for a while; begin() takes it up again. */
    base::Result<void> pause(const enrollment::EnrollmentId &id);
    base::Result<void> returnToRecorder(const enrollment::EnrollmentId &id, const QString &reason);
    /** Ends a recording that will not go to the region, for @p reason (InputMalformed without one):
     *  its detail is erased in the same transaction, number, initials and reason stay in the list.
     *  Needs a fresh password. Fails with StateForbids once it is approved. */
    base::Result<void> cancel(const enrollment::EnrollmentId &id, const QString &reason);
    /** Approval, packet, outbox row, audit row and erasure of the draft in one transaction; what no
     *  supervisor has confirmed of the exceptions is confirmed by it.
     *  Fails with ApproverIsRecorder, RoleForbids, StateForbids, CertificateExpired. */
    base::Result<void> approve(const enrollment::EnrollmentId &id);
    /** Newest first. */
    base::Result<std::vector<store::EnrollmentOverview>> list();

    base::Result<std::optional<store::OutboxEntry>>
    nextToSend(const std::vector<enrollment::EnrollmentId> &skip = {});
    base::Result<void> rememberUpload(const enrollment::EnrollmentId &id, const QString &location);
    /** Verifies the receipt, stores it and moves the enrollment to Receipted. */
    base::Result<void> acceptReceipt(const enrollment::EnrollmentId &id, const QByteArray &receipt);
    base::Result<QByteArray> receipt(const enrollment::EnrollmentId &id);
    /** The sealed packet, for whoever looks whether it is whole; see also exportPacket(). */
    base::Result<QByteArray> packet(const enrollment::EnrollmentId &id);
    /** The same for being carried away: needs a permission and leaves a row. */
    base::Result<QByteArray> exportPacket(const enrollment::EnrollmentId &id);
    base::Result<int> waitingToSend();
    /** The station's key for TLS; a new object from secure memory. */
    base::Result<vault::PrivateKey> transportKey();

    /** Takes the region's newest list of who may work here. The meeting counts as contact. Fails with
     *  StaffRollInvalid, also for an older one than is known. Accounts that are out take effect at
     *  once: Error AccountRevoked or AccountExpired if it is the present one. */
    base::Result<void> acceptStaffRoll(const QByteArray &bytes);
    /** The region said that it wants nothing more from this station: nobody logs in any more. */
    base::Result<void> noteStationRevoked();
    /** Nothing if the chain meets what the region countersigned last (empty: never). Fails with
     *  AnchorInvalid, AuditRolledBack, AuditRebuilt; that is written into the chain as well. */
    base::Result<void> compareWithAnchor(const QByteArray &anchor);
    /** The present end of the chain, for the region to countersign. */
    base::Result<store::AuditHead> auditHead();
    /** Fails with AnchorInvalid. */
    base::Result<void> acceptAnchor(const QByteArray &anchor);
    [[nodiscard]] const Standing &standing() const { return m_standing; }

    /** Goes through the whole chain, with every anchor in the store and the one beside it. */
    base::Result<store::AuditVerdict> verifyAudit();
    /** Riwayat akses: every act on one person, newest first. */
    base::Result<std::vector<store::AuditEntry>> accessHistory(const population::Nik &nik);
    base::Result<store::AuditAnswer> searchAudit(const store::AuditQuery &query);

    /** What the chain says without the row that verifyAudit() adds; for drills. */
    base::Result<store::AuditVerdict> inspectChain();
    base::Result<void> noteRestored();
    base::Result<void> noteRescued();
    /** Opens all that the store has of one enrollment, and hands nothing of it out. Fails with RoleForbids,
     *  SealBroken, StoreDamaged. */
    base::Result<void> checkEnrollment(const enrollment::EnrollmentId &id);
    base::Result<int> countResidents();
    /** Every enrollment's id, also of rows that no longer open. */
    std::vector<enrollment::EnrollmentId> everyEnrollment();
    base::Result<store::EnrollmentOverview> overview(const enrollment::EnrollmentId &id);
    /** See store::Backup; ends before the session does. Fails with DiskFull before the first page if
     *  there is no room for all of them. */
    base::Result<std::unique_ptr<store::Backup>> startBackup(const QString &path);
    /** Today's copy in the station's own folder, whoever works; nothing if it is there already. */
    base::Result<std::unique_ptr<store::Backup>> startDailyBackup();
    [[nodiscard]] DailyBackups dailyBackups() const;
    /** Keeps the newest daily copies only and erases in them what is erased here, so that it can not
     *  be read out of an old one; returns in how many enrollments. Not while a copy is being made. */
    base::Result<int> tidyCopies();
    /** The copy that startBackup() made at @p path is whole. Within the home folder it does not count. */
    base::Result<void> noteCopyKept(const QString &path);
    /** When the last one outside the home folder was made, UTC; invalid: never. */
    base::Result<QDateTime> lastCopyElsewhere();
    base::Result<DiskGauge> diskGauge();
    /** What purgeReceipted() would look at now, without touching it: `receivedAt` is when the
     *  receipt came here. Fails with RoleForbids. */
    base::Result<RetentionReport> dueForRetention(int days);
    /** Erases packets whose verified receipt is older than @p days, here and in the daily copies. */
    base::Result<RetentionReport> purgeReceipted(int days);

private:
    friend class Station;
    /** An act as the audit chain names it. */
    struct Deed
    {
        vault::Act permission;
        QString name; ///< "enrollment.approve"
        QByteArray subject; ///< NIK or enrollment id; hashed in the chain
        QByteArray person{}; ///< keyed hash of the NIK
        bool beginsNothing = true; ///< may be done on the disk's reserve
        QString actor{}; ///< who did it, if not the person logged in
    };
    /** A search that has found somebody. */
    struct Search
    {
        QString text;
        QString place;
    };

    Session(Station &station, store::AccountRow account, vault::Keyring keyring, Standing standing);
    /** The deed with the person whose enrollment it is. */
    Deed deedOn(vault::Act permission, const QString &name, const enrollment::EnrollmentId &id);
    /** @p work and its audit row in one transaction, whoever may do it; once more on the disk's
     *  reserve if the disk is full, so @p work must bear to be done again. */
    base::Result<void> attempt(const Deed &deed, const std::function<base::Result<void>()> &work);
    base::Result<void> attemptOnce(const Deed &deed,
                                   const std::function<base::Result<void>()> &work);
    /** Role, password of one's own and statement of confidentiality, without a row in the chain. Fails
     *  with RoleForbids, PasswordGiven, StatementPending. */
    [[nodiscard]] base::Result<void> checkRight(vault::Act act, const char *deed) const;
    static base::Result<void> checkAdmitted(vault::Act act, const char *deed,
                                            const QString &account, bool passwordGiven,
                                            bool statementPending);
    /** The same with a row for a refusal: before a call says what it knows of somebody, or what is wrong
     *  with its input. */
    base::Result<void> requireRight(const Deed &deed);
    /** requireRight(), and PasswordNeeded where the deed asks for a fresh one. */
    base::Result<void> requirePermission(const Deed &deed);
    base::Result<void> checkNewPassword(const base::SecureBytes &password, const QString &account);
    /** Reads an account, lets @p change it and writes it back, in one audited transaction. */
    base::Result<void>
    changeAccount(const QString &deed, const QString &name,
                  const std::function<base::Result<void>(store::AccountRow &)> &change);
    base::Result<void> changeStanding(const QString &deed,
                                      const std::function<void(Standing &)> &change);
    /** Without their wrap the passwords of those whom the region has revoked open nothing, also in a copy of
     *  the disk. Who is only not named keeps theirs: that may be a slip, and the next roll mends it. */
    base::Result<void> shutOut(const exchange::StaffRoll &roll);
    base::Result<std::vector<store::KnownPoint>> knownPoints();
    [[nodiscard]] QString anchorPath() const;
    base::Result<QString> purgeOne(const enrollment::EnrollmentId &id, QDateTime &receivedAt);
    /** Permission, then @p work and its audit row in one transaction; a refusal is audited too. */
    base::Result<void> perform(const Deed &deed, const std::function<base::Result<void>()> &work);
    /** Permission and audit row for an act that only reads. */
    base::Result<void> noteReading(const Deed &deed);
    base::Result<std::unique_ptr<store::Backup>> beginCopy(vault::Act permission,
                                                           const QString &path);
    /** Right after an erasure, which has succeeded whatever becomes of this: where a copy can not be
     *  written now, the next tidyCopies() does it. */
    void settleCopies(const std::vector<enrollment::EnrollmentId> &ids);
    /** Counts the day of work, clears the lockout, writes the first row of the session. */
    base::Result<void> noteLogin(const QDate &expiresOn);
    /** Writes the session's first row, also where the end of the audit chain is damaged. */
    base::Result<void> enter(const std::function<base::Result<void>()> &firstRow);
    /** In an act's transaction: wrong passwords were counted before anybody had the chain's key; before the
     *  count is cleared it goes into a row "session.failed-logins", with the number as its place. */
    base::Result<void> clearFailures(const QString &account);
    base::Result<void> noteRefusal(const Deed &deed, const base::Error &error);
    void rememberSearch(const QString &text);
    base::Result<void> appendSearches();
    /** The index is of an earlier roster from now on. */
    void readRosterAgain()
    {
        m_rosterRead = false;
        m_loading.reset();
    }
    base::Result<std::vector<FoundResident>>
    withRecordings(std::vector<population::RosterHit> hits);
    base::Result<std::optional<enrollment::State>> recordingOf(const population::Nik &nik);
    /** FoundResident::eligibility of somebody who is not recorded here. */
    std::optional<population::EligibilityReason> standingOut(const population::RosterHit &hit);
    [[nodiscard]] population::VillageNaming villageNaming();
    using Corrections = std::vector<enrollment::CorrectionRequest>;
    /** Decides whether a recording may begin and fills in Grounds::warnings. */
    base::Result<void> weigh(const population::Resident &resident, enrollment::Grounds &grounds,
                             const Corrections &corrections = {});
    /** @p wanted as it is written down, but for what stands there before. */
    base::Result<enrollment::CorrectionRequest>
    readCorrection(const enrollment::CorrectionRequest &wanted);
    /** The only correction with which a recording begins. */
    base::Result<enrollment::CorrectionRequest>
    readBirthDate(const population::Resident &resident,
                  const enrollment::CorrectionRequest &wanted);
    /** Of a recording that began with a disputed birth date: RecordingTooEarly without it. */
    base::Result<void> requireOldEnough(const enrollment::Enrollment &record);
    /** From the audit chain, which outlives the records. */
    base::Result<population::LocalRecording> localRecordingOf(const population::Nik &nik);
    base::Result<PersonView> assess(const population::Resident &resident,
                                    const enrollment::Grounds &grounds,
                                    const Corrections &corrections = {});
    base::Result<enrollment::Enrollment> create(const population::Resident &resident,
                                                const enrollment::Grounds &grounds,
                                                const Corrections &corrections = {});
    base::Result<enrollment::Enrollment> resume(const enrollment::EnrollmentId &id,
                                                const population::Nik &nik);
    base::Result<void> requireOpen(const enrollment::EnrollmentId &id);
    /** For a change of biodata: @p change alters the loaded record, which is written back. */
    base::Result<void>
    changeBiodata(const Deed &deed, const enrollment::EnrollmentId &id,
                  const std::function<base::Result<void>(enrollment::Enrollment &)> &change);
    base::Result<void> requireState(const enrollment::EnrollmentId &id, enrollment::State next);
    base::Result<void> changeState(const Deed &deed, const enrollment::EnrollmentId &id,
                                   enrollment::State next);
    /** Fails with ApproverIsRecorder if @p account took any part in the recording. */
    base::Result<void> requireOtherPerson(const enrollment::Enrollment &enrollment,
                                          const QString &account);
    /** Nothing if @p account exists, may confirm and @p password is theirs. */
    base::Result<void> checkSupervisor(const QString &account, const base::SecureBytes &password);
    /** Writes @p confirmer into each of the unconfirmed exceptions of @p record. */
    void markConfirmed(enrollment::Enrollment &record, const QString &confirmer) const;
    base::Result<std::vector<biometrics::FingerPosition>>
    chipFingersOf(const enrollment::Enrollment &record);

    [[nodiscard]] QDateTime now() const { return m_station.m_clock.now(); }
    [[nodiscard]] store::Store &store() { return *m_station.m_store; }

    Station &m_station;
    QString m_accountName;
    vault::Role m_role;
    QString m_place;
    LoginNotices m_notices;
    Standing m_standing;
    std::chrono::milliseconds m_passwordEntered; ///< since the machine's start
    vault::Keyring m_keyring;
    store::RosterRepository m_roster;
    store::EnrollmentRepository m_enrollments;
    store::OutboxRepository m_outbox;
    store::AuditLog m_audit;
    std::shared_ptr<const population::RosterIndex> m_index;
    std::unique_ptr<RosterLoading> m_loading;
    std::vector<Search> m_searches; ///< that are not in the audit chain yet
    bool m_rosterRead = false; ///< m_index is of the present roster
    std::optional<base::Error> m_rosterError; ///< why it can not be read
};

} // namespace rekam::workflow
