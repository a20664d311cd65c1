// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/population/reference.h"
#include "tests/core/population/roster_reading.h"

using namespace rekam;
using namespace rekam::population;
using namespace rekam::tests;

namespace {

const CodeLists &codes()
{
    return reference().codes;
}

} // namespace

TEST_CASE("Every list is complete")
{
    CHECK(codes().sex.words().size() == 2);
    CHECK(codes().religion.words().size() == 7);
    CHECK(codes().maritalStatus.words().size() == 4);
    CHECK(codes().familyCardMaritalStatus.words().size() == 6);
    CHECK(codes().bloodGroup.words().size() == 13);
    CHECK(codes().familyRelation.words().size() == 11);
    CHECK(codes().education.words().size() == 10);
    CHECK(codes().occupation.words().size() == 89);
    CHECK(codes().disability.words().size() == 7);
    CHECK(codes().citizenship.words().size() == 2);
    CHECK(codes().religion.byCode(7)->word == u"KEPERCAYAAN TERHADAP TUHAN YME");
    CHECK(codes().occupation.byCode(15)->word == u"KARYAWAN SWASTA");
    CHECK(codes().occupation.byCode(65)->english == u"Teacher");
    CHECK(codes().occupation.byCode(89)->word == u"LAINNYA");
    CHECK(codes().occupation.byCode(90) == nullptr);
    CHECK(codes().occupation.byCode(0) == nullptr);
}

TEST_CASE("A word is found by its number, in any case and in the spellings of the field")
{
    using List = CodeList CodeLists::*;
    const auto [list, text, word] = GENERATE(table<List, const char *, const char *>({
        {&CodeLists::religion, "ISLAM", "ISLAM"},
        {&CodeLists::religion, "islam", "ISLAM"},
        {&CodeLists::religion, "1", "ISLAM"},
        {&CodeLists::religion, "Kristen Protestan", "KRISTEN"},
        {&CodeLists::religion, "KATOLIK", "KATHOLIK"},
        {&CodeLists::religion, "Buddha", "BUDHA"},
        {&CodeLists::religion, "KONG HU CU", "KHONGHUCU"},
        {&CodeLists::religion, "07", "KEPERCAYAAN TERHADAP TUHAN YME"},
        {&CodeLists::religion, "Kepercayaan terhadap Tuhan Yang Maha Esa",
         "KEPERCAYAAN TERHADAP TUHAN YME"},
        {&CodeLists::bloodGroup, "O", "O"},
        {&CodeLists::bloodGroup, "0", "O"},
        {&CodeLists::bloodGroup, "o+", "O+"},
        {&CodeLists::bloodGroup, "AB-", "AB-"},
        {&CodeLists::bloodGroup, "-", "TIDAK TAHU"},
        {&CodeLists::bloodGroup, "13", "TIDAK TAHU"},
        {&CodeLists::occupation, "15", "KARYAWAN SWASTA"},
        {&CodeLists::occupation, "Karyawan Swasta", "KARYAWAN SWASTA"},
        {&CodeLists::occupation, "petani / pekebun", "PETANI/PEKEBUN"},
        {&CodeLists::occupation, "PNS", "PEGAWAI NEGERI SIPIL"},
        {&CodeLists::occupation, "KEPOLISIAN RI (POLRI)", "KEPOLISIAN RI"},
        {&CodeLists::occupation, "Anggota DPRD Kab./Kota", "ANGGOTA DPRD KABUPATEN/KOTA"},
        {&CodeLists::education, "SMA", "SLTA/SEDERAJAT"},
        {&CodeLists::education, "tidak / belum sekolah", "TIDAK/BELUM SEKOLAH"},
        {&CodeLists::education, "S-1", "DIPLOMA IV/STRATA I"},
        {&CodeLists::familyRelation, "Isteri", "ISTRI"},
        {&CodeLists::familyRelation, "1", "KEPALA KELUARGA"},
        {&CodeLists::disability, "tidak ada", "TIDAK"},
        {&CodeLists::citizenship, "wni", "WNI"},
        {&CodeLists::sex, "l", "LAKI-LAKI"},
        {&CodeLists::sex, "Perempuan", "PEREMPUAN"},
    }));
    CAPTURE(text);
    const CodeWord *found = (codes().*list).find(u(text));
    REQUIRE(found);
    CHECK(found->word.toStdString() == word);
}

TEST_CASE("Every listed word is found as it is, in small letters and between spaces")
{
    for (const auto list : {&CodeLists::religion, &CodeLists::bloodGroup, &CodeLists::occupation,
                            &CodeLists::education, &CodeLists::familyRelation,
                            &CodeLists::disability, &CodeLists::citizenship, &CodeLists::sex}) {
        for (const CodeWord &known : (codes().*list).words()) {
            for (const QString &text :
                 {known.word, known.word.toLower(), QStringLiteral("  %1 ").arg(known.word)}) {
                CAPTURE(text.toStdString());
                const CodeWord *found = (codes().*list).find(text);
                REQUIRE(found);
                CHECK(found->code == known.code);
            }
        }
    }
}

