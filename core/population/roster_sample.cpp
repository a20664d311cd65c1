// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/roster_sample.h"

#include "core/population/age.h"
#include "core/population/sample_family.h"
#include "core/population/sample_numbers.h"

#include <QFileDevice>

#include <algorithm>
#include <array>
#include <map>

namespace rekam::population {

namespace {

constexpr std::size_t pieceSize = 1024 * 1024;
constexpr qint64 largestFamily = 12;
constexpr qint64 peopleOfRt = 150; // a neighborhood of some forty households

constexpr std::string_view header
    = "NO_KK,NIK,NAMA_LGKP,JENIS_KLMIN,TMPT_LHR,TGL_LHR,GOL_DRH,AGAMA,STAT_KWN,STAT_HBKEL,PDDK_AKH,"
      "JENIS_PKRJN,NAMA_LGKP_IBU,NAMA_LGKP_AYAH,ALAMAT,NO_RT,NO_RW,NO_PROP,NO_KAB,NO_KEC,NO_KEL,"
      "PROP_NAME,KAB_NAME,KEC_NAME,KEL_NAME";
constexpr std::string_view statusHeader = ",WJB_KTP,KTP_EL,STATUS,STAT_RKM";

/** A region's name as a roster has it, quoted where a comma or a quote stands in it. */
std::string field(const QString &text)
{
    std::string name = text.toUpper().toStdString();
    if (name.find_first_of(",\"") == std::string::npos)
        return name;
    std::string quoted = "\"";
    for (const char c : name)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

/** "LAHAT" from "Kab. Lahat": how a birth place is written. */
std::string birthPlace(const Region &regency)
{
    QString name = regency.familiarName;
    if (name.contains(QLatin1String("Jakarta")))
        return "JAKARTA";
    for (const char *kind : {"Kab. ", "Kota ", "Adm. "}) {
        if (name.startsWith(QLatin1String(kind)))
            name.remove(0, 5);
    }
    return field(name);
}

void appendDate(std::string &line, QDate date)
{
    const auto two = [&line](int number) {
        line += static_cast<char>('0' + number / 10);
        line += static_cast<char>('0' + number % 10);
    };
    two(date.day());
    line += '-';
    two(date.month());
    line += '-';
    line += std::to_string(date.year());
}

void appendThree(std::string &line, int number)
{
    line += static_cast<char>('0' + number / 100);
    line += static_cast<char>('0' + number / 10 % 10);
    line += static_cast<char>('0' + number % 10);
}

class Writer
{
public:
    Writer(QIODevice &target, const SampleOrder &order, const RegionDirectory &regions,
           const SampleNames &names)
        : m_target(target)
        , m_order(order)
        , m_regions(regions)
        , m_names(names)
        , m_families(names, order.today)
        , m_numbers(regions, order.area, order.today)
        , m_random(order.seed)
    {
        for (const Region &regency : regions.allOf(RegionCode::Level::Regency)) {
            const std::size_t at = m_birthPlaces.size();
            auto &range
                = m_provinces.try_emplace(regency.code.toString().left(2), at, at).first->second;
            range.second = at + 1;
            m_birthPlaces.push_back(birthPlace(regency));
        }
    }

    base::Result<SampleReport> write();

private:
    base::Result<void> writeVillage(const Region &village, qint64 quota);
    void appendFamily(int most, const std::string &street, int house, int rt);
    void appendPerson(const SampleFamily &family, SamplePerson person, const std::string &card,
                      const std::string &address);
    void appendStatus(const SamplePerson &person, int age);
    void enterDistrict(const RegionCode &district);
    base::Result<void> flush();

    QIODevice &m_target;
    const SampleOrder &m_order;
    const RegionDirectory &m_regions;
    const SampleNames &m_names;
    SampleFamilies m_families;
    SampleNumbers m_numbers;
    SampleRandom m_random;
    std::vector<std::string> m_birthPlaces; ///< all of the country's
    /** Where each province's begin and end among them. */
    std::map<QString, std::pair<std::size_t, std::size_t>> m_provinces;
    std::string m_home; ///< birth place of most
    std::span<const std::string> m_nearby; ///< birth places in the same province
    std::string m_district; ///< "PROVINCE,REGENCY,DISTRICT"
    std::string m_codes, m_place; ///< of the village, ready for the line
    std::string m_buffer;
    SampleReport m_report;
    QString m_entered;
};

base::Result<void> Writer::flush()
{
    const auto size = static_cast<qint64>(m_buffer.size());
    if (m_target.write(m_buffer.data(), size) != size) {
        const auto *file = qobject_cast<QFileDevice *>(&m_target);
        const bool full = file && file->error() == QFileDevice::ResourceError;
        return base::fail(full ? base::ErrorCode::DiskFull : base::ErrorCode::FileWriteFailed,
                          m_target.errorString().toStdString());
    }
    m_buffer.clear();
    return {};
}

void Writer::enterDistrict(const RegionCode &district)
{
    if (m_entered == district.toString())
        return;
    m_entered = district.toString();
    const auto &all = m_numbers.districts();
    m_numbers.enter(
        static_cast<std::size_t>(std::find(all.begin(), all.end(), district) - all.begin()));
    const auto name = [this](const QString &code) {
        return field(m_regions.familiarName(RegionCode::parse(code).value()));
    };
    const auto regency = RegionCode::parse(m_entered.left(5)).value();
    m_district = name(m_entered.left(2)) + ',' + name(m_entered.left(5)) + ',' + name(m_entered);
    m_home = birthPlace(m_regions.find(regency).value());
    const auto [first, last] = m_provinces.at(m_entered.left(2));
    m_nearby = std::span<const std::string>(m_birthPlaces).subspan(first, last - first);
}

base::Result<void> Writer::writeVillage(const Region &village, qint64 quota)
{
    const QString code = village.code.toString();
    enterDistrict(RegionCode::parse(code.left(8)).value());
    m_codes = ',' + QString(code).replace(u'.', u',').toStdString() + ',';
    m_place = m_district + ',' + field(village.familiarName);
    const qint64 neighborhoods = std::clamp<qint64>(quota / peopleOfRt, 1, 999);
    const qint64 end = m_report.people + quota;
    const qint64 begin = m_report.people;
    int lastRt = 0;
    int house = 0;
    std::string street;
    while (m_report.people < end) {
        const int rt = static_cast<int>((m_report.people - begin) * neighborhoods / quota) + 1;
        if (rt != lastRt || house > 60) {
            street = m_names.street(m_random);
            house = 0;
        }
        lastRt = rt;
        house += m_random.between(1, 3);
        appendFamily(static_cast<int>(std::min(end - m_report.people, largestFamily)), street,
                     house, rt);
        if (m_buffer.size() > pieceSize) {
            if (const auto written = flush(); !written)
                return written;
        }
    }
    return {};
}

void Writer::appendFamily(int most, const std::string &street, int house, int rt)
{
    const SampleFamily family = m_families.next(most, m_random);
    const std::string card = m_numbers.familyCard(m_random);
    std::string address = street + " NO " + std::to_string(house) + ',';
    appendThree(address, rt);
    address += ',';
    appendThree(address, (rt - 1) / 4 + 1);
    for (const SamplePerson &person : family.members)
        appendPerson(family, person, card, address);
    m_report.people += static_cast<qint64>(family.members.size());
    ++m_report.families;
}

void Writer::appendPerson(const SampleFamily &family, SamplePerson person, const std::string &card,
                          const std::string &address)
{
    const std::string nik = m_numbers.nik(person.born, person.sex, m_random);
    const int origin = m_random.below(100);
    const std::string &place = origin < 82 ? m_home
        : origin < 94                      ? m_random.oneOf(m_nearby)
                      : m_random.oneOf(std::span<const std::string>(m_birthPlaces));
    m_buffer += card;
    for (const std::string_view text :
         {std::string_view(nik), std::string_view(person.name),
          person.sex == Sex::Male ? std::string_view("LAKI-LAKI") : std::string_view("PEREMPUAN"),
          std::string_view(place)}) {
        m_buffer += ',';
        m_buffer += text;
    }
    m_buffer += ',';
    appendDate(m_buffer, person.born);
    for (const std::string_view text :
         {person.bloodGroup, family.religion, person.maritalStatus, person.relation,
          person.education, person.occupation, std::string_view(person.mother),
          std::string_view(person.father), std::string_view(address)}) {
        m_buffer += ',';
        m_buffer += text;
    }
    m_buffer += m_codes;
    m_buffer += m_place;
    if (m_order.withStatus)
        appendStatus(person, ageOn(m_order.today, person.born));
    m_buffer += '\n';
}

void Writer::appendStatus(const SamplePerson &person, int age)
{
    if (age < 17 && person.maritalStatus == "BELUM KAWIN") {
        m_buffer += ",BELUM WAJIB,BELUM,,BELUM WAJIB";
        return;
    }
    static constexpr std::array<std::string_view, 9> words{
        "CARD ISSUED",      "CARD SHIPPED", "PRINT READY RECORD",
        "SUDAH REKAM",      "BELUM REKAM",  "SENT_FOR_ENROLLMENT",
        "DUPLICATE_RECORD", "BIO_CAPTURED", "ENROLL_FAILURE_AT_CENTRAL"};
    static constexpr std::array<int, 9> settled{520, 300, 60, 40, 60, 8, 6, 4, 2};
    static constexpr std::array<int, 9> fresh{40, 60, 60, 40, 780, 10, 2, 6, 2}; // pemula
    const std::string_view word = words[m_random.weighted(age < 18 ? fresh : settled)];
    const bool deceased = age > 60 && m_random.tenThousandth(60);
    const bool moved = !deceased && m_random.tenThousandth(30);
    m_buffer += ",WAJIB,";
    m_buffer += word == "BELUM REKAM" ? "BELUM" : "KTP-EL";
    m_buffer += deceased ? ",MENINGGAL," : moved ? ",PINDAH," : ",SDH DPT,";
    m_buffer += word;
}

base::Result<SampleReport> Writer::write()
{
    std::vector<Region> villages;
    if (m_order.area.level() == RegionCode::Level::Village)
        villages.push_back(m_regions.find(m_order.area).value());
    else
        villages = m_regions.allOf(RegionCode::Level::Village, m_order.area);
    // A kelurahan (its number begins with 1) has some three times a desa's people.
    std::vector<qint64> weights;
    qint64 total = 0;
    for (const Region &village : villages) {
        const bool urban = village.code.toString().at(9) == u'1';
        weights.push_back(static_cast<qint64>(m_random.between(50, 150)) * (urban ? 3 : 1));
        total += weights.back();
    }
    m_buffer.reserve(pieceSize + 64 * 1024);
    m_buffer += header;
    if (m_order.withStatus)
        m_buffer += statusHeader;
    m_buffer += '\n';
    qint64 weight = 0;
    for (std::size_t i = 0; i < villages.size(); ++i) {
        weight += weights[i];
        const qint64 quota = m_order.count * weight / total - m_report.people;
        // A small roster has whole families in some villages, not one person in each.
        if (quota == 0 || (quota < largestFamily && i + 1 < villages.size()))
            continue;
        if (const auto written = writeVillage(villages[i], quota); !written)
            return base::fail(written.error());
    }
    if (const auto written = flush(); !written)
        return base::fail(written.error());
    return m_report;
}

} // namespace

base::Result<SampleReport> writeRosterSample(QIODevice &target, const SampleOrder &order,
                                             const RegionDirectory &regions,
                                             const SampleNames &names)
{
    if (order.count < 1 || order.count > mostSamplePeople)
        return base::fail(base::ErrorCode::UsageWrong, "1 to 5,000,000 people", "--count");
    if (!regions.find(order.area))
        return base::fail(base::ErrorCode::RegionInvalid, "not on the list", "--region");
    return Writer(target, order, regions, names).write();
}

} // namespace rekam::population
