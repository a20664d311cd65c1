// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/support/practice_day.h"

#include "tests/support/practice_station.h"

#include <QBuffer>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace rekam::tests {

namespace {

using biometrics::FingerPosition;
using enrollment::ItemKey;
using Deed = Step::Deed;

constexpr std::array deedNames{"login",   "import of the roster",
                               "begin",   "capture",
                               "except",  "complete",
                               "return",  "cancel",
                               "approve", "remember upload",
                               "receipt"};

const ItemKey rightThumb = ItemKey::finger(FingerPosition::RightThumb);
const ItemKey leftLittle = ItemKey::finger(FingerPosition::LeftLittle);

void captureAll(std::vector<Step> &steps, int person, const std::vector<ItemKey> &without)
{
    for (const ItemKey &key : enrollment::requiredItems()) {
        const bool left = std::find(without.begin(), without.end(), key) != without.end();
        steps.push_back({left ? Deed::Except : Deed::Capture, person, key});
    }
}

std::vector<Step> wholeDay()
{
    std::vector<Step> steps{{.deed = Deed::Login, .account = administratorName},
                            {.deed = Deed::ImportRoster},
                            {.deed = Deed::Login, .account = operatorName}};
    steps.push_back({Deed::Begin, 0});
    captureAll(steps, 0, {rightThumb});
    steps.push_back({Deed::Capture, 0, rightThumb}); // the bandage came off after all
    steps.push_back({Deed::Complete, 0});
    steps.push_back({Deed::Begin, 1});
    captureAll(steps, 1, {ItemKey::signature(), leftLittle});
    steps.push_back({Deed::Complete, 1});
    steps.push_back({Deed::Begin, 2});
    for (const ItemKey &key : {ItemKey::portrait(), rightThumb})
        steps.push_back({Deed::Capture, 2, key});
    steps.push_back({Deed::Cancel, 2});
    steps.push_back({.deed = Deed::Login, .account = supervisorName});
    steps.push_back({Deed::Return, 0});
    steps.push_back({.deed = Deed::Login, .account = operatorName});
    steps.push_back({Deed::Capture, 0, ItemKey::portrait(), 2});
    steps.push_back({Deed::Complete, 0});
    steps.push_back({Deed::Begin, 3});
    steps.push_back({Deed::Capture, 3, ItemKey::portrait()});
    steps.push_back({Deed::Capture, 3, ItemKey::signature()});
    steps.push_back({Deed::Except, 3, leftLittle});
    steps.push_back({.deed = Deed::Login, .account = supervisorName});
    steps.push_back({Deed::Approve, 0});
    steps.push_back({Deed::RememberUpload, 0});
    steps.push_back({Deed::AcceptReceipt, 0});
    steps.push_back({Deed::Approve, 1});
    steps.push_back({Deed::RememberUpload, 1});
    steps.push_back({.deed = Deed::Login, .account = administratorName});
    steps.push_back({.deed = Deed::ImportRoster, .take = 2});
    return steps;
}

base::Result<void> withoutValue(const base::Result<workflow::RosterImportReport> &report,
                                int residents)
{
    if (!report)
        return base::fail(report.error());
    if (report->accepted != residents)
        return base::fail(base::ErrorCode::Internal, "practice roster was not taken");
    return {};
}

} // namespace

std::string describe(const Step &step)
{
    std::string text = deedNames.at(static_cast<std::size_t>(step.deed));
    if (step.deed == Deed::Capture || step.deed == Deed::Except)
        text.append(" ").append(enrollment::itemName(step.key).toStdString());
    if (step.account)
        text.append(" as ").append(step.account);
    else if (step.deed != Deed::ImportRoster)
        text.append(" of ").append(std::to_string(step.person));
    return text;
}

QDateTime practiceMoment()
{
    return QDateTime(QDate(2026, 11, 21), QTime(2, 30), Qt::UTC);
}

PracticeDay::PracticeDay(int residents, int imageBytes)
    : m_residents(residents)
    , m_imageBytes(imageBytes)
    , m_steps(wholeDay())
{ }

population::Nik PracticeDay::nik(int person) const
{
    const int day = 1 + person % 28; // of birth; a man, so nothing is added
    return population::Nik::parse(QStringLiteral("167101%1%2%3%4")
                                      .arg(day, 2, 10, QLatin1Char('0'))
                                      .arg(1 + person / 28 % 12, 2, 10, QLatin1Char('0'))
                                      .arg(80 + person / 336 % 10, 2, 10, QLatin1Char('0'))
                                      .arg(9001 + person % 900))
        .value();
}

QString PracticeDay::name(int person) const
{
    static constexpr std::array words{"MELATI",  "SURYA",  "KENANGA", "BAYU",
                                      "CEMPAKA", "GUNTUR", "ANGGREK", "SAMUDRA"};
    QString name = QStringLiteral("LATIHAN");
    for (const int divisor : {1, 8, 64}) // 512 of them
        name += QLatin1Char(' ')
            + QLatin1String(words.at(static_cast<std::size_t>(person / divisor) % words.size()));
    return name;
}

QString PracticeDay::familyCard(int person) const
{
    return QStringLiteral("16710101012%1").arg(90001 + person);
}

