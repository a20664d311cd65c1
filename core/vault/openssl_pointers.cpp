// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/openssl_pointers.h"

#include <openssl/err.h>

#include <limits>

namespace rekam::vault {

ErrorQueueGuard::ErrorQueueGuard()
{
    ERR_clear_error();
}

ErrorQueueGuard::~ErrorQueueGuard()
{
    ERR_clear_error();
}

tl::unexpected<base::Error> opensslFailure(base::ErrorCode code, const char *attempt)
{
    constexpr std::size_t maximumLength = 1000; // a log line, not a novel
    std::string detail = attempt;
    while (const unsigned long number = ERR_get_error()) {
        char text[256];
        ERR_error_string_n(number, text, sizeof text);
        if (detail.size() + sizeof text < maximumLength)
            detail.append("; ").append(text);
    }
    return base::fail(code, std::move(detail));
}

BioPointer readingBio(QByteArrayView bytes)
{
    if (bytes.size() > std::numeric_limits<int>::max())
        return {};
    // A null pointer would be refused even for no bytes at all.
    return BioPointer(
        BIO_new_mem_buf(bytes.isNull() ? "" : bytes.data(), static_cast<int>(bytes.size())));
}

BioPointer collectingBio()
{
    return BioPointer(BIO_new(BIO_s_mem()));
}

QByteArrayView collected(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<qsizetype>(size > 0 ? size : 0)};
}

} // namespace rekam::vault
