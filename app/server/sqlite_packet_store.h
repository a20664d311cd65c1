// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/packet_store.h"
#include "core/store/database.h"

#include <memory>
#include <mutex>

namespace rekam::server {

/** The embedded store of a server: one SQLite file, one connection, one caller at a time. */
class SqlitePacketStore final : public PacketStore
{
public:
    /** Newest schema this program knows (user_version). */
    static constexpr int schemaVersion = 2;

    /** Fails with StoreExists and as store::Database::open() does. */
    static base::Result<std::unique_ptr<SqlitePacketStore>> create(const QString &path);
    /** Fails with StoreMissing, StoreBusy, StoreDamaged, StoreNewer. */
    static base::Result<std::unique_ptr<SqlitePacketStore>> open(const QString &path);

    base::Result<void> putStation(const StationRecord &station) override;
    base::Result<std::optional<StationRecord>> station(const QString &station) override;
    base::Result<bool> revokeStation(const QString &station, const QDateTime &now) override;
    base::Result<void> putStaff(const StaffRecord &staff) override;
    base::Result<std::vector<StaffRecord>> staff() override;
    base::Result<qint64> staffVersion() override;
    base::Result<void> addEvent(const EventRecord &event) override;
    base::Result<std::vector<EventRecord>> events() override;
    base::Result<std::optional<AnchorRecord>> lastAnchor(const QString &station) override;
    base::Result<bool> putAnchor(const AnchorRecord &anchor, const QDateTime &now) override;
    base::Result<void> forgetAnchors(const QString &station) override;
    base::Result<UploadRecord> beginUpload(const UploadRecord &wanted, const QDateTime &now,
                                           const UploadLimits &limits) override;
    base::Result<std::optional<UploadRecord>> upload(const QString &id) override;
    base::Result<std::optional<UploadRecord>> uploadOf(const QString &station,
                                                       const enrollment::EnrollmentId &id) override;
    base::Result<std::optional<qint64>> append(const QString &id, qint64 offset,
                                               const QByteArray &bytes,
                                               const QDateTime &now) override;
    base::Result<void> dropUpload(const QString &id) override;
    base::Result<QByteArray> uploadedBytes(const QString &id) override;
    base::Result<void> receive(const QString &uploadId, const ReceivedRecord &record,
                               const QByteArray &receipt) override;
    base::Result<UploadRecord> receiveWhole(const UploadRecord &wanted, const QByteArray &packet,
                                            const QDateTime &now,
                                            const QByteArray &receipt) override;
    base::Result<std::optional<ReceivedRecord>>
    received(const enrollment::EnrollmentId &id) override;
    base::Result<QByteArray> packet(const enrollment::EnrollmentId &id) override;
    base::Result<QByteArray> receipt(const enrollment::EnrollmentId &id) override;
    base::Result<std::vector<ReceivedRecord>> list(int skip, int count) override;

private:
    explicit SqlitePacketStore(std::unique_ptr<store::Database> database)
        : m_database(std::move(database))
    { }
    // Without locking: for use inside the public ones.
    base::Result<std::optional<UploadRecord>> findUpload(store::Statement statement);
    base::Result<std::optional<UploadRecord>> findUploadOf(const QString &station,
                                                           const enrollment::EnrollmentId &id);
    base::Result<void> insertUpload(const UploadRecord &upload, const QDateTime &now);
    base::Result<void> insertPart(const QString &uploadId, qint64 offset, const QByteArray &bytes);
    base::Result<void> insertReceived(const QString &uploadId, const ReceivedRecord &record,
                                      const QByteArray &receipt);
    base::Result<std::optional<ReceivedRecord>> findReceived(const enrollment::EnrollmentId &id);
    base::Result<std::optional<AnchorRecord>> findAnchor(const QString &station);
    base::Result<void> makeRoom(const QString &station, const QDateTime &now,
                                const UploadLimits &limits);
    base::Result<void> erase(const QString &uploadId);
    base::Result<QByteArray> collect(const QString &uploadId);

    std::mutex m_mutex; // the connection belongs to one caller at a time
    std::unique_ptr<store::Database> m_database;
};

} // namespace rekam::server
