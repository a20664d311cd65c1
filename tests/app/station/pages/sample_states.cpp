// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/station/pages/sample_states.h"

#include "devices/simulated/synthetic_finger.h"
#include "devices/simulated/synthetic_portrait.h"
#include "devices/simulated/synthetic_signature.h"

namespace rekam::tests {

using biometrics::FingerPosition;
using enrollment::ItemKey;

namespace {

const base::SystemClock systemClock;

store::EnrollmentOverview overview(const char *serial, enrollment::State state)
{
    return {base::Uuid::generate(systemClock),
            QStringLiteral("1671-01-A 20261121 ") + QLatin1String(serial),
            state,
            longResident().name,
            QStringLiteral("L. M."),
            QStringLiteral("sari.operator-loket-dua"),
            state == enrollment::State::Returned
                ? QStringLiteral("foto kurang terang, mohon diulang")
                : QString(),
            7,
            1,
            QDateTime::currentDateTimeUtc(),
            QDateTime::currentDateTimeUtc()};
}

} // namespace

population::Resident longResident()
{
    population::Resident r{.nik = *population::Nik::parse(u"1671014506909001")};
    r.name = QStringLiteral("LATIHAN SITI NURHALIZAH KUSUMANINGTYAS WIDYANINGRUM PUTRI RA");
    r.familyCardNumber = QStringLiteral("1671010101209001");
    r.sex = population::Sex::Female;
    r.birthPlace = QStringLiteral("KABUPATEN PENUKAL ABAB LEMATANG ILIR");
    r.birthDate = QDate(1990, 6, 5);
    r.bloodGroup = QStringLiteral("TIDAK TAHU");
    r.religion = QStringLiteral("KEPERCAYAAN TERHADAP TUHAN YME");
    r.maritalStatus = QStringLiteral("CERAI HIDUP BELUM TERCATAT");
    r.occupation = QStringLiteral("ANGGOTA MAHKAMAH KONSTITUSI");
    r.citizenship = QStringLiteral("WNI");
    r.address
        = QStringLiteral("JL LATIHAN PANGERAN SIDO ING LAUTAN LORONG SERENGAM NOMOR 1234 BLOK C");
    r.rt = QStringLiteral("001");
    r.rw = QStringLiteral("002");
    r.villageCode = QStringLiteral("16.71.01.1001"); // 35 ILIR of KOTA PALEMBANG
    r.village = QStringLiteral("TIGA PULUH LIMA ILIR");
    r.district = QStringLiteral("ILIR BARAT DUA");
    r.regency = QStringLiteral("KABUPATEN PENUKAL ABAB LEMATANG ILIR");
    r.province = QStringLiteral("SUMATERA SELATAN");
    return r;
}

biometrics::Image print()
{
    static const auto finger = devices::SyntheticFinger::grow(9000, FingerPosition::RightIndex);
    return finger->impression(1);
}

biometrics::Image cameraFrame()
{
    return devices::SyntheticPortrait(9001).frame(std::chrono::milliseconds(0));
}

enrollment::Enrollment fullEnrollment()
{
    enrollment::Enrollment e{base::Uuid::generate(systemClock),
                             QStringLiteral("1671-01-A 20261121 0042"),
                             *enrollment::StationId::parse(u"1671-01-A"),
                             enrollment::State::Complete,
                             longResident(),
                             QStringLiteral("sari.operator-loket-dua"),
                             {},
                             QDateTime::currentDateTimeUtc(),
                             QDateTime::currentDateTimeUtc(),
                             {},
                             {}};
    int number = 0;
    for (const ItemKey &key : enrollment::requiredItems()) {
        if (key == ItemKey::finger(FingerPosition::LeftLittle)) {
            e.exceptions[key] = {key, enrollment::ExceptionReason::CannotBeHeld, false, {}};
            continue;
        }
        enrollment::CaptureItem item;
        item.key = key;
        item.quality = key.kind == enrollment::ItemKind::Signature ? -1 : 60 + ++number;
        item.flagged = number == 5;
        e.items[key] = item;
    }
    return e;
}

station::ItemPictures picturesOf(const enrollment::Enrollment &enrollment)
{
    station::ItemPictures pictures;
    for (const auto &[key, item] : enrollment.items) {
        if (key.kind == enrollment::ItemKind::Portrait
            || key.kind == enrollment::ItemKind::HandPhoto)
            pictures[key] = cameraFrame();
        else if (key.kind == enrollment::ItemKind::Signature)
            pictures[key]
                = *biometrics::renderSignature(devices::makeSyntheticSignature(9001), 200);
        else
            pictures[key] = print();
    }
    return pictures;
}

workflow::PersonView personView()
{
    using population::AdviceKind;
    return {.resident = longResident(),
            .advice = {{AdviceKind::NikRegionDiffers, QStringLiteral("16.05.04 RAWAS ULU")},
                       {AdviceKind::NikBirthDateDiffers, QStringLiteral("05-06-1989")},
                       {AdviceKind::NameTooLong}},
            .eligibility = {population::EligibilityReason::FinishedHere},
            .warnings = {enrollment::Warning::FinishedHere, enrollment::Warning::ToldElsewhere}};
}

std::vector<enrollment::CorrectionRequest> someCorrections()
{
    using population::Column;
    const auto request = [](Column field, const QString &before, const char *after) {
        return enrollment::CorrectionRequest{field,
                                             before,
                                             QString::fromLatin1(after),
                                             enrollment::DocumentSeen::BirthCertificate,
                                             QStringLiteral("1671-LT-21112026-0042"),
                                             QStringLiteral("sari"),
                                             QDateTime::currentDateTimeUtc()};
    };
    return {request(Column::TGL_LHR, QStringLiteral("05-06-1990"), "05-06-1989"),
            request(Column::AGAMA, longResident().religion, "KATHOLIK"),
            request(Column::NAMA_LGKP_IBU, QString(), "LATIHAN KUSUMANINGTYAS WIDYANINGRUM")};
}

enrollment::Grounds someGrounds()
{
    enrollment::Grounds grounds;
    grounds.origin = enrollment::BiodataOrigin::Declared;
    grounds.declaredReason = enrollment::DeclaredReason::OutOfDomicile;
    grounds.declaredNote = QStringLiteral("asal Kabupaten Penukal Abab Lematang Ilir");
    grounds.documents
        = {enrollment::DocumentSeen::FamilyCard, enrollment::DocumentSeen::BeliefLetter};
    grounds.earlier = enrollment::EarlierRecording::Elsewhere;
    grounds.earlierPlace = QStringLiteral("Lahat, 2015");
    grounds.warnings = {enrollment::Warning::ToldElsewhere};
    grounds.reason = QStringLiteral("kartu tidak pernah terbit, surat Dinas Lahat dilihat");
    return grounds;
}

std::shared_ptr<const population::ReferenceData> referenceData()
{
    static const auto reference = population::ReferenceData::load().value();
    return reference;
}

station::DeclareState declaration()
{
    using population::Column;
    using population::RegionCode;
    station::DeclareState state;
    state.reference = referenceData();
    const auto &regions = state.reference->regions;
    state.texts = population::residentTexts(longResident());
    state.texts[Column::TGL_LHR] = QStringLiteral("31-02-1990");
    state.texts[Column::PROP_NAME] = QStringLiteral("SUMATERA SELATAN");
    state.regions = {regions.provinces(), regions.childrenOf(*RegionCode::parse(u"16")),
                     regions.childrenOf(*RegionCode::parse(u"16.71")),
                     regions.childrenOf(*RegionCode::parse(u"16.71.01"))};
    state.wrong.emplace(Column::TGL_LHR,
                        base::Error{base::ErrorCode::InputMalformed, {}, "TGL_LHR"});
    state.grounds = someGrounds();
    state.view = personView();
    return state;
}

station::SearchState searchHits()
{
    station::SearchState state;
    state.text = QStringLiteral("LATIHAN");
    state.searched = true;
    const population::Resident r = longResident();
    using population::MatchKind;
    for (int i = 0; i < 12; ++i) {
        workflow::FoundResident hit{
            {r.nik,
             r.name,
             r.birthDate,
             r.address + QStringLiteral(" RT 001/RW 002 ") + r.village,
             population::RecordingStatus::CardMade,
             {{MatchKind::NameAlike, QStringLiteral("NURHALIZAH")}, {MatchKind::Neighborhood}}}};
        if (i % 3 == 0)
            hit.recording = enrollment::State::Complete;
        if (i % 3 == 1)
            hit.eligibility = population::EligibilityReason::RedList;
        state.hits.push_back(hit);
    }
    return state;
}

workflow::RosterImportReport importReport()
{
    using population::AdviceKind;
    workflow::RosterImportReport report;
    report.accepted = 1'187'655;
    report.added = 1'000'321;
    report.changed = 87'334;
    report.unchanged = 100'000;
    report.repeated = 12;
    report.otherPersons = 3;
    report.refusedCount = 10'233;
    report.sharedNik = 4;
    report.refused = {{17, QStringLiteral("TGL_LHR"), base::ErrorCode::InputMalformed},
                      {8'801, QStringLiteral("NIK"), base::ErrorCode::NikInvalid, {}, true}};
    report.refusedByReason = {{{.column = QStringLiteral("NIK"),
                                .reason = base::ErrorCode::NikInvalid,
                                .fault = population::LineFault::NikRounded},
                               10'200},
                              {{.fault = population::LineFault::FieldCount}, 29}};
    report.leftOutOfCsv = 7;
    report.unread
        = {{population::Column::NO_KK, {1'204, 17}}, {population::Column::TGL_LHR, {88, 52'301}}};
    report.changedColumns = {{population::Column::ALAMAT, 87'000},
                             {population::Column::STAT_KWN, 12'004},
                             {population::Column::KEL_NAME, 334}};
    report.refusedCsv = "BARIS,ALASAN\n";
    report.warnings = {{AdviceKind::NikRegionDiffers, 12'345}, {AdviceKind::NameOneWord, 4'321}};
    report.changes
        = {{17,
            longResident().nik.toString(),
            longResident().name,
            true,
            {{population::Column::ALAMAT, longResident().address, QStringLiteral("JL LATIHAN")}}}};
    report.ignoredHeadings = {QStringLiteral("No Akta Lahir"), QStringLiteral("Keterangan")};
    report.seconds = 23.4;
    return report;
}

station::SearchState unfinishedOnes()
{
    station::SearchState state;
    state.unfinished = {{overview("0043", enrollment::State::Draft), 0},
                        {overview("0042", enrollment::State::Paused), 1},
                        {overview("0041", enrollment::State::Returned), 5}};
    state.canceled = {{overview("0040", enrollment::State::Canceled), 2}};
    state.canceled.front().overview.name.clear();
    state.canceled.front().overview.initials = QStringLiteral("LMS");
    state.canceled.front().overview.reason
        = QStringLiteral("LATIHAN: orang yang salah dipilih dari daftar");
    return state;
}

station::FingersState fingersUnderWay(station::FingersPhase phase)
{
    using station::FingerMark;
    station::FingersState state;
    state.phase = phase;
    state.device = {QStringLiteral("virtual_image"),
                    {},
                    QStringLiteral("Virtual image device for debugging"),
                    true};
    for (const FingerPosition finger : biometrics::captureOrder)
        state.cells[finger] = {};
    state.cells[FingerPosition::RightIndex] = {FingerMark::Saved, 82};
    state.cells[FingerPosition::RightMiddle] = {FingerMark::SavedPoor, 31};
    state.cells[FingerPosition::RightRing] = {FingerMark::Excepted, -1};
    state.cells[FingerPosition::RightLittle] = {FingerMark::Missing, -1};
    state.cells[FingerPosition::LeftIndex] = {FingerMark::Saved, 74};
    state.current = FingerPosition::LeftMiddle;
    state.impression = print();
    if (phase == station::FingersPhase::Offering) {
        state.tries = 3;
        state.complaint = base::ErrorCode::FingerTooDry;
        state.canKeepPoor = true;
    }
    if (phase == station::FingersPhase::Photographing) {
        state.photoHand = enrollment::Hand::Right;
        state.photoFrame = cameraFrame();
    }
    if (phase == station::FingersPhase::Complete) {
        for (auto &[finger, cell] : state.cells)
            cell = {FingerMark::Saved, 77};
        state.current.reset();
    }
    if (phase == station::FingersPhase::Failed)
        state.error = base::Error{base::ErrorCode::DeviceNotResponding, {}, {}};
    return state;
}

station::FingersState slapUnderWay()
{
    station::FingersState state = fingersUnderWay(station::FingersPhase::Expecting);
    state.device.name = QStringLiteral("Pemindai 4-4-2");
    state.device.fingersAtOnce = 4;
    for (auto &[finger, cell] : state.cells)
        cell = {};
    state.current = FingerPosition::RightIndex;
    return state;
}

enrollment::Enrollment withExceptions()
{
    enrollment::Enrollment e = fullEnrollment();
    const auto except
        = [&e](FingerPosition finger, enrollment::ExceptionReason reason, const QString &note) {
              const ItemKey key = ItemKey::finger(finger);
              e.items.erase(key);
              e.exceptions[key] = {key, reason, enrollment::lastsUsually(reason), note};
          };
    for (const enrollment::FingerKind kind : enrollment::fingerKinds)
        except(enrollment::fingerOf(enrollment::Hand::Right, kind),
               enrollment::ExceptionReason::Amputated, {});
    except(FingerPosition::LeftIndex, enrollment::ExceptionReason::Bandaged,
           QStringLiteral("jatuh dari sepeda motor minggu lalu"));
    const ItemKey little = ItemKey::finger(FingerPosition::LeftLittle);
    e.exceptions[little].confirmer = QStringLiteral("supervisor-kecamatan.ilir-barat2");
    e.exceptions[little].confirmedAt = QDateTime::currentDateTimeUtc();
    e.chipFingers = {FingerPosition::LeftThumb, FingerPosition::LeftMiddle};
    const ItemKey photo = ItemKey::handPhoto(enrollment::Hand::Right);
    enrollment::CaptureItem item;
    item.key = photo;
    e.items[photo] = item;
    return e;
}

station::ApprovalState approvalList()
{
    station::ApprovalState state;
    for (const char *serial : {"0038", "0039", "0040", "0042"})
        state.rows.push_back(overview(serial, enrollment::State::Complete));
    state.rows[1].marks = {.declared = true, .outOfDomicile = true, .warned = true};
    for (auto &row : state.rows)
        row.excepted = row.marks.any() ? 0 : row.excepted;
    state.rows[0].excepted = 0;
    state.selected = 3;
    state.enrollment = fullEnrollment();
    state.pictures = picturesOf(*state.enrollment);
    return state;
}

station::AccessReport accessReport(int entries)
{
    station::AccessReport report;
    report.nik = longResident().nik.toString();
    report.stationId = QStringLiteral("1671-01-ABC");
    report.regionName = QStringLiteral("Kabupaten Penukal Abab Lematang Ilir");
    report.madeBy = QStringLiteral("supervisor-kecamatan.ilir-barat2");
    report.madeAt = QDateTime(QDate(2026, 11, 21), QTime(3, 5), Qt::UTC);
    const char *const acts[] = {"enrollment.capture", "resident.view", "enrollment.approve"};
    const char *const places[] = {"page.signature", "page.biodata", "page.approval"};
    for (int i = entries; i > 0; --i)
        report.entries.push_back(
            {100 + i, report.madeAt.addSecs(-600 * (entries - i)), report.madeBy,
             QLatin1String(acts[i % 3]),
             i % 7 == 0 ? QStringLiteral("approver-is-recorder") : QStringLiteral("ok"),
             QLatin1String(places[i % 3])});
    return report;
}

station::SettingsState accountList()
{
    using std::chrono::minutes;
    using vault::Role;
    station::SettingsState state;
    state.account = QStringLiteral("adm");
    state.mayManage = true;
    state.mayBackUp = true;
    const auto account = [](const char *name, Role role, QDate expiresOn = {}) {
        workflow::AccountSummary summary{QLatin1String(name), role, expiresOn};
        summary.statementAccepted = true;
        return summary;
    };
    state.accounts = {account("adm", Role::Administrator),
                      account("supervisor-kecamatan", Role::Supervisor, QDate(2026, 12, 31)),
                      account("loket-1", Role::Operator),
                      account("loket-2", Role::Operator),
                      account("loket-3", Role::Operator),
                      account("loket-4", Role::Operator)};
    state.accounts[2].statementAccepted = false;
    state.accounts[3].locked = minutes(4);
    state.accounts[4].ended = true;
    state.accounts[5].passwordGiven = true;
    state.selected = 1;
    return state;
}

} // namespace rekam::tests
