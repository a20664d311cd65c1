// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"
#include "core/vault/account.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace rekam::server {

/** A station that was given a certificate. */
struct StationRecord
{
    QString station; ///< "1671-01-A"
    QByteArray fingerprint; ///< SHA-256 of the one certificate that counts; a newer one replaces it
    QDateTime addedAt; ///< UTC
    QDateTime revokedAt; ///< UTC; invalid while the station is welcome
};

/** A packet on its way in. */
struct UploadRecord
{
    QString id; ///< last part of its address
    QString station;
    enrollment::EnrollmentId enrollment;
    QByteArray sha256; ///< 32 bytes, as announced
    qint64 length = 0; ///< bytes, as announced
    qint64 offset = 0; ///< bytes that are durably here
    bool received = false;
};

/** A packet that was verified and has its receipt. */
struct ReceivedRecord
{
    enrollment::EnrollmentId enrollment;
    QString station;
    QByteArray sha256; ///< 32 bytes
    qint64 size = 0; ///< bytes
    QDateTime receivedAt; ///< UTC
};

/** Who may work at one station, or at all of them. */
struct StaffRecord
{
    QString account;
    QString station; ///< empty: every station of the region
    vault::Role role = vault::Role::Operator;
    QDate expiresOn{}; ///< invalid: no end
    bool revoked = false;
};

/** The newest countersigned end of one station's audit chain. */
struct AnchorRecord
{
    QString station;
    qint64 sequence = 0;
    QByteArray hash; ///< 32 bytes
    QByteArray bytes; ///< signed
};

/** Something that was done with the region's keys and does not show in the packets. */
struct EventRecord
{
    QDateTime happenedAt; ///< UTC
    QString act; ///< "station.recover", "staff.add", ...
    QString subject; ///< station or account; never a resident
    QString detail;
};

/** How much of one station may lie here unfinished. */
struct UploadLimits
{
    int openUploads = 64;
    qint64 staleAfterDays = 30; ///< untouched for so long, an unfinished upload may be dropped
};

/** Where stations, staff, anchors, uploads and packets are kept. Every call is one transaction and may come from any
 *  thread. Nothing is kept outside, so that another instance of the server over the same database can
 *  continue every upload. All fail with the Store* codes. */
class PacketStore
{
public:
    virtual ~PacketStore() = default;

    /** Adds the station, or replaces its certificate and welcomes it again. */
    virtual base::Result<void> putStation(const StationRecord &station) = 0;
    virtual base::Result<std::optional<StationRecord>> station(const QString &station) = 0;
    /** False if there is no such station. */
    virtual base::Result<bool> revokeStation(const QString &station, const QDateTime &now) = 0;

    /** Adds or replaces; the version of the roll grows. */
    virtual base::Result<void> putStaff(const StaffRecord &staff) = 0;
    /** Everybody, by account and station. */
    virtual base::Result<std::vector<StaffRecord>> staff() = 0;
    /** Grows with each putStaff(). */
    virtual base::Result<qint64> staffVersion() = 0;

    virtual base::Result<void> addEvent(const EventRecord &event) = 0;
    /** Oldest first. */
    virtual base::Result<std::vector<EventRecord>> events() = 0;

    virtual base::Result<std::optional<AnchorRecord>> lastAnchor(const QString &station) = 0;
    /** Keeps @p anchor if the one before it is not longer; every one stays. False if it is. */
    virtual base::Result<bool> putAnchor(const AnchorRecord &anchor, const QDateTime &now) = 0;
    /** The station's next anchor is taken as it is. */
    virtual base::Result<void> forgetAnchors(const QString &station) = 0;

    /** The upload of (station, enrollment, hash), made from @p wanted if there is none. An unfinished
     *  one of another hash is replaced. Fails with PacketConflict where the enrollment was received
     *  with another hash or from another station, with ServerRefused at the limit of open uploads. */
    virtual base::Result<UploadRecord> beginUpload(const UploadRecord &wanted, const QDateTime &now,
                                                   const UploadLimits &limits)
        = 0;
    virtual base::Result<std::optional<UploadRecord>> upload(const QString &id) = 0;
    virtual base::Result<std::optional<UploadRecord>>
    uploadOf(const QString &station, const enrollment::EnrollmentId &enrollment) = 0;
    /** Appends @p bytes if the upload ends at @p offset at this moment and does not grow over its
     *  length; the new offset, or nothing if not. */
    virtual base::Result<std::optional<qint64>>
    append(const QString &id, qint64 offset, const QByteArray &bytes, const QDateTime &now) = 0;
    /** Forgets an unfinished upload; a received one stays. */
    virtual base::Result<void> dropUpload(const QString &id) = 0;
    /** What has arrived of an upload. */
    virtual base::Result<QByteArray> uploadedBytes(const QString &id) = 0;

    /** Makes the upload a received packet with its receipt, both or nothing. Fails with
     *  PacketConflict if the enrollment was received in the meantime. */
    virtual base::Result<void> receive(const QString &uploadId, const ReceivedRecord &record,
                                       const QByteArray &receipt)
        = 0;
    /** Makes @p wanted, all of whose bytes are @p packet, and receives it, in one transaction; an
     *  unfinished upload of the same enrollment is replaced. The upload as it stands, which is the
     *  earlier one where the same packet was received before. Fails as receive() does. */
    virtual base::Result<UploadRecord> receiveWhole(const UploadRecord &wanted,
                                                    const QByteArray &packet, const QDateTime &now,
                                                    const QByteArray &receipt)
        = 0;
    virtual base::Result<std::optional<ReceivedRecord>> received(const enrollment::EnrollmentId &id)
        = 0;
    /** Fails with EnrollmentUnknown. */
    virtual base::Result<QByteArray> packet(const enrollment::EnrollmentId &id) = 0;
    /** Fails with EnrollmentUnknown. */
    virtual base::Result<QByteArray> receipt(const enrollment::EnrollmentId &id) = 0;
    /** At most @p count received packets after the first @p skip, in the order of their arrival. */
    virtual base::Result<std::vector<ReceivedRecord>> list(int skip, int count) = 0;
};

} // namespace rekam::server
