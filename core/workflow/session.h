// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/packet.h"
#include "core/exchange/receipt.h"
#include "core/population/roster_csv.h"
#include "core/population/roster_index.h"
#include "core/store/audit_log.h"
#include "core/store/enrollment_repository.h"
#include "core/store/outbox_repository.h"
#include "core/store/roster_repository.h"
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

    base::Result<void> addAccount(const QString &name, vault::Role role,
                                  const base::SecureBytes &password);

    /** Good rows are imported in one transaction; refused lines are reported. */
    base::Result<population::RosterReadReport> importRoster(QIODevice &csv);
    base::Result<std::vector<population::RosterHit>> find(const QString &text, int limit = 50);
    base::Result<population::Resident> resident(const population::Nik &nik);

    /** Begins a recording, or gives back the open one of this person. */
    base::Result<enrollment::Enrollment> begin(const population::Nik &nik);
    base::Result<enrollment::Enrollment> load(const enrollment::EnrollmentId &id);
    /** Seals and commits one capture. Fails with StateForbids if the enrollment is not open. */
    base::Result<void> saveItem(const enrollment::EnrollmentId &id,
                                const enrollment::CaptureItem &item);
    base::Result<void> saveException(const enrollment::EnrollmentId &id,
                                     const enrollment::CaptureException &exception);
    /** Fails with EnrollmentIncomplete; Error::subject names the first missing item. */
    base::Result<void> complete(const enrollment::EnrollmentId &id);
    base::Result<void> returnToRecorder(const enrollment::EnrollmentId &id, const QString &reason);
    base::Result<void> cancel(const enrollment::EnrollmentId &id, const QString &reason);
    /** Approval, packet, outbox row, audit row and erasure of the draft in one transaction.
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
    base::Result<QByteArray> packet(const enrollment::EnrollmentId &id);
    base::Result<int> waitingToSend();
    /** The station's key for TLS; a new object from secure memory. */
    base::Result<vault::PrivateKey> transportKey();
    base::Result<int> verifyAudit();

private:
    friend class Station;
    /** An act as the audit chain names it. */
    struct Deed
    {
        vault::Act permission;
        QString name; ///< "enrollment.approve"
        QByteArray subject; ///< NIK or enrollment id; hashed in the chain
    };

    Session(Station &station, QString accountName, vault::Role role, vault::Keyring keyring);
    /** Permission, then @p work and its audit row in one transaction; a refusal is audited too. */
    base::Result<void> perform(const Deed &deed, const std::function<base::Result<void>()> &work);
    /** Permission and audit row for an act that only reads. */
    base::Result<void> noteReading(const Deed &deed);
    base::Result<void> noteLogin();
    base::Result<void> noteRefusal(const Deed &deed, const base::Error &error);
    base::Result<void> loadIndex();
    base::Result<enrollment::Enrollment> create(const population::Resident &resident);
    base::Result<void> requireState(const enrollment::EnrollmentId &id, enrollment::State next);
    base::Result<void> changeState(const Deed &deed, const enrollment::EnrollmentId &id,
                                   enrollment::State next);
    /** Fails with ApproverIsRecorder if this account took any part in the recording. */
    base::Result<void> requireOtherPerson(const enrollment::Enrollment &enrollment);

    [[nodiscard]] QDateTime now() const { return m_station.m_clock.now(); }
    [[nodiscard]] store::Store &store() { return *m_station.m_store; }

    Station &m_station;
    QString m_accountName;
    vault::Role m_role;
    vault::Keyring m_keyring;
    store::RosterRepository m_roster;
    store::EnrollmentRepository m_enrollments;
    store::OutboxRepository m_outbox;
    store::AuditLog m_audit;
    population::RosterIndex m_index;
    bool m_indexLoaded = false;
};

} // namespace rekam::workflow
