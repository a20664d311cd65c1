// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/station_gate.h"

namespace rekam::server {

using base::ErrorCode;
using base::fail;
using base::Result;

Result<QString> StationGate::admit(const vault::Certificate &certificate)
{
    const auto checked
        = vault::checkCertificate(certificate, m_authority, vault::Purpose::Station, m_clock.now());
    if (!checked)
        return fail(checked.error());
    const QString name = certificate.commonName();
    const auto station = m_store.station(name);
    if (!station)
        return fail(station.error());
    if (!*station)
        return fail(ErrorCode::CertificateUntrusted, "station unknown");
    if ((*station)->fingerprint != certificate.fingerprint())
        return fail(ErrorCode::CertificateUntrusted, "the station has a newer certificate");
    if ((*station)->revokedAt.isValid())
        return fail(ErrorCode::StationRevoked, "by the region");
    return name;
}

} // namespace rekam::server
