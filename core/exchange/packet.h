// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"
#include "core/vault/cms.h"
#include "core/vault/station_bundle.h"

namespace rekam::exchange {

inline constexpr qint64 maxPacketBytes = 64 * 1024 * 1024;

/** Who seals packets: the station's identity and the certificate they are encrypted for. */
struct PacketSealer
{
    const vault::RegionIdentity &region;
    const vault::Certificate &opening;
    const vault::Certificate &station;
    const vault::PrivateKey &stationKey;
};

/** gzip(OSIA JSON) -> AuthEnvelopedData for the region -> SignedData by the station with the
 *  enrollment id as contentIdentifier. DER. Fails with KeyInvalid for certificates of another region,
 *  mode or purpose, PacketMismatch for an enrollment of another station. */
base::Result<QByteArray> buildPacket(const enrollment::Enrollment &enrollment,
                                     const PacketSealer &sealer);

/** What can be known of a packet without the opening key. */
struct PacketEnvelope
{
    enrollment::EnrollmentId enrollmentId; ///< the signed contentIdentifier
    QString stationId; ///< CN of the signer
    bool practice = false;
    QByteArray enveloped; ///< still encrypted
    QString regionCode; ///< of the signer, the same as the authority's
};

/** Verifies signature, chain, region and mode against the region's authority.
 *  Fails as vault::verifyContent() does, and with PacketMalformed. */
base::Result<PacketEnvelope> verifyPacket(const QByteArray &packet,
                                          const vault::Certificate &authority,
                                          const QDateTime &moment);

/** Decrypts a verified packet and compares the JSON's own enrollment, station, region and mode with
 *  the envelope; Error::subject names what differs. Returns the plain JSON. Fails with KeyInvalid, PacketMalformed, PacketMismatch. */
base::Result<QByteArray> openPacket(const PacketEnvelope &envelope,
                                    const vault::Certificate &opening,
                                    const vault::PrivateKey &openingKey);

} // namespace rekam::exchange
