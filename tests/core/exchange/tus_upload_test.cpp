// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tus_upload.h"
#include "core/vault/sealing.h"

#include <catch2/catch.hpp>

#include <functional>

using namespace rekam;
using namespace rekam::exchange;
using base::ErrorCode;

namespace {

const char idText[] = "019ab1c2-0000-7000-8000-0123456789ab";

/** A server of one upload that can be told to misbehave in one way. */
class FakeServer final : public HttpClient
{
public:
    base::Result<HttpResponse> send(const HttpRequest &request) override
    {
        requests << request.method + ' ' + request.path;
        if (interfere)
            if (auto answer = interfere(request))
                return *std::move(answer);
        CHECK(request.headers.at("Tus-Resumable") == "1.0.0");
        if (request.method == "POST") {
            exists = true;
            content = takesCreationWithUpload ? request.body : QByteArray();
            std::map<QByteArray, QByteArray> headers{{"location", location}};
            if (takesCreationWithUpload)
                headers["upload-offset"] = QByteArray::number(content.size());
            return HttpResponse{201, headers, {}};
        }
        if (request.method == "GET")
            return HttpResponse{200, {}, "receipt"};
        if (!exists)
            return HttpResponse{404, {}, {}};
        if (request.method == "PATCH") {
            if (request.headers.at("Upload-Offset").toLongLong() != content.size())
                return HttpResponse{409, {}, {}};
            content += request.body;
        }
        return HttpResponse{request.method == "HEAD" ? 200 : 204,
                            {{"upload-offset", QByteArray::number(content.size())}},
                            {}};
    }

    QByteArray location = "/uploads/1";
    bool takesCreationWithUpload = true;
    bool exists = false;
    QByteArray content;
    QByteArrayList requests;
    std::function<std::optional<base::Result<HttpResponse>>(const HttpRequest &)> interfere;
};

store::OutboxEntry entry(const QString &location = {})
{
    const QByteArray packet("0123456789abcdefghij");
    return {base::Uuid::parse(QString::fromLatin1(idText)).value(), packet, vault::sha256(packet),
            location, 0};
}

struct Fixture
{
    FakeServer server;
    QStringList remembered;
    std::vector<qint64> confirmed;
    TusUpload upload{server, 8,
                     [this](const QString &location) -> base::Result<void> {
                         remembered << location;
                         return {};
                     },
                     [this](qint64 sent, qint64) { confirmed.push_back(sent); }};

    /** Answers the @p nth request of @p method with @p status instead. */
    void answerOnce(const QByteArray &method, int nth, int status, const QByteArray &body = {})
    {
        server.interfere
            = [=, seen = 0](
                  const HttpRequest &request) mutable -> std::optional<base::Result<HttpResponse>> {
            if (request.method != method || ++seen != nth)
                return std::nullopt;
            return HttpResponse{status, {}, body};
        };
    }
};

HttpResponse plain(int status, const QByteArray &body = {})
{
    return {status, {}, body};
}

} // namespace

TEST_CASE("an upload goes in chunks, the first with its announcement", "[exchange]")
{
    Fixture fixture;
    CHECK(fixture.upload.send(entry()).value() == "receipt");
    CHECK(fixture.server.content == entry().packet);
    CHECK(fixture.confirmed == std::vector<qint64>{8, 16, 20});
    CHECK(fixture.remembered == QStringList{QStringLiteral("/uploads/1")});
    CHECK(fixture.server.requests
          == QByteArrayList{"POST /uploads", "PATCH /uploads/1", "PATCH /uploads/1",
                            QByteArray("GET /receipts/") + idText});
}

TEST_CASE("an announcement damaged on its way is sent again without the chunk", "[exchange]")
{
    Fixture fixture;
    fixture.answerOnce("POST", 1, 460);
    CHECK(fixture.upload.send(entry()));
    CHECK(fixture.server.content == entry().packet);
}

TEST_CASE("a server without creation-with-upload gets every byte by PATCH", "[exchange]")
{
    Fixture fixture;
    fixture.server.takesCreationWithUpload = false;
    bool rememberedFirst = false;
    fixture.server.interfere
        = [&](const HttpRequest &request) -> std::optional<base::Result<HttpResponse>> {
        if (request.method == "PATCH" && fixture.server.content.isEmpty())
            rememberedFirst = fixture.remembered == QStringList{QStringLiteral("/uploads/1")};
        return std::nullopt;
    };
    CHECK(fixture.upload.send(entry()).value() == "receipt");
    CHECK(rememberedFirst);
    CHECK(fixture.server.content == entry().packet);
    CHECK(fixture.confirmed == std::vector<qint64>{8, 16, 20});
    CHECK(fixture.server.requests.last() == QByteArray("GET /receipts/") + idText);
}

TEST_CASE("a remembered upload is continued at the server's offset", "[exchange]")
{
    Fixture fixture;
    fixture.server.exists = true;
    fixture.server.content = entry().packet.left(13);
    CHECK(fixture.upload.send(entry(QStringLiteral("/uploads/1"))));
    CHECK(fixture.server.content == entry().packet);
    CHECK(fixture.confirmed == std::vector<qint64>{20});
    CHECK(fixture.remembered.isEmpty());
}

