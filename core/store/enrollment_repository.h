// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"
#include "core/enrollment/record_marks.h"
#include "core/store/store.h"
#include "core/vault/keyring.h"

#include <optional>
#include <vector>

namespace rekam::store {

struct EnrollmentRow;

/** What a list shows of an enrollment. The name is there only while the detail can still be opened
 *  (before approval); afterwards number and initials remain. */
struct EnrollmentOverview
{
    enrollment::EnrollmentId id;
    QString number;
    enrollment::State state = enrollment::State::Draft;
    QString name; ///< empty after approval
    QString initials;
    QString recorder; ///< account name
    QString reason; ///< of a return or cancellation, else empty
    int captured = 0; ///< items saved, hand photos not counted: 0 to 12
    int excepted = 0;
    QDateTime createdAt;
    QDateTime updatedAt;
    /** Of a recording that waits for a supervisor; nothing of any other. */
    enrollment::RecordMarks marks{};
};

/** Enrollments and their captures, each sealed with the enrollment's own key. */
class EnrollmentRepository
{
public:
    EnrollmentRepository(Store &store, const vault::Keyring &keyring)
        : m_store(store)
        , m_keyring(keyring)
    { }
    // Each of these is to be called inside the caller's Transaction (Internal without one) and fails
    // with EnrollmentUnknown if there is no such row or, for captures, its detail was erased.
    /** A new row with a new key; items and exceptions are not stored by this. */
    base::Result<void> insert(const enrollment::Enrollment &enrollment);
    /** Writes the person, the grounds and the corrections of @p record anew, also under another NIK. */
    base::Result<void> putBiodata(const enrollment::Enrollment &record, const QDateTime &now);
    /** Adds or replaces; takes the place of an exception for the same capture. */
    base::Result<void> putItem(const enrollment::EnrollmentId &id,
                               const enrollment::CaptureItem &item, const QDateTime &now);
    /** Adds or replaces; takes the place of an item for the same capture. */
    base::Result<void> putException(const enrollment::EnrollmentId &id,
                                    const enrollment::CaptureException &exception,
                                    const QDateTime &now);
    /** Which prints go on the chip; takes the place of an earlier choice. */
    base::Result<void> setChipFingers(const enrollment::EnrollmentId &id,
                                      const std::vector<biometrics::FingerPosition> &fingers);
    /** Fails with StateForbids if enrollment::mayBecome() does. */
    base::Result<void> setState(const enrollment::EnrollmentId &id, enrollment::State state,
                                const QDateTime &now);
    /** Why it was returned or canceled, sealed; shown in the list as long as the row lives. */
    base::Result<void> setReason(const enrollment::EnrollmentId &id, const QString &reason);
    /** Removes items, exceptions, detail, name, the hash of the NIK and the enrollment's key; the
     *  overview row stays. After the commit nothing is left of them in the write-ahead log either. */
    base::Result<void> eraseDetail(const enrollment::EnrollmentId &id);

    /** With all items and exceptions. Fails with EnrollmentUnknown (also after eraseDetail),
     *  StoreDamaged if a part does not open. */
    base::Result<enrollment::Enrollment> load(const enrollment::EnrollmentId &id);
    base::Result<enrollment::State> state(const enrollment::EnrollmentId &id);
    /** The open (Draft, Paused, Returned) enrollment of a person, if any. */
    base::Result<std::optional<enrollment::EnrollmentId>> openFor(const population::Nik &nik);
    /** The state of the person's newest enrollment whose detail is still here; nothing without one. */
    base::Result<std::optional<enrollment::State>> newestStateFor(const population::Nik &nik);
    /** The one of a person that is complete and waits for the supervisor, if any. */
    base::Result<std::optional<enrollment::EnrollmentId>> waitingFor(const population::Nik &nik);
    /** The keyed hash of the person's NIK; empty once the detail was erased. */
    base::Result<QByteArray> personHash(const enrollment::EnrollmentId &id);
    /** Every id in the table that is one, also of rows whose MAC is broken. */
    std::vector<enrollment::EnrollmentId> everyId();
    base::Result<EnrollmentOverview> overview(const enrollment::EnrollmentId &id);
    /** Newest first. */
    base::Result<std::vector<EnrollmentOverview>> list();
    /** How many were begun on @p day, for the next serial. */
    base::Result<int> countOn(QDate day);

private:
    /** The newest of a person in a state that @p fits. */
    base::Result<std::optional<enrollment::EnrollmentId>>
    newestFor(const population::Nik &nik, bool (*fits)(enrollment::State));
    base::Result<EnrollmentOverview> overviewOf(const EnrollmentRow &row);
    /** None if its detail does not open: that is said to whoever looks at the recording. */
    enrollment::RecordMarks marksOf(const EnrollmentRow &row);
    /** The recording's own key, valid until another one is asked for. Fails with StoreDamaged. */
    base::Result<const base::SecureBytes *> keyOf(const EnrollmentRow &row);
    base::Result<EnrollmentRow> rowForWriting(const enrollment::EnrollmentId &id);
    base::Result<EnrollmentRow> rowWithDetail(const enrollment::EnrollmentId &id);
    /** Everything in @p row that is about the person, sealed anew. */
    void sealPerson(EnrollmentRow &row, const base::SecureBytes &key,
                    const enrollment::Enrollment &record) const;
    [[nodiscard]] base::Result<void> keepReason(EnrollmentRow &row, const QString &reason) const;
    /** Counts the captures again and writes the row back. */
    base::Result<void> finish(EnrollmentRow &row, const QDateTime &now);
    /** The key asked for last. The next capture is of the same person, and memory that is locked and
     *  guarded takes longer to get than the sealing. */
    struct OpenedKey
    {
        QByteArray id;
        QByteArray wrapped;
        base::SecureBytes key;
    };
    Store &m_store;
    const vault::Keyring &m_keyring;
    OpenedKey m_opened;
};

} // namespace rekam::store
