// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/correction_request.h"

#include "core/enrollment/cbor_map.h"

#include <QCborMap>
#include <QCborValue>

#include <algorithm>

namespace rekam::enrollment {

namespace {

constexpr int formatVersion = 1;
constexpr qsizetype longestForm = 256 * 1024;
constexpr qsizetype longestText = 64 * 1024; // a field of the roster
constexpr qsizetype longestNote = 500;

/** Stored as numbers: never renumber. */
enum Key { Version, FieldName, Before, After, Basis, Note, RequestedBy, RequestedAt };

} // namespace

const std::vector<population::Column> &correctableFields()
{
    using enum population::Column;
    static const std::vector<population::Column> fields{
        NAMA_LGKP,      GELAR_DEPAN, GELAR_BELAKANG, TMPT_LHR,   TGL_LHR,
        JENIS_KLMIN,    GOL_DRH,     AGAMA,          STAT_KWN,   STAT_HBKEL,
        PDDK_AKH,       JENIS_PKRJN, KWRGNGRN,       PNYDNG_CCT, NAMA_LGKP_IBU,
        NAMA_LGKP_AYAH, ALAMAT,      NO_RT,          NO_RW,      NO_KK};
    return fields;
}

bool mayBeCorrected(population::Column field)
{
    const auto &fields = correctableFields();
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

QByteArray correctionToBytes(const CorrectionRequest &request)
{
    QCborMap map;
    map[Version] = formatVersion;
    map[FieldName] = population::columnName(request.field);
    map[Before] = request.before;
    map[After] = request.after;
    map[Basis] = static_cast<int>(request.basis);
    map[Note] = request.note;
    map[RequestedBy] = request.requestedBy;
    map[RequestedAt] = request.requestedAt.toMSecsSinceEpoch();
    return map.toCborValue().toCbor();
}

base::Result<CorrectionRequest> correctionFromBytes(const QByteArray &bytes)
{
    CborMapReader map(bytes, longestForm);
    map.integer(Version, formatVersion, formatVersion);
    const auto field = population::columnFromName(map.text(FieldName, 64));
    CorrectionRequest request;
    request.before = map.text(Before, longestText);
    request.after = map.text(After, longestText);
    request.basis
        = static_cast<DocumentSeen>(map.integer(Basis, 1, static_cast<int>(allDocuments().size())));
    request.note = map.text(Note, longestNote);
    request.requestedBy = map.text(RequestedBy, 64);
    request.requestedAt = map.moment(RequestedAt);
    if (!map.ok() || !field || !mayBeCorrected(*field))
        return base::fail(base::ErrorCode::InputMalformed, "correction request");
    request.field = *field;
    return request;
}

} // namespace rekam::enrollment
