// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/population/reference.h"

#include <catch2/catch.hpp>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <ctime>
#include <functional>

using namespace rekam;
using namespace rekam::population;
using namespace rekam::tests;

using Level = RegionCode::Level;

namespace {

const RegionDirectory &regions()
{
    return reference().regions;
}

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/** The program's own files in a folder where they may be damaged. */
class RegionFolder
{
public:
    RegionFolder()
    {
        const QDir source(QStringLiteral(REKAM_SOURCE_DIR "/resources/regions"));
        for (const QString &name : source.entryList({QStringLiteral("*.csv")}))
            REQUIRE(QFile::copy(source.filePath(name), m_folder.filePath(name)));
    }
    void change(const char *name, const std::function<void(QByteArray &)> &damage) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        REQUIRE(file.open(QIODevice::ReadOnly));
        QByteArray content = file.readAll();
        file.close();
        damage(content);
        REQUIRE(file.remove());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_CASE("Every region of Kemendagri's list is there")
{
    CHECK(regions().count(Level::Province) == 38);
    CHECK(regions().count(Level::Regency) == 514);
    CHECK(regions().count(Level::District) == 7285);
    CHECK(regions().count(Level::Village) == 83'762);
    CHECK(regions().allOf(Level::District, region("16.71")).size() == 18);
    CHECK(regions().allOf(Level::Village, region("16.71")).size() == 107);
    CHECK(regions().childrenOf(region("16.13")).size() == 7);
    CHECK(regions().allOf(Level::Village, region("16")).size() == 3259);
}

TEST_CASE("A region has an official name and the one that people know")
{
    const auto [code, official, familiar]
        = GENERATE(table<const char *, const char *, const char *>({
            {"16", "Sumatera Selatan", "Sumatera Selatan"},
            {"16.02", "Kabupaten Ogan Komering Ilir", "Kab. Ogan Komering Ilir"},
            {"16.71", "Kota Palembang", "Kota Palembang"},
            {"31.71", "Kota Administrasi Jakarta Pusat", "Kota Adm. Jakarta Pusat"},
            {"16.71.01", "Ilir Barat Dua", "Ilir Barat II"},
            {"16.71.18", "Ilir Timur Tiga", "Ilir Timur III"},
            {"16.71.01.1001", "Tiga-puluh-lima Ilir", "35 Ilir"},
            {"16.71.01.1003", "Tiga-puluh Ilir", "30 Ilir"},
            {"16.71.03.1005", "Enam-belas Ulu", "16 Ulu"},
            {"16.71.18.1003", "Sepuluh Ilir", "10 Ilir"},
            {"16.71.05.1009", "Dua-puluh Ilir Satu", "20 Ilir D. I"},
            {"16.71.17.1002", "Sembilan Sepuluh Ulu", "9-10 Ulu"},
            {"16.71.06.1012", "Sungaibuah", "Sei Buah"},
            {"16.71.05.1010", "Sungaipangeran", "Sungai Pangeran"},
            {"16.71.04.1005", "Demang-Lebardaun", "Demang Lebar Daun"},
            {"16.71.15.1001", "Alang-Alang Lebar", "Alang-Alang Lebar"},
            {"16.71.15", "Alang-alang Lebar", "Alang-alang Lebar"},
            {"16.71.07.1004", "Sukajaya", "Sukajaya"},
            {"16.71.12.1002", "Karanganyar", "Karang Anyar"},
            {"13.07", "Kabupaten Lima Puluh Kota", "Kab. Lima Puluh Kota"},
            {"16.11", "Kabupaten Empat Lawang", "Kab. Empat Lawang"},
            {"35.29.22", "Ra\"as", "Ra\"as"},
            {"12.07.28.1007", "Lubuk Pakam I,II", "Lubuk Pakam I,II"},
            {"53.07.01.2021", "Regapu’u", "Regapu’u"},
        }));
    CAPTURE(code);
    const auto found = regions().find(region(code));
    REQUIRE(found);
    CHECK(found->code.toString() == s(code));
    CHECK(found->officialName.toStdString() == official);
    CHECK(found->familiarName.toStdString() == familiar);
    CHECK(regions().familiarName(region(code)) == found->familiarName);
}

TEST_CASE("A chooser goes down level by level and comes to every village once")
{
    std::size_t villages = 0;
    QString last;
    for (const Region &province : regions().provinces()) {
        for (const Region &regency : regions().childrenOf(province.code)) {
            REQUIRE(province.code.contains(regency.code));
            for (const Region &district : regions().childrenOf(regency.code)) {
                for (const Region &village : regions().childrenOf(district.code)) {
                    REQUIRE(village.code.level() == Level::Village);
                    REQUIRE(last < village.code.toString());
                    last = village.code.toString();
                    ++villages;
                }
            }
        }
    }
    CHECK(villages == 83'762);
    CHECK(regions().childrenOf(region("16.71.01.1001")).empty());
    CHECK(regions().childrenOf(region("16.99")).empty());
}

TEST_CASE("Codes that were given up are known as former, others as unknown, and none is an error")
{
    using Standing = RegionDirectory::Standing;
    const auto [code, standing, now] = GENERATE(table<const char *, Standing, const char *>({
        {"16.71.02", Standing::Current, ""},
        {"16.05.04", Standing::Former, "16.13"},
        {"16.05.17", Standing::Former, "16.13"},
        {"16.05.04.2001", Standing::Former, "16.13"},
        {"16.71.02.1007", Standing::Former, "16.71.17.1001"},
        {"16.71.06.1001", Standing::Former, "16.71.18"},
        {"16.71.16.1004", Standing::Former, "16.71.08.1007"},
        {"91.01.01", Standing::Former, "93.01"},
        {"92.71", Standing::Former, "96.71"},
        {"54.01", Standing::Former, ""},
        {"16.05.30", Standing::Unknown, ""},
        {"99.01.01", Standing::Unknown, ""},
        {"16.71.01.1999", Standing::Unknown, ""},
    }));
    CAPTURE(code);
    CHECK(regions().standingOf(region(code)) == standing);
    const auto successor = regions().successorOf(region(code));
    CHECK((successor ? successor->toString() : QString()) == s(now));
    CHECK(regions().find(region(code)).has_value() == (standing == Standing::Current));
}

TEST_CASE("A region is found by its official and by its familiar name")
{
    const auto [text, first] = GENERATE(table<const char *, const char *>({
        {"35 ilir", "16.71.01.1001"},
        {"Tiga-puluh-lima Ilir", "16.71.01.1001"},
        {"tiga puluh lima ilir", "16.71.01.1001"},
        {"ILIR BARAT II", "16.71.01"},
        {"Ilir Barat Dua", "16.71.01"},
        {"sei buah", "16.71.06.1012"},
        {"sungaibuah", "16.71.06.1012"},
        {"lebar daun", "16.71.04.1005"},
        {"daun demang", "16.71.04.1005"},
        {"16.71.01", "16.71.01"},
        {"1671", "16.71"},
        {"palembang", "16.71"},
    }));
    CAPTURE(text);
    const auto found = regions().search(s(text), 20, region("16.71"));
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().code.toString().toStdString() == first);
}

TEST_CASE("A search of the whole country begins with whole names and stays within its limit")
{
    const auto found = regions().search(s("palembang"), 5);
    REQUIRE(found.size() == 5);
    CHECK(found[0].familiarName.toUpper().contains(s("PALEMBANG")));
    CHECK(regions().search(s("a"), 10).size() == 10);
    CHECK(regions().search(s(""), 10).empty());
    CHECK(regions().search(s(" - "), 10).empty());
    CHECK(regions().search(s("a"), 0).empty());
    CHECK(regions().search(s("no such place anywhere"), 10).empty());
    CHECK(regions().search(QString(1'000'000, u'A'), 10).empty());
    CHECK(regions().search(s("35 ilir"), 10, region("16.13")).empty());
}

TEST_CASE("The name of a regency is known with and without its kind")
{
    for (const char *name : {"PALEMBANG", "Kota Palembang", "KAB. LAHAT", "LAHAT", "JAKARTA",
                             "KABUPATEN MUSI RAWAS", "ogan komering ulu", "JAKARTA PUSAT"})
        CHECK(regions().isRegencyName(s(name)));
    for (const char *name : {"", "35 ILIR", "PALEMB", "TAWAU", "ILIR BARAT II"})
        CHECK_FALSE(regions().isRegencyName(s(name)));
}

TEST_CASE("A damaged list is an error that names the file")
{
    struct Damage
    {
        const char *file;
        std::function<void(QByteArray &)> change;
    };
    const auto damage = GENERATE(values<Damage>({
        {"villages.csv", [](QByteArray &text) { text.chop(40); }},
        {"villages.csv", [](QByteArray &text) { text[1000] = 'x'; }},
        {"districts.csv", [](QByteArray &text) { text.clear(); }},
        {"provinces.csv", [](QByteArray &text) { text += "97,Negeri Baru\n"; }},
        {"origin.csv", [](QByteArray &text) { text.replace("villages.csv", "hamlets.csv"); }},
        {"origin.csv", [](QByteArray &text) { text.replace(",38,", ",x,"); }},
        {"familiar_names.csv", [](QByteArray &text) { text += "guess,16.71,a,b\n"; }},
        {"familiar_names.csv", [](QByteArray &text) { text += "name,16.71.01.1001,\"a,b\n"; }},
        {"former_codes.csv", [](QByteArray &text) { text += "16.71.01,16.71.02\n"; }},
        {"former_codes.csv", [](QByteArray &text) { text += "16.99,16.98\n"; }},
        {"former_codes.csv", [](QByteArray &text) { text += "16.99\n"; }},
    }));
    const RegionFolder folder;
    REQUIRE(RegionDirectory::load(folder.path()));
    folder.change(damage.file, damage.change);
    const auto loaded = RegionDirectory::load(folder.path());
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == base::ErrorCode::ResourceDamaged);
    CHECK(loaded.error().subject
          == (damage.file == std::string("origin.csv") && loaded.error().subject != "origin.csv"
                  ? std::string("villages.csv")
                  : std::string(damage.file)));
}

TEST_CASE("A list that is not there is an error that names it")
{
    const RegionFolder folder;
    REQUIRE(QFile::remove(folder.path() + s("/regencies.csv")));
    const auto loaded = RegionDirectory::load(folder.path());
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == base::ErrorCode::ResourceDamaged);
    CHECK(loaded.error().subject == "regencies.csv");
}

TEST_CASE("A list whose rows contradict each other is refused although its checksum is right")
{
    const char *row = GENERATE("11.01.01.2001,11.01.02,Keude Bakongan\n", // another district's
                               "99.01.01.2001,99.01.01,Nowhere\n", "11.01.01.2001,11.01.01,\n",
                               "11.01.01,11.01.01,Short\n", "11.01.01.2001,11.01.01\n",
                               "11.01.01.2002,11.01.01,A\n11.01.01.2001,11.01.01,B\n",
                               "11.01.01.2001,11.01.01,A\n11.01.01.2001,11.01.01,A\n",
                               "11.01.01.2001,11.01.01,\"A\"B\n", "11.01.01.2001,11.01.01,A,B\n");
    CAPTURE(row);
    const RegionFolder folder;
    const QByteArray content = QByteArray("code,district_code,name\n") + row;
    folder.change("villages.csv", [&content](QByteArray &text) { text = content; });
    folder.change("origin.csv", [&content](QByteArray &text) {
        text = text.left(text.indexOf("villages.csv")) + "villages.csv,"
            + QByteArray::number(content.count('\n') - 1) + ','
            + QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex() + '\n';
    });
    const auto loaded = RegionDirectory::load(folder.path());
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == base::ErrorCode::ResourceDamaged);
    CHECK(loaded.error().subject == "villages.csv");
}

TEST_CASE("The list is loaded in a moment")
{
    const std::clock_t begin = std::clock(); // time of the processor: others may be at work
    REQUIRE(RegionDirectory::load());
    const double milliseconds = 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    WARN("regions loaded in " << milliseconds << " ms");
    CHECK(milliseconds < 2000); // a sanitizer takes many times the release's 50 to 70 ms
}
