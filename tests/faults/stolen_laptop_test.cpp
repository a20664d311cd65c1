// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody takes the laptop, on or off, and looks through every file of the station's home for what
// they know of the residents who were there.
#include "core/biometrics/image_codec.h"
#include "tests/faults/support/closed_home.h"
#include "tests/faults/support/known_strings.h"
#include "tests/faults/support/nightly.h"
#include "tests/faults/support/practice_captures.h"
#include "tests/support/program.h"

#include <catch2/catch.hpp>

#include <QBuffer>
#include <QDirIterator>
#include <QRandomGenerator>

using namespace rekam;
using namespace rekam::tests;

namespace {

constexpr qsizetype fragmentBytes = 24;

QByteArray noise(qsizetype count, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.generate());
    return bytes;
}

/** Pieces of @p bytes that nothing else can look like, spread over all but the file's head. */
void addFragments(KnownStrings &known, const QString &name, const QByteArray &bytes, int count)
{
    const qsizetype head = bytes.size() / 8; // tables that all files of a format share
    for (int i = 0; i < count; ++i) {
        const qsizetype at = head + (bytes.size() - head - fragmentBytes) * i / count;
        const QByteArray piece = bytes.mid(at, fragmentBytes);
        if (std::set<char>(piece.begin(), piece.end()).size() >= 12)
            known.addBytes(name, piece);
    }
}

class PracticeOffice
{
public:
    PracticeOffice(int roster, int finished, int drafts)
        : m_day(roster)
        , m_captures(sized(1, 4))
        , m_finished(finished)
        , m_drafts(drafts)
    {
        for (int person = 0; person < roster; ++person)
            know(person);
    }

    /** A day from the morning's roster to the evening; @p look is called with the station open, at
     *  moments when the most is in its files, and once after it was closed. */
    template<typename Look>
    void live(Look look)
    {
        auto station = workflow::Station::open(m_home.path(), m_home.clock());
        REQUIRE(station);
        import(**station, 1);
        look("after the roster");
        for (int person = 0; person < m_finished + m_drafts; ++person) {
            const auto id = record(**station, person);
            copy(**station);
            look("with a whole draft");
            if (person >= m_finished)
                continue;
            const auto supervisor = login(**station, supervisorName);
            REQUIRE(supervisor->approve(id));
            look("right after approval");
            REQUIRE(supervisor->rememberUpload(id, PracticeDay::location(person)));
            accept(*supervisor, id);
        }
        import(**station, 2); // everybody has moved: no old address may stay behind
        look("in the evening");
        station->reset();
        look("closed");
    }

    KnownStrings &known() { return m_known; }
    [[nodiscard]] QString home() const { return m_home.path(); }
    [[nodiscard]] qsizetype copies() const { return m_copies; }

private:
    void know(int person)
    {
        const QString who = QStringLiteral("resident %1 ").arg(person);
        const QString nik = m_day.nik(person).toString();
        const QDate born = m_day.nik(person).birthDate(practiceMoment().date());
        m_known.addText(who + QStringLiteral("NIK"), nik);
        m_known.addText(who + QStringLiteral("name"), m_day.name(person));
        m_known.addText(who + QStringLiteral("family card"), m_day.familyCard(person));
        for (const int take : {1, 2})
            m_known.addText(who + QStringLiteral("address"), m_day.address(person, take));
        if (person < m_finished + m_drafts) {
            for (const char *form : {"dd-MM-yyyy", "yyyy-MM-dd", "dd/MM/yyyy"})
                m_known.addText(who + QStringLiteral("birth date"),
                                born.toString(QLatin1String(form)));
        }
    }

    std::unique_ptr<workflow::Session> login(workflow::Station &station, const char *account)
    {
        auto session = station.login(QLatin1String(account), password());
        REQUIRE(session);
        return std::move(*session);
    }

    void import(workflow::Station &station, int take)
    {
        QByteArray csv = m_day.rosterCsv(take);
        QBuffer buffer(&csv);
        buffer.open(QIODevice::ReadOnly);
        const auto report = login(station, administratorName)->importRoster(buffer);
        REQUIRE(report);
        REQUIRE(report->accepted == m_day.residents());
    }

    /** The daily one, with the drafts of the moment in it; whoever comes first in the day makes it. */
    void copy(workflow::Station &station)
    {
        const auto session = login(station, operatorName);
        const auto running = session->startDailyBackup();
        REQUIRE(running);
        while (*running && !(*running)->step(100).value()) { }
        m_copies = session->dailyBackups().paths().size();
    }

    enrollment::EnrollmentId record(workflow::Station &station, int person)
    {
        const auto session = login(station, operatorName);
        const auto draft = session->begin(m_day.nik(person));
        REQUIRE(draft);
        for (const PracticeCapture &capture : m_captures.of(person)) {
            REQUIRE(session->saveItem(draft->id, capture.item));
            const QString name = QStringLiteral("resident %1 %2")
                                     .arg(person)
                                     .arg(enrollment::itemName(capture.item.key));
            addFragments(m_known, name + QStringLiteral(" file"), capture.item.image, sized(8, 25));
            addFragments(m_known, name + QStringLiteral(" as seen"), capture.pixels, sized(12, 40));
            const auto kept
                = biometrics::decodeImage(capture.item.image, biometrics::DecodeAs::Grey);
            REQUIRE(kept);
            addFragments(m_known, name + QStringLiteral(" as kept"), kept->pixels, sized(8, 15));
            if (!capture.item.strokes.isEmpty())
                addFragments(m_known, name + QStringLiteral(" strokes"), capture.item.strokes, 10);
        }
        REQUIRE(session->complete(draft->id));
        return draft->id;
    }

