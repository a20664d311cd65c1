// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real program, as an administrator uses it.
#include "app/net/https_client.h"
#include "core/base/files.h"
#include "core/exchange/packet.h"
#include "core/exchange/tus_upload.h"
#include "core/vault/sealing.h"
#include "core/vault/station_bundle.h"
#include "tests/app/server/support/running_region.h"
#include "tests/support/program.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <csignal>

using namespace rekam;
using namespace rekam::tests;

namespace {

QString program()
{
    return builtProgram("rekam-server");
}

Outcome runServer(const QStringList &arguments)
{
    return run(program(), arguments);
}

/** `rekam-server serve` while the object lives. */
class Serving
{
public:
    explicit Serving(const QString &home)
    {
        m_process.start(program(),
                        {QStringLiteral("serve"), QStringLiteral("--home"), home,
                         QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(10'000)) { }
        m_line = m_process.readLine();
    }
    ~Serving() { end(SIGKILL); }
    [[nodiscard]] QByteArray line() const { return m_line; }
    [[nodiscard]] QString url() const
    {
        return QString::fromLatin1(m_line.mid(int(qstrlen("listening on "))).trimmed());
    }
    /** The exit code after @p signal; -1 if it did not end by itself. */
    int end(int signal)
    {
        if (m_process.state() == QProcess::NotRunning)
            return -1;
        const auto process = static_cast<pid_t>(m_process.processId());
        if (process > 0) // 0 would be the whole group of this test
            ::kill(process, signal);
        m_process.waitForFinished(15'000);
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

private:
    QProcess m_process;
    QByteArray m_line;
};

struct Fixture
{
    Fixture()
    {
        const Outcome made = runServer({QStringLiteral("init"), QStringLiteral("--home"), home,
                                        QStringLiteral("--region"), QStringLiteral("16.71"),
                                        QStringLiteral("--name"), QStringLiteral("Kota Palembang"),
                                        QStringLiteral("--practice")});
        INFO(made.err.toStdString());
        REQUIRE(made.exitCode == 0);
    }

    Outcome addStation(const QStringList &more = {},
                       const QString &url = QStringLiteral("https://127.0.0.1:8443"))
    {
        return runServer(QStringList{QStringLiteral("add-station"), QStringLiteral("--home"), home,
                                     QStringLiteral("--station"), QStringLiteral("1671-01-A"),
                                     QStringLiteral("--url"), url, QStringLiteral("--out"), bundle}
                         + more);
    }

    QTemporaryDir folder;
    QString home = folder.filePath(QStringLiteral("region"));
    QString bundle = folder.filePath(QStringLiteral("station.bundle"));
};

/** One non-empty line with a code in it. */
bool isSentence(const QByteArray &text, const char *code)
{
    return text.endsWith('\n') && text.count('\n') == 1 && text.contains(code);
}

} // namespace

TEST_CASE("a region is made, serves a station, and opens what it received", "[server][program]")
{
    Fixture fixture;
    REQUIRE(fixture.addStation().exitCode == 0);
    auto bundle
        = vault::bundleFromBytes(base::SecureBytes::fromFile(fixture.bundle, 256 * 1024).value(),
                                 QDateTime::currentDateTimeUtc());
    REQUIRE(bundle);

    const vault::IssuedKey station{bundle->station, std::move(bundle->stationKey)};
    store::OutboxEntry entry = packetFor(station, bundle->region, bundle->opening, 30'000);
    {
        Serving serving(fixture.home);
        REQUIRE(serving.line().startsWith("listening on https://127.0.0.1:"));
        net::HttpsClient client(serving.url(), bundle->authority, station.certificate,
                                copyOf(station).key);
        exchange::TusUpload upload{client, 8192, {}, {}};
        REQUIRE(upload.send(entry));
        // the other commands work beside the running server
        CHECK(runServer({QStringLiteral("list"), QStringLiteral("--home"), fixture.home})
                  .out.contains(entry.id.toString().toUtf8()));
        CHECK(serving.end(SIGTERM) == 0);
    }
    const Outcome listed = runServer(
        {QStringLiteral("list"), QStringLiteral("--home"), fixture.home, QStringLiteral("--json")});
    REQUIRE(listed.exitCode == 0);
    const QJsonArray rows = QJsonDocument::fromJson(listed.out).array();
    REQUIRE(rows.size() == 1);
    const QString id = entry.id.toString();
    CHECK(rows[0].toObject().value(QStringLiteral("enrollment")).toString() == id);
    CHECK(rows[0].toObject().value(QStringLiteral("station")).toString()
          == QStringLiteral("1671-01-A"));

    const QString out = fixture.folder.filePath(QStringLiteral("opened"));
    const QStringList chosen{QStringLiteral("--home"), fixture.home, QStringLiteral("--enrollment"),
                             id, QStringLiteral("--out")};
    const Outcome opened
        = runServer(QStringList{QStringLiteral("open")} + chosen + QStringList{out});
    INFO(opened.err.toStdString());
    REQUIRE(opened.exitCode == 0);
    const auto json = QJsonDocument::fromJson(
        base::readFile(out + QStringLiteral("/enrollment.json"), 1'000'000).value());
    CHECK(json.object().value(QStringLiteral("enrollmentId")).toString() == id);
    CHECK(base::readFile(out + QStringLiteral("/portrait.jpg"), 100'000)->size() == 30'000);

    const QString copy = fixture.folder.filePath(QStringLiteral("packet.p7m"));
    REQUIRE(runServer(QStringList{QStringLiteral("packet")} + chosen + QStringList{copy}).exitCode
            == 0);
    CHECK(base::readFile(copy, 1'000'000).value() == entry.packet);
    REQUIRE(runServer(QStringList{QStringLiteral("receipt")} + chosen + QStringList{copy}).exitCode
            == 0);

    // Without the opening key nobody opens, and nothing is written.
    REQUIRE(QDir(fixture.home + QStringLiteral("/opening")).removeRecursively());
    const QString other = fixture.folder.filePath(QStringLiteral("other"));
    const Outcome closed
        = runServer(QStringList{QStringLiteral("open")} + chosen + QStringList{other});
    CHECK(closed.exitCode == 1);
    CHECK(isSentence(closed.err, "file-unreadable"));
    CHECK_FALSE(QDir(other).exists());
}

TEST_CASE("the server ends cleanly on either signal and starts again at once", "[server][program]")
{
    Fixture fixture;
    for (const int signal : {SIGINT, SIGTERM}) {
        Serving serving(fixture.home);
        REQUIRE(serving.line().startsWith("listening on https://"));
        CHECK(serving.end(signal) == 0);
    }
}

TEST_CASE("wrong use of the server's commands gets one sentence and no success",
          "[server][program]")
{
    Fixture fixture;
    const QString home = QStringLiteral("--home");
    const auto refused = [](const Outcome &outcome, const char *code) {
        INFO(outcome.err.toStdString());
        CHECK(outcome.exitCode == 1);
        CHECK(isSentence(outcome.err, code));
        CHECK(outcome.out.isEmpty());
    };
    refused(runServer({QStringLiteral("init"), home, fixture.home, QStringLiteral("--region"),
                       QStringLiteral("16.71"), QStringLiteral("--name"), QStringLiteral("X")}),
            "store-exists");
    refused(runServer({QStringLiteral("init"), home, fixture.folder.filePath(QStringLiteral("b")),
                       QStringLiteral("--region"), QStringLiteral("abc"), QStringLiteral("--name"),
                       QStringLiteral("X")}),
            "region-invalid");
    refused(runServer({QStringLiteral("init"), home, fixture.home}), "usage-wrong");
    refused(runServer({QStringLiteral("list"), home, QStringLiteral("/nowhere")}), "store-missing");
    refused(runServer({QStringLiteral("list"), home, fixture.home, QStringLiteral("surplus")}),
            "usage-wrong");
    refused(runServer({QStringLiteral("serve"), home, fixture.home, QStringLiteral("--listen"),
                       QStringLiteral("nonsense")}),
            "usage-wrong");
    refused(runServer({QStringLiteral("open"), home, fixture.home, QStringLiteral("--enrollment"),
                       QStringLiteral("019ab1c2-0000-7000-8000-0123456789ab"),
                       QStringLiteral("--out"), fixture.folder.filePath(QStringLiteral("o"))}),
            "enrollment-unknown");
    refused(fixture.addStation({}, QStringLiteral("https://elsewhere.example:8443")),
            "server-untrusted");
    refused(fixture.addStation({QStringLiteral("--days"), QStringLiteral("0")}), "usage-wrong");
    refused(
        runServer({QStringLiteral("add-station"), home, fixture.home, QStringLiteral("--station"),
                   QStringLiteral("3171-01-A"), QStringLiteral("--url"),
                   QStringLiteral("https://127.0.0.1:1"), QStringLiteral("--out"), fixture.bundle}),
        "region-invalid");
    CHECK_FALSE(QFile::exists(fixture.bundle));

    REQUIRE(fixture.addStation().exitCode == 0);
    refused(fixture.addStation(), "account-exists");
    CHECK(fixture.addStation({QStringLiteral("--renew")}).exitCode == 0);
    CHECK(runServer({QStringLiteral("nonsense")}).exitCode == 2);
    CHECK(runServer({QStringLiteral("--help")}).exitCode == 0);
}

TEST_CASE("what an administrator does with stations and their audit chains is on record",
          "[server][program]")
{
    Fixture fixture;
    const QStringList station{QStringLiteral("--home"), fixture.home, QStringLiteral("--station"),
                              QStringLiteral("1671-01-A")};
    REQUIRE(fixture.addStation().exitCode == 0);
    REQUIRE(fixture.addStation({QStringLiteral("--renew")}).exitCode == 0);
    const QStringList acceptance = QStringList{QStringLiteral("accept-audit")} + station
        + QStringList{QStringLiteral("--reason"), QStringLiteral("dipulihkan dari cadangan")};
    const Outcome nothingToAccept = runServer(acceptance);
    CHECK(nothingToAccept.exitCode == 1);
    CHECK(isSentence(nothingToAccept.err, "usage-wrong"));
    {
        const auto home = server::RegionHome::open(fixture.home);
        REQUIRE(home);
        const auto store = server::SqlitePacketStore::open(home->databasePath());
        REQUIRE(store);
        REQUIRE((*store)->putAnchor({QStringLiteral("1671-01-A"), 77, QByteArray(32, 'h'), "x"},
                                    QDateTime::currentDateTimeUtc()));
    }
    CHECK(runServer(acceptance).exitCode == 0);
    REQUIRE(runServer(QStringList{QStringLiteral("revoke-station")} + station).exitCode == 0);

    const Outcome events = runServer({QStringLiteral("events"), QStringLiteral("--home"),
                                      fixture.home, QStringLiteral("--json")});
    QStringList acts;
    QString accepted;
    for (const auto &event : QJsonDocument::fromJson(events.out).array()) {
        acts += event.toObject().value(QStringLiteral("act")).toString();
        if (acts.last() == u"audit.accept")
            accepted = event.toObject().value(QStringLiteral("detail")).toString();
    }
    CHECK(acts
          == QStringList{QStringLiteral("station.add"), QStringLiteral("station.renew"),
                         QStringLiteral("audit.accept"), QStringLiteral("station.revoke")});
    CHECK(accepted.startsWith(u"77 6868"));
    CHECK(accepted.endsWith(u"dipulihkan dari cadangan"));
}

TEST_CASE("a damaged server database is named as such and not touched", "[server][program]")
{
    Fixture fixture;
    const QString database = fixture.home + QStringLiteral("/server.db");
    QByteArray bytes = base::readFile(database, 10'000'000).value();
    bytes.replace(0, 100, QByteArray(100, 'x'));
    REQUIRE(base::writeFile(database, bytes));
    const Outcome listed
        = runServer({QStringLiteral("list"), QStringLiteral("--home"), fixture.home});
    CHECK(listed.exitCode == 1);
    INFO(listed.err.toStdString());
    CHECK(isSentence(listed.err, "store-damaged"));
    CHECK(base::readFile(database, 10'000'000).value() == bytes);
}
