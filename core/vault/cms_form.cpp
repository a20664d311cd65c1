// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/cms_form.h"

namespace rekam::vault {

namespace {

constexpr qsizetype maximumCmsBytes = 128 * 1024 * 1024;

} // namespace

base::Result<CmsPointer> readCms(const QByteArray &der, int type)
{
    if (der.size() > maximumCmsBytes)
        return base::fail(base::ErrorCode::PacketMalformed, "CMS too large");
    const auto *position = reinterpret_cast<const unsigned char *>(der.constData());
    const unsigned char *end = position + der.size();
    CmsPointer cms(d2i_CMS_ContentInfo(nullptr, &position, static_cast<long>(der.size())));
    if (!cms)
        return opensslFailure(base::ErrorCode::PacketMalformed, "not CMS in DER");
    if (position != end)
        return base::fail(base::ErrorCode::PacketMalformed, "bytes behind the end of the CMS");
    if (OBJ_obj2nid(CMS_get0_type(cms.get())) != type)
        return base::fail(base::ErrorCode::PacketMalformed, "another type of CMS");
    return cms;
}

base::Result<QByteArray> writeCms(CMS_ContentInfo *cms)
{
    const int size = i2d_CMS_ContentInfo(cms, nullptr);
    if (size <= 0)
        return opensslFailure(base::ErrorCode::CryptoFailed, "CMS could not be written");
    QByteArray der(size, Qt::Uninitialized);
    auto *position = reinterpret_cast<unsigned char *>(der.data());
    i2d_CMS_ContentInfo(cms, &position);
    return der;
}

} // namespace rekam::vault
