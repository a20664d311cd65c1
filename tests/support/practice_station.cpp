// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/practice_station.h"

#include <QBuffer>
#include <QRandomGenerator>

#include <stdexcept>

namespace rekam::tests {

namespace {

void must(const base::Result<void> &result, const char *step)
{
    if (!result)
        throw std::runtime_error(std::string("practice station, ") + step + ": "
                                 + std::string(base::errorName(result.error().code)) + " "
                                 + result.error().detail);
}

QByteArray rosterCsv()
{
    return QByteArray(
               "NIK,NO_KK,NAMA_LGKP,JENIS_KLMIN,TMPT_LHR,TGL_LHR,AGAMA,STAT_KWN,ALAMAT,NO_RT,"
               "NO_RW,KEC_NAME,KEL_NAME\n")
        + womanNik + ",1671010101209001,LATIHAN MELATI,2,PALEMBANG,05-06-1990,ISLAM,KAWIN,"
        + "JL LATIHAN 1,1,2,ILIR BARAT II,35 ILIR\n" + manNik
        + ",1671010101209002,LATIHAN SURYA,1,PALEMBANG,01-02-1985,ISLAM,BELUM KAWIN,"
        + "JL LATIHAN 2,1,2,ILIR BARAT II,35 ILIR\n";
}

} // namespace

base::SecureBytes password()
{
    return base::SecureBytes::from("rahasia-latihan-loket");
}

PracticeStation::PracticeStation(const base::Clock &clock, Statement statement)
    : m_clock(clock)
    , m_region(makeRegion(clock.now()))
{
    must(workflow::Station::initialize(
             home(), m_region.bundle(QStringLiteral("1671-01-A"), clock.now()),
             QLatin1String(administratorName), password(), clock, {vault::PasswordCost{}, "none"}),
         "initialize");
    const vault::Keyring keyring = keyringOf(home(), administratorName, password());
    acceptStatements(home(), keyring); // nobody makes accounts before
    workflow::Session &administrator = login(administratorName);
    must(administrator.addAccount(QLatin1String(operatorName), vault::Role::Operator, password()),
         "operator");
    must(administrator.addAccount(QLatin1String(supervisorName), vault::Role::Supervisor,
                                  password()),
         "supervisor");
    QByteArray csv = rosterCsv();
    QBuffer buffer(&csv);
    buffer.open(QIODevice::ReadOnly);
    const auto report = administrator.importRoster(buffer);
    if (!report || report->accepted != 2)
        throw std::runtime_error("practice station: roster");
    close();
    acceptStatements(home(), keyring, statement == Statement::Accepted ? clock.now() : QDateTime());
    auto station = workflow::Station::open(home(), clock);
    if (!station)
        throw std::runtime_error("practice station: open " + station.error().detail);
    m_station = std::move(*station);
}

void PracticeStation::close()
{
    m_session.reset();
    m_station.reset();
}

workflow::Session &PracticeStation::login(const char *account)
{
    close();
    auto station = workflow::Station::open(home(), m_clock);
    if (!station)
        throw std::runtime_error("practice station: open " + station.error().detail);
    m_station = std::move(*station);
    auto session = m_station->login(QLatin1String(account), password());
    if (!session)
        throw std::runtime_error("practice station: login " + session.error().detail);
    m_session = std::move(*session);
    return *m_session;
}

enrollment::CaptureItem sampleItem(const enrollment::ItemKey &key, int bytes)
{
    enrollment::CaptureItem item;
    item.key = key;
    item.image.resize(bytes);
    for (char &byte : item.image)
        byte = static_cast<char>(QRandomGenerator::global()->generate());
    item.mimeType = key.kind == enrollment::ItemKind::Portrait ? QStringLiteral("image/jpeg")
        : key.kind == enrollment::ItemKind::Finger             ? QStringLiteral("image/jp2")
                                                               : QStringLiteral("image/png");
    item.width = 320;
    item.height = 400;
    item.quality = 80;
    item.device = QStringLiteral("file");
    item.capturedAt = QDateTime::currentDateTimeUtc();
    return item;
}

base::Result<enrollment::EnrollmentId> recordWhole(workflow::Session &session, const char *nik)
{
    const auto person = population::Nik::parse(QString::fromLatin1(nik));
    if (!person)
        return base::fail(person.error());
    const auto draft = session.begin(*person);
    if (!draft)
        return base::fail(draft.error());
    for (const auto &key : enrollment::requiredItems()) {
        if (const auto saved = session.saveItem(draft->id, sampleItem(key)); !saved)
            return base::fail(saved.error());
    }
    if (const auto done = session.complete(draft->id); !done)
        return base::fail(done.error());
    return draft->id;
}

base::Result<qint64> wholeAudit(workflow::Session &session)
{
    return session.verifyAudit().and_then(
        [](const store::AuditVerdict &verdict) -> base::Result<qint64> {
            if (verdict.finding)
                return base::fail(base::ErrorCode::StoreDamaged,
                                  store::auditDamageName(verdict.finding->damage).toStdString());
            return verdict.rows;
        });
}

} // namespace rekam::tests
