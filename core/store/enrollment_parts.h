// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"
#include "core/vault/keyring.h"

namespace rekam::store {

/** What stays of an enrollment in the list for good: sealed with the overview key. */
struct OverviewPart
{
    QString number{};
    QString initials{};
    QString recorder{};
    QString reason{}; ///< of a return or cancellation
};

/** What is gone after approval: sealed with the enrollment's own key. */
struct DetailPart
{
    population::Resident resident;
    enrollment::StationId station;
    QString approver{};
    std::optional<std::vector<biometrics::FingerPosition>> chipFingers{};
    enrollment::Grounds grounds{};
    std::vector<enrollment::CorrectionRequest> corrections{};
};

/** "BS" for BUDI SANTOSO; at most four letters. */
QString initialsOf(const QString &name);

// The functions that open fail with StoreDamaged; Error::subject names the part.
QByteArray sealOverview(const vault::Keyring &keyring, const enrollment::EnrollmentId &id,
                        const OverviewPart &part);
base::Result<OverviewPart> openOverview(const vault::Keyring &keyring,
                                        const enrollment::EnrollmentId &id,
                                        const QByteArray &sealed);

QByteArray sealDetail(const base::SecureBytes &key, const enrollment::EnrollmentId &id,
                      const DetailPart &part);
base::Result<DetailPart> openDetail(const base::SecureBytes &key,
                                    const enrollment::EnrollmentId &id, const QByteArray &sealed);

QByteArray sealName(const base::SecureBytes &key, const enrollment::EnrollmentId &id,
                    const QString &name);
base::Result<QString> openName(const base::SecureBytes &key, const enrollment::EnrollmentId &id,
                               const QByteArray &sealed);

QByteArray sealItem(const base::SecureBytes &key, const enrollment::EnrollmentId &id,
                    const enrollment::CaptureItem &item);
base::Result<enrollment::CaptureItem> openItem(const base::SecureBytes &key,
                                               const enrollment::EnrollmentId &id,
                                               const enrollment::ItemKey &itemKey,
                                               const QByteArray &sealed);

QByteArray sealException(const base::SecureBytes &key, const enrollment::EnrollmentId &id,
                         const enrollment::CaptureException &exception);
base::Result<enrollment::CaptureException> openException(const base::SecureBytes &key,
                                                         const enrollment::EnrollmentId &id,
                                                         const enrollment::ItemKey &itemKey,
                                                         const QByteArray &sealed);

} // namespace rekam::store