TEST_CASE("Every English word is found in any case, and stands for one word of its list only")
{
    for (const auto list : {&CodeLists::religion, &CodeLists::bloodGroup, &CodeLists::occupation,
                            &CodeLists::education, &CodeLists::familyRelation,
                            &CodeLists::disability, &CodeLists::citizenship, &CodeLists::sex,
                            &CodeLists::maritalStatus, &CodeLists::familyCardMaritalStatus}) {
        for (const CodeWord &known : (codes().*list).words()) {
            for (const QString &text :
                 {known.english, known.english.toLower(), known.english.toUpper()}) {
                CAPTURE(text.toStdString());
                const CodeWord *found = (codes().*list).find(text);
                REQUIRE(found);
                CHECK(found->code == known.code);
            }
        }
    }
    CHECK(codes().findMaritalStatus(u"MARRIED")->word == u"KAWIN");
    CHECK(codes().findMaritalStatus(u"Married (registered)")->word == u"KAWIN TERCATAT");
}

TEST_CASE("What is on no list is not found")
{
    const char *text
        = GENERATE("", " ", "/", "8", "-1", "1.5", "99999999999999999999", "JEDI", "ISLAM2");
    CAPTURE(text);
    CHECK(codes().religion.find(u(text)) == nullptr);
    CHECK(codes().religion.find(QString(1'000'000, u'A')) == nullptr);
}

TEST_CASE("A word has an English one, and a roster's own word stays itself")
{
    CHECK(codes().occupation.find(u("NELAYAN/PERIKANAN"))->english == u"Fisher");
}

TEST_CASE("The card has four words for the family card's six")
{
    const auto [word, card] = GENERATE(table<const char *, const char *>({
        {"BELUM KAWIN", "BELUM KAWIN"},
        {"KAWIN TERCATAT", "KAWIN"},
        {"kawin belum tercatat", "KAWIN"},
        {"KAWIN", "KAWIN"},
        {"CERAI HIDUP TERCATAT", "CERAI HIDUP"},
        {"CERAI HIDUP BELUM TERCATAT", "CERAI HIDUP"},
        {"CERAI MATI", "CERAI MATI"},
        {"BERTUNANGAN", "BERTUNANGAN"},
        {"4", "CERAI MATI"},
        {"5", "5"}, // the card's list has four, the family card's are words
    }));
    CAPTURE(word);
    CHECK(codes().maritalStatusOnCard(u(word)).toStdString() == card);
}

TEST_CASE("A damaged list is an error that names it")
{
    const char *table = GENERATE(
        "", "code,word\n1,A\n", "code,word,english,variants\n",
        "code,word,english,variants\n2,A,a,\n", "code,word,english,variants\n1,A,a,\n1,B,b,\n",
        "code,word,english,variants\n1,A,a,\n2,A,b,\n",
        "code,word,english,variants\n1,A,a,B\n2,B,b,\n", "code,word,english,variants\n1,A,,\n",
        "code,word,english,variants\n1,A,a\n", "code,word,english,variants\n1,A,a,");
    CAPTURE(table);
    const auto read = CodeList::read(table, u("list.csv"));
    REQUIRE_FALSE(read);
    CHECK(read.error().code == base::ErrorCode::ResourceDamaged);
    CHECK(read.error().subject == "list.csv");
    CHECK(CodeLists::load(u("/nowhere")).error().subject == "sex.csv");
}

TEST_CASE("A roster may bring numbers, words and spellings; the resident has the list's word")
{
    const Reading reading = readGood("NIK;NAMA_LGKP;AGAMA;STAT_KWN;STAT_HBKEL;PDDK_AKH;JENIS_PKRJN;"
                                     "GOL_DRH;KWRGNGRN;PNYDNG_CCT\n"
                                     "1671010506909001;BUDI;1;2;1;5;15;4;WNI;7\n"
                                     "1671010506909002;BUDI;Islam;Kawin;Kepala Keluarga;SMA;"
                                     "karyawan  swasta;o;wni;-\n"
                                     "1671010506909003;BUDI;-;KAWIN BELUM TERCATAT;ANAK;S1;"
                                     "PAWANG HUJAN;-;;\n",
                                     &codes());
    REQUIRE(reading.people.size() == 3);
    for (int i = 0; i < 2; ++i) {
        const Resident &person = reading.people[static_cast<std::size_t>(i)];
        CHECK(person.religion == u"ISLAM");
        CHECK(person.maritalStatus == u"KAWIN");
        CHECK(person.familyRelation == u"KEPALA KELUARGA");
        CHECK(person.education == u"SLTA/SEDERAJAT");
        CHECK(person.occupation == u"KARYAWAN SWASTA");
        CHECK(person.bloodGroup == u"O");
        CHECK(person.citizenship == u"WNI");
        CHECK(person.disability == (i == 0 ? u("TIDAK") : QString()));
    }
    const Resident &other = reading.people[2];
    CHECK(other.religion.isEmpty());
    CHECK(other.maritalStatus == u"KAWIN BELUM TERCATAT");
    CHECK(other.occupation == u"PAWANG HUJAN"); // kept: a warning says that it is on no list
    CHECK(other.bloodGroup == u"TIDAK TAHU");
}

TEST_CASE("The last four columns of a BIP are read under their printed names")
{
    const Reading reading = readGood("NIK,NAMA_LGKP,Wjb KTP,KTP-eL,Status,Stat Rkm\n"
                                     "1671010506909001,BUDI,WAJIB,KTP-eL,SDH DPT,Card Shipped\n");
    REQUIRE(reading.people.size() == 1);
    CHECK(reading.people[0].cardDuty == u"WAJIB");
    CHECK(reading.people[0].cardKind == u"KTP-EL");
    CHECK(reading.people[0].populationStatus == u"SDH DPT");
    CHECK(reading.people[0].recordingStatus == u"CARD SHIPPED");
}
