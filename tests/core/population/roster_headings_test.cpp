// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands above and around the rows: headings, and the titles and families of a BIP.
#include "tests/core/population/roster_reading.h"

using namespace rekam;
using namespace rekam::population;
using namespace rekam::tests;

TEST_CASE("A printed BIP is read with its families, its pages and its status of recording")
{
    const Reading reading = readGood(
        "BUKU INDUK PENDUDUK WNI,,,,,,,,,,,,,,,,,,\n"
        "KECAMATAN : ILIR BARAT DUA,,,,,,,,,,,,,,,,,,\n"
        "NO,Nama Lengkap,NIK,Tempat Lahir ,Tanggal Lahir,JK,Stat Kwn,Gol. Drh,SHDK,Agama,"
        "Pendidikan Terakhir,No Akta Lahir,Pekerjaan,Nama Ibu,Nama Ayah,Wjb KTP,KTP-eL,Status,Stat "
        "Rkm\n"
        "1671010101209001,,LATIHAN BUDI,,,,,,,,,"
        "JL LATIHAN 5 KELURAHAN 35 ILIR RT/RW : 002/000 DUSUN : -,,,,,,,\n"
        "1,LATIHAN BUDI,'1671010506909001,PALEMBANG,05-06-1990,Lk,K,-,KEPALA KELUARGA,ISLAM,"
        "SLTA / SEDERAJAT,-,WIRASWASTA,LATIHAN ANI,LATIHAN ADI,WAJIB,KTP-eL,SDH DPT,CARD SHIPPED\n"
        "2,LATIHAN SARI,1671014506929002,PALEMBANG,05-06-1992,Pr,CM,-,ISTRI,ISLAM,"
        "SLTA / SEDERAJAT,-,WIRASWASTA,-,-,WAJIB,KTP-eL,SDH DPT,\"PRINT\nREADY\"\n"
        "Halaman 1,,,,,,,,,,,,,,,,,,\n"
        "NO,Nama Lengkap,NIK,Tempat Lahir ,Tanggal Lahir,JK,Stat Kwn,Gol. Drh,SHDK,Agama,"
        "Pendidikan Terakhir,No Akta Lahir,Pekerjaan,Nama Ibu,Nama Ayah,Wjb KTP,KTP-eL,Status,Stat "
        "Rkm\n"
        "3,LATIHAN ADEK,1671010506109003,PALEMBANG,05-06-2010,Lk,BK,-,ANAK,ISLAM,"
        "BELUM,-,PELAJAR,-,-,BELUM WAJIB,,,BELUM WAJIB\n");
    CHECK(reading.report->refusedCount == 0);
    REQUIRE(reading.people.size() == 3);
    const Resident &head = reading.people[0];
    CHECK(head.nik.toString() == u("1671010506909001"));
    CHECK(head.familyCardNumber == u("1671010101209001"));
    CHECK(head.address == u("JL LATIHAN 5"));
    CHECK(head.village == u("35 ILIR"));
    CHECK(head.rt == u("002"));
    CHECK(head.sex == Sex::Male);
    CHECK(head.maritalStatus == u("KAWIN"));
    CHECK(head.cardDuty == u("WAJIB"));
    CHECK(head.recordingStatus == u("CARD SHIPPED"));
    CHECK(reading.people[1].sex == Sex::Female);
    CHECK(reading.people[1].maritalStatus == u("CERAI MATI"));
    CHECK(reading.people[1].recordingStatus == u("PRINT READY"));
    CHECK(reading.people[2].familyCardNumber == u("1671010101209001"));
    CHECK(reading.people[2].recordingStatus == u("BELUM WAJIB"));
}

TEST_CASE("Plain headings are understood, and SIAK's own name comes before them")
{
    const Reading plain = readGood("NO KK;NIK;NAMA;TEMPAT LAHIR;TANGGAL LAHIR;JENIS KELAMIN;RT;RW;"
                                   "Hub. Keluarga;Kewarganegaraan\n"
                                   "1671012002109001;1671010506909001;LATIHAN BUDI;PALEMBANG;"
                                   "05-06-1990;L;1;2;ANAK;WNI\n");
    REQUIRE(plain.people.size() == 1);
    const Resident &person = plain.people[0];
    CHECK(person.name == u("LATIHAN BUDI"));
    CHECK(person.familyCardNumber == u("1671012002109001"));
    CHECK(person.birthPlace == u("PALEMBANG"));
    CHECK(person.birthDate == QDate(1990, 6, 5));
    CHECK(person.rt == u("001"));
    CHECK(person.familyRelation == u("ANAK"));
    CHECK(person.citizenship == u("WNI"));
    const Reading both = readGood("NAMA,NIK,NAMA_LGKP\nBUDI,1671010506909001,LATIHAN BUDI\n");
    REQUIRE(both.people.size() == 1);
    CHECK(both.people[0].name == u("LATIHAN BUDI"));
}

TEST_CASE("A BIP's titles say the place where its families do not, page by page")
{
    const QByteArray headings = "NO,Nama Lengkap,NIK,Stat Rkm\n";
    const Reading reading
        = readGood("BUKU INDUK PENDUDUK WNI,,,\n"
                   "PROVINSI : 16 - SUMATERA SELATAN,,KABUPATEN/KOTA : 16.71 - KOTA PALEMBANG,\n"
                   "KECAMATAN : ILIR BARAT DUA,,,\nKELURAHAN,:,35 ILIR,\n"
                   + headings
                   + "1671010101209001,,,JL LATIHAN 5 RT/RW : 002/001 DUSUN : -\n"
                     "1,LATIHAN BUDI,1671010506909001,CARD SHIPPED\n"
                     "KELURAHAN : 27 ILIR,,,\n"
                   + headings
                   + "1671010101209002,,,JL LATIHAN 6 RT/RW : 002/001 DUSUN : -\n"
                     "1,LATIHAN ADI,1671010506909002,BELUM REKAM\n"
                     "1671010101209003,,,JL LATIHAN 7 KELURAHAN 30 ILIR RT/RW : 002/001 DUSUN : -\n"
                     "1,LATIHAN ANI,1671014506909003,BELUM REKAM\n");
    CHECK(reading.report->refusedCount == 0);
    REQUIRE(reading.people.size() == 3);
    CHECK(reading.people[0].province == u("SUMATERA SELATAN"));
    CHECK(reading.people[0].regency == u("KOTA PALEMBANG"));
    CHECK(reading.people[0].district == u("ILIR BARAT DUA"));
    CHECK(reading.people[0].village == u("35 ILIR"));
    CHECK(reading.people[1].village == u("27 ILIR"));
    CHECK(reading.people[1].district == u("ILIR BARAT DUA"));
    CHECK(reading.people[2].village == u("30 ILIR")); // the family's own
}