QString PracticeDay::address(int person, int take) const
{
    return QStringLiteral("JL LATIHAN RAYA %1 BLOK %2").arg(person + 1).arg(take);
}

QByteArray PracticeDay::rosterCsv(int take) const
{
    QString csv = QStringLiteral("NIK,NAMA_LGKP,NO_KK,TMPT_LHR,ALAMAT,NO_RT,NO_RW,KEL_NAME\n");
    for (int person = 0; person < m_residents; ++person)
        csv += QStringLiteral("%1,%2,%3,PALEMBANG,%4,1,2,35 ILIR\n")
                   .arg(nik(person).toString(), name(person), familyCard(person),
                        address(person, take));
    return csv.toUtf8();
}

enrollment::CaptureItem PracticeDay::item(const Step &step) const
{
    QRandomGenerator random(static_cast<quint32>(step.person * 10'000 + step.take * 1000
                                                 + static_cast<int>(step.key.kind) * 100
                                                 + step.key.position));
    enrollment::CaptureItem item = sampleItem(step.key, 0);
    item.image.resize(m_imageBytes);
    for (char &byte : item.image)
        byte = static_cast<char>(random.generate());
    item.tries = step.take;
    item.capturedAt = practiceMoment();
    return item;
}

enrollment::CaptureException PracticeDay::exception(const Step &step)
{
    const bool finger = step.key.kind == enrollment::ItemKind::Finger;
    return {step.key,
            finger ? enrollment::ExceptionReason::Bandaged
                   : enrollment::ExceptionReason::CannotSign,
            false, QStringLiteral("latihan %1").arg(step.person)};
}

QString PracticeDay::reason(const Step &step)
{
    return step.deed == Deed::Return ? QStringLiteral("pas foto kurang terang")
                                     : QStringLiteral("penduduk pulang");
}

QString PracticeDay::location(int person)
{
    return QStringLiteral("/v1/uploads/latihan-%1").arg(person);
}

DayRunner::DayRunner(const PracticeDay &day, QString home, const vault::IssuedKey &receipts)
    : m_day(day)
    , m_home(std::move(home))
    , m_receipts(receipts)
    , m_clock(practiceMoment())
{ }

DayRunner::~DayRunner()
{
    close();
}

void DayRunner::close()
{
    m_session.reset();
    m_station.reset();
}

base::Result<void> DayRunner::login(const char *account)
{
    close();
    auto station = workflow::Station::open(m_home, m_clock);
    if (!station)
        return base::fail(station.error());
    m_station = std::move(*station);
    auto session = m_station->login(QLatin1String(account), password());
    if (!session)
        return base::fail(session.error());
    m_session = std::move(*session);
    return {};
}

base::Result<void> DayRunner::resume(std::size_t index)
{
    const char *account = administratorName;
    for (std::size_t i = 0; i < index; ++i) {
        if (m_day.steps().at(i).deed == Deed::Login)
            account = m_day.steps().at(i).account;
    }
    if (const auto in = login(account); !in)
        return in;
    const auto records = m_session->list();
    if (!records)
        return base::fail(records.error());
    for (const auto &record : *records) // "1671-01-A 20261121 0001" is person 0
        m_ids.insert_or_assign(record.number.right(4).toInt() - 1, record.id);
    return {};
}

base::Result<void> DayRunner::acceptReceipt(const enrollment::EnrollmentId &id)
{
    const auto packet = m_session->packet(id);
    if (!packet)
        return base::fail(packet.error());
    const auto receipt
        = exchange::signReceipt({id, m_session->profile().id.toString(), vault::sha256(*packet),
                                 packet->size(), practiceMoment()},
                                m_receipts.certificate, m_receipts.key);
    return receipt ? m_session->acceptReceipt(id, *receipt) : base::fail(receipt.error());
}

base::Result<void> DayRunner::perform(std::size_t index)
{
    const Step &step = m_day.steps().at(index);
    const auto id = [&] { return m_ids.at(step.person); };
    switch (step.deed) {
    case Deed::Login:
        return login(step.account);
    case Deed::ImportRoster: {
        QByteArray csv = m_day.rosterCsv(step.take);
        QBuffer buffer(&csv);
        buffer.open(QIODevice::ReadOnly);
        return withoutValue(m_session->importRoster(buffer), m_day.residents());
    }
    case Deed::Begin:
        return m_session->begin(m_day.nik(step.person)).map([&](const auto &draft) {
            m_ids.insert_or_assign(step.person, draft.id);
        });
    case Deed::Capture:
        return m_session->saveItem(id(), m_day.item(step));
    case Deed::Except:
        return m_session->saveException(id(), PracticeDay::exception(step));
    case Deed::Complete:
        return m_session->complete(id());
    case Deed::Return:
        return m_session->returnToRecorder(id(), PracticeDay::reason(step));
    case Deed::Cancel:
        return m_session->cancel(id(), PracticeDay::reason(step));
    case Deed::Approve:
        return m_session->approve(id());
    case Deed::RememberUpload:
        return m_session->rememberUpload(id(), PracticeDay::location(step.person));
    case Deed::AcceptReceipt:
        return acceptReceipt(id());
    }
    return base::fail(base::ErrorCode::Internal, "no such deed");
}

} // namespace rekam::tests