    void accept(workflow::Session &session, const enrollment::EnrollmentId &id)
    {
        const auto packet = session.packet(id);
        REQUIRE(packet);
        const auto receipt
            = exchange::signReceipt({id, session.profile().id.toString(), vault::sha256(*packet),
                                     packet->size(), practiceMoment()},
                                    m_home.receipts().certificate, m_home.receipts().key);
        REQUIRE(receipt);
        REQUIRE(session.acceptReceipt(id, *receipt));
    }

    ClosedHome m_home;
    PracticeDay m_day;
    PracticeCaptures m_captures;
    KnownStrings m_known;
    int m_finished;
    int m_drafts;
    qsizetype m_copies = 0;
};

/** What a thief with a copy of the folder would find. */
std::set<QString> searchFolder(const KnownStrings &known, const QString &folder, qint64 &bytes)
{
    std::set<QString> found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        bytes += content.size();
        found.merge(known.find(content));
    }
    return found;
}

/** A copy by another program: closing a file of SQLite's in this one would drop its locks. */
std::set<QString> searchCopy(const KnownStrings &known, const QString &home, qint64 &bytes)
{
    const QTemporaryDir thief;
    const QString copy = thief.filePath(QStringLiteral("copy"));
    REQUIRE(run(QStringLiteral("cp"), {QStringLiteral("-r"), home, copy}).exitCode == 0);
    return searchFolder(known, copy, bytes);
}

} // namespace

TEST_CASE("a stolen laptop shows nobody who was recorded", "[faults][stolen-laptop]")
{
    PracticeOffice office(sized(120, 300), sized(3, 10), sized(1, 2));
    std::set<QString> found;
    qint64 bytes = 0;
    int looks = 0;
    office.live([&](const char *moment) {
        ++looks;
        const auto now = searchCopy(office.known(), office.home(), bytes);
        for (const QString &what : now)
            UNSCOPED_INFO(moment << ": " << what.toStdString());
        found.insert(now.begin(), now.end());
    });
    CHECK(found.empty());
    CHECK(office.copies() == 1); // it was looked through as well
    CHECK(bytes > looks * 100'000); // there was something to look through
    CHECK(office.known().count() > sized(1400, 10'000));
    using bench::Bar;
    figure("stolen_laptop_strings_looked_for", office.known().count(), "strings", Bar::AtLeast,
           10'000);
    figure("stolen_laptop_megabytes_searched", static_cast<double>(bytes) / 1e6, "MB");
    figure("stolen_laptop_strings_found", static_cast<double>(found.size()), "strings", Bar::AtMost,
           0);
}

TEST_CASE("the search finds a planted string in each of its forms", "[faults][stolen-laptop]")
{
    KnownStrings known;
    known.addText(QStringLiteral("name"), QStringLiteral("LATIHAN MELATI SURYA"));
    known.addText(QStringLiteral("NIK"), QStringLiteral("1671014506909001"));
    known.addText(QStringLiteral("born"), QStringLiteral("05-06-1990"));
    known.addBytes(QStringLiteral("ridges"), noise(fragmentBytes, 7));
    CHECK(known.find(noise(2'000'000, 8)).empty());
    for (const QByteArray &form : known.forms()) {
        const auto found = known.find(noise(4099, 9) + form + noise(100, 10));
        CHECK(found.size() == 1);
    }
    // Not only as the class itself has made them: somewhere inside something longer.
    for (int before = 0; before < 6; ++before) {
        const QByteArray text = QByteArray(before, 'x') + "LATIHAN MELATI SURYA, PALEMBANG";
        CHECK(known.find(text.toBase64()).size() == 1);
        CHECK(known.find(text.toHex()).size() == 1);
        CHECK(known.find(QByteArray(before, '\0') + text).size() == 1);
        const QString wide = QString(before, u'x') + QStringLiteral("born 05-06-1990.");
        const QByteArray units(reinterpret_cast<const char *>(wide.utf16()), 2 * wide.size());
        CHECK(known.find(units).contains(QStringLiteral("born in UTF-16LE")));
    }
}

TEST_CASE("a folder with one picture left in it does not pass for clean", "[faults][stolen-laptop]")
{
    const QTemporaryDir folder;
    const QByteArray picture = noise(50'000, 11);
    KnownStrings known;
    addFragments(known, QStringLiteral("picture"), picture, 10);
    REQUIRE(known.count() == 10);
    qint64 bytes = 0;
    REQUIRE(QDir(folder.path()).mkpath(QStringLiteral("deep/.hidden")));
    QFile file(folder.filePath(QStringLiteral("deep/.hidden/picture.bin")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(noise(777, 12) + picture);
    file.close();
    CHECK(searchFolder(known, folder.path(), bytes).size() == 1);
    CHECK(bytes == 50'777);
}
