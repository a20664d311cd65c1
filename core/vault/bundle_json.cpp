// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/bundle_json.h"

#include <sodium.h>

#include <QJsonDocument>

#include <array>
#include <cstring>
#include <optional>

namespace rekam::vault {

namespace {

constexpr std::size_t maximumBundleBytes = 256 * 1024;
constexpr char opening[] = R"({"format":"rekam-station-bundle","version":1,)";
constexpr char formatWord[] = "\"rekam-station-bundle\"";
constexpr char keyMember[] = "\"stationKey\"";

/** What a bundle holds besides the private key, in the order of the checksum. */
constexpr std::array openMembers{"regionCode", "regionName", "practice", "station",    "server",
                                 "authority",  "opening",    "recovery", "certificate"};

QByteArray memberBytes(const QJsonObject &object, const char *member)
{
    const QJsonValue value = object.value(QLatin1String(member));
    if (value.isBool())
        return value.toBool() ? QByteArrayLiteral("true") : QByteArrayLiteral("false");
    return value.toString().toUtf8();
}

void absorb(crypto_hash_sha256_state &state, QByteArrayView part)
{
    // With its length in front: moving a border between two parts changes the sum.
    const QByteArray length = QByteArray::number(part.size()) + ':';
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char *>(length.constData()),
                              static_cast<unsigned long long>(length.size()));
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char *>(part.data()),
                              static_cast<unsigned long long>(part.size()));
}

QByteArray checksum(const BundleParts &parts)
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (const char *member : openMembers)
        absorb(state, memberBytes(parts.open, member));
    absorb(state, parts.stationKeyPem.view());
    QByteArray digest(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256_final(&state, reinterpret_cast<unsigned char *>(digest.data()));
    sodium_memzero(&state, sizeof state);
    return digest.toHex();
}

/** Writes into secure memory of a fixed size. */
class SecureWriter
{
public:
    explicit SecureWriter(std::size_t capacity)
        : m_bytes(capacity)
    { }
    void append(QByteArrayView part)
    {
        if (m_length + static_cast<std::size_t>(part.size()) > m_bytes.size())
            qFatal("bundle: capacity too small"); // our own bug, and writing on would be worse
        std::memcpy(m_bytes.data() + m_length, part.data(), static_cast<std::size_t>(part.size()));
        m_length += static_cast<std::size_t>(part.size());
    }
    [[nodiscard]] base::SecureBytes finish() const
    {
        return base::SecureBytes::from(m_bytes.view().first(static_cast<qsizetype>(m_length)));
    }

private:
    base::SecureBytes m_bytes;
    std::size_t m_length = 0;
};

/** Where the private key stands in the text, between its quotes. */
struct KeySpan
{
    qsizetype begin = 0;
    qsizetype size = 0;
};

std::optional<KeySpan> findKey(QByteArrayView text)
{
    // A quote inside a JSON text is escaped, so this can only be the member itself.
    qsizetype position = text.indexOf(QByteArrayView(keyMember));
    if (position < 0)
        return {};
    position += static_cast<qsizetype>(sizeof keyMember) - 1;
    const auto skip = [&](auto wanted) {
        while (position < text.size() && wanted(text[position]))
            ++position;
    };
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    skip(isSpace);
    if (position >= text.size() || text[position++] != ':')
        return {};
    skip(isSpace);
    if (position >= text.size() || text[position++] != '"')
        return {};
    const qsizetype end = text.indexOf('"', position);
    if (end < 0)
        return {};
    return KeySpan{position, end - position};
}

/** PEM needs no escapes but those of its line ends, and some writers escape the slash. */
std::optional<base::SecureBytes> unescape(QByteArrayView text)
{
    SecureWriter writer(static_cast<std::size_t>(text.size()) + 1);
    for (qsizetype i = 0; i < text.size(); ++i) {
        char character = text[i];
        if (character == '\\') {
            if (++i == text.size())
                return {};
            if (text[i] == 'n')
                character = '\n';
            else if (text[i] == 'r')
                character = '\r';
            else if (text[i] == '/')
                character = '/';
            else
                return {};
        }
        writer.append({&character, 1});
    }
    return writer.finish();
}

tl::unexpected<base::Error> damaged(const char *why)
{
    return base::fail(base::ErrorCode::BundleDamaged, why);
}

} // namespace

base::SecureBytes writeBundleParts(const BundleParts &parts)
{
    // Members of our own first, so that a reader knows at once what it holds.
    const QByteArray open = QJsonDocument(parts.open).toJson(QJsonDocument::Compact);
    const QByteArray sum = checksum(parts);
    SecureWriter writer(static_cast<std::size_t>(open.size()) + 2 * parts.stationKeyPem.size()
                        + 1024);
    writer.append(QByteArrayView(opening));
    writer.append(QByteArrayView(open).sliced(1).chopped(1)); // without its braces
    writer.append(",");
    writer.append(QByteArrayView(keyMember));
    writer.append(":\"");
    const QByteArrayView pem = parts.stationKeyPem.view();
    for (qsizetype i = 0; i < pem.size(); ++i) {
        if (pem[i] == '\n')
            writer.append("\\n");
        else
            writer.append(pem.sliced(i, 1));
    }
    writer.append("\",\"sha256\":\"");
    writer.append(sum);
    writer.append("\"}\n");
    return writer.finish();
}

base::Result<BundleParts> readBundleParts(const base::SecureBytes &bytes)
{
    if (bytes.size() > maximumBundleBytes)
        return base::fail(base::ErrorCode::BundleInvalid, "too large for a station bundle");
    const QByteArrayView text = bytes.view();
    if (text.indexOf(QByteArrayView(formatWord)) < 0)
        return base::fail(base::ErrorCode::BundleInvalid, "not a station bundle");
    const auto span = findKey(text);
    if (!span)
        return damaged("without a station key: cut short?");
    auto key = unescape(text.sliced(span->begin, span->size));
    if (!key)
        return damaged("station key is not a text in PEM");
    // Qt's parser only ever sees the rest.
    const QByteArray rest = text.first(span->begin).toByteArray()
        + text.sliced(span->begin + span->size).toByteArray();
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(rest, &error).object();
    if (error.error != QJsonParseError::NoError)
        return damaged("not JSON: cut short?");
    if (object.value(QLatin1String("version")).toInt() != 1)
        return base::fail(base::ErrorCode::BundleInvalid, "bundle of another version");
    BundleParts parts{{}, std::move(*key)};
    for (const char *member : openMembers)
        parts.open.insert(QLatin1String(member), object.value(QLatin1String(member)));
    if (object.value(QLatin1String("sha256")).toString().toLatin1() != checksum(parts))
        return damaged("checksum differs");
    return parts;
}

} // namespace rekam::vault