TEST_CASE("an upload that the server has whole needs only its receipt", "[exchange]")
{
    Fixture fixture;
    fixture.server.exists = true;
    fixture.server.content = entry().packet;
    CHECK(fixture.upload.send(entry(QStringLiteral("/uploads/1"))).value() == "receipt");
    CHECK(fixture.confirmed.empty());
}

TEST_CASE("an upload that the server has forgotten is made anew", "[exchange]")
{
    Fixture fixture;
    const int status = GENERATE(404, 410);
    fixture.answerOnce("HEAD", 1, status);
    CHECK(fixture.upload.send(entry(QStringLiteral("/uploads/old"))));
    CHECK(fixture.remembered == QStringList{QStringLiteral("/uploads/1")});
    CHECK(fixture.server.content == entry().packet);
}

TEST_CASE("a damaged chunk is sent again, a moved offset is asked for", "[exchange]")
{
    Fixture fixture;
    fixture.server.takesCreationWithUpload = GENERATE(true, false);
    const int status = GENERATE(460, 409);
    fixture.answerOnce("PATCH", 2, status);
    CHECK(fixture.upload.send(entry()));
    CHECK(fixture.server.content == entry().packet);
}

TEST_CASE("a server that refuses for ever is not asked for ever", "[exchange]")
{
    Fixture fixture;
    const int status = GENERATE(460, 409);
    fixture.server.interfere
        = [status](const HttpRequest &request) -> std::optional<base::Result<HttpResponse>> {
        if (request.method != "PATCH")
            return std::nullopt;
        return plain(status);
    };
    const auto sent = fixture.upload.send(entry());
    REQUIRE_FALSE(sent);
    CHECK(sent.error().code == ErrorCode::UploadInterrupted);
    CHECK(fixture.server.requests.size() < 20);
}

TEST_CASE("a refusal carries the server's reason, if it is a plain word", "[exchange]")
{
    Fixture fixture;
    fixture.answerOnce("PATCH", 2, 422, R"({"error":"packet-wrong-mode"})");
    auto sent = fixture.upload.send(entry());
    REQUIRE_FALSE(sent);
    CHECK(sent.error().code == ErrorCode::ServerRefused);
    CHECK(sent.error().subject == "packet-wrong-mode");

    fixture.answerOnce("POST", 1, 409, R"({"error":"packet-conflict"})");
    sent = fixture.upload.send(entry());
    CHECK(sent.error().code == ErrorCode::ServerRefused);
    CHECK(sent.error().subject == "packet-conflict");

    fixture.answerOnce("POST", 1, 403, R"({"error":"<b>Nama & NIK</b>"})");
    sent = fixture.upload.send(entry());
    CHECK(sent.error().code == ErrorCode::ServerRefused);
    CHECK(sent.error().subject.empty());
}

TEST_CASE("trouble of the server's own is for a later try", "[exchange]")
{
    Fixture fixture;
    const int status = GENERATE(500, 503, 507, 429);
    fixture.answerOnce("POST", 1, status);
    const auto sent = fixture.upload.send(entry());
    REQUIRE_FALSE(sent);
    CHECK(sent.error().code == ErrorCode::ServerFailed);
}

TEST_CASE("a broken link is passed on as it is", "[exchange]")
{
    Fixture fixture;
    fixture.server.interfere
        = [](const HttpRequest &request) -> std::optional<base::Result<HttpResponse>> {
        if (request.method != "PATCH")
            return std::nullopt;
        return base::fail(ErrorCode::UploadInterrupted);
    };
    CHECK(fixture.upload.send(entry()).error().code == ErrorCode::UploadInterrupted);
}

TEST_CASE("a place that can not be remembered stops the upload", "[exchange]")
{
    Fixture fixture;
    fixture.server.takesCreationWithUpload = false;
    fixture.upload.rememberLocation
        = [](const QString &) -> base::Result<void> { return base::fail(ErrorCode::StoreFull); };
    CHECK(fixture.upload.send(entry()).error().code == ErrorCode::StoreFull);
    CHECK(fixture.server.content.isEmpty());
}

TEST_CASE("an answer that makes no sense is the server's failure, not ours", "[exchange]")
{
    Fixture fixture;
    SECTION("an offset that goes back or too far")
    {
        const char *offset = GENERATE("0", "21", "-1", "x", "");
        fixture.server.interfere
            = [offset](const HttpRequest &request) -> std::optional<base::Result<HttpResponse>> {
            if (request.method != "PATCH")
                return std::nullopt;
            return HttpResponse{204, {{"upload-offset", offset}}, {}};
        };
    }
    SECTION("a location on another host's path or none at all")
    {
        fixture.server.location = GENERATE(QByteArray(), QByteArray("//evil.example/x"),
                                           QByteArray("relative"), QByteArray(600, '/'));
    }
    SECTION("an empty receipt")
    {
        fixture.answerOnce("GET", 1, 200);
    }
    const auto sent = fixture.upload.send(entry());
    REQUIRE_FALSE(sent);
    CHECK(sent.error().code == ErrorCode::ServerFailed);
}

TEST_CASE("an absolute location is taken for its path on the same server", "[exchange]")
{
    Fixture fixture;
    fixture.server.location = "https://server.example:8443/uploads/1";
    CHECK(fixture.upload.send(entry()));
    CHECK(fixture.remembered == QStringList{QStringLiteral("/uploads/1")});
}
