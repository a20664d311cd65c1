// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/audit_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace rekam::text {

namespace {

struct AuditText
{
    Q_DECLARE_TR_FUNCTIONS(rekam::text::AuditText)
};

struct Label
{
    const char *name;
    const char *text;
};

constexpr Label acts[] = {
    {"account.accept-statement",
     QT_TRANSLATE_NOOP("rekam::text::AuditText", "Pernyataan kerahasiaan disetujui")},
    {"account.add", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Akun ditambahkan")},
    {"account.end", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Akun diakhiri")},
    {"account.extend", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Masa akun diperpanjang")},
    {"account.password", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Kata sandi diganti")},
    {"account.reset-password",
     QT_TRANSLATE_NOOP("rekam::text::AuditText", "Kata sandi akun lain diganti")},
    {"account.unlock", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Kunci akun dibuka")},
    {"audit.anchor", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Jejak audit disahkan wilayah")},
    {"audit.compare",
     QT_TRANSLATE_NOOP("rekam::text::AuditText", "Jejak audit dibandingkan dengan wilayah")},
    {"audit.history", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Riwayat akses dilihat")},
    {"audit.reanchored",
     QT_TRANSLATE_NOOP("rekam::text::AuditText", "Jejak audit disambung setelah rusak")},
    {"audit.search", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Jejak audit dicari")},
    {"audit.verify", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Jejak audit diperiksa")},
    {"clock.set-back", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Jam komputer mundur")},
    {"enrollment.approve", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Rekaman disetujui")},
    {"enrollment.begin", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Perekaman dimulai")},
    {"enrollment.cancel", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Rekaman dibatalkan")},
    {"enrollment.capture",
     QT_TRANSLATE_NOOP("rekam::text::AuditText", "Foto, ttd, atau jari disimpan")},
    {"enrollment.complete", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Perekaman selesai")},
    {"enrollment.confirm-exceptions",
     QT_TRANSLATE_NOOP("rekam::text::AuditText", "Pengecualian ditegaskan")},
    {"enrollment.correct",
     QT_TRANSLATE_NOOP("rekam::text::AuditText", "Permintaan perbaikan dicatat")},
    {"enrollment.declare",
     QT_TRANSLATE_NOOP("rekam::text::AuditText", "Penduduk di luar daftar dicatat")},
    {"enrollment.except", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Pengecualian dicatat")},
    {"enrollment.export", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Berkas tersegel diambil")},
    {"enrollment.grounds",
     QT_TRANSLATE_NOOP("rekam::text::AuditText", "Dokumen dan keterangan dicatat")},
    {"enrollment.pause", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Perekaman ditunda")},
    {"enrollment.purge", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Rincian rekaman dihapus")},
    {"enrollment.redeclare",
     QT_TRANSLATE_NOOP("rekam::text::AuditText", "Biodata di luar daftar diubah")},
    {"enrollment.resume", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Perekaman dilanjutkan")},
    {"enrollment.return", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Rekaman dikembalikan")},
    {"enrollment.view", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Rekaman dilihat")},
    {"enrollment.withdraw-correction",
     QT_TRANSLATE_NOOP("rekam::text::AuditText", "Permintaan perbaikan ditarik")},
    {"exchange.receipt", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Tanda terima disimpan")},
    {"exchange.upload", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Rekaman dikirim")},
    {"region.contact", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Wilayah dihubungi")},
    {"region.extend-offline",
     QT_TRANSLATE_NOOP("rekam::text::AuditText", "Masa tanpa jaringan diperpanjang")},
    {"region.staff-roll",
     QT_TRANSLATE_NOOP("rekam::text::AuditText", "Daftar petugas diterima dari wilayah")},
    {"region.station-revoked",
     QT_TRANSLATE_NOOP("rekam::text::AuditText", "Stasiun dicabut oleh wilayah")},
    {"resident.refer",
     QT_TRANSLATE_NOOP("rekam::text::AuditText", "Diarahkan ke pendaftaran penduduk")},
    {"resident.search", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Penduduk dicari")},
    {"resident.view", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Biodata dilihat")},
    {"retention.run", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Penghapusan terjadwal")},
    {"roster.check", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Daftar penduduk diperiksa")},
    {"roster.import", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Daftar penduduk dimuat")},
    {"session.confirm", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Kata sandi diketik ulang")},
    {"session.failed-logins",
     QT_TRANSLATE_NOOP("rekam::text::AuditText", "Kata sandi salah sebelum masuk")},
    {"session.login", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Masuk")},
    {"settings.change", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Pengaturan perekaman diubah")},
    {"station.initialize", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Stasiun disiapkan")},
    {"station.recover",
     QT_TRANSLATE_NOOP("rekam::text::AuditText", "Stasiun dibuka dengan kunci pemulihan")},
    {"station.renew", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Sertifikat stasiun diperbarui")},
    {"store.backup", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Cadangan dibuat")},
    {"store.backup-kept", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Cadangan selesai")},
    {"store.erase-in-copies",
     QT_TRANSLATE_NOOP("rekam::text::AuditText", "Dihapus juga dari cadangan harian")},
    {"store.rescued", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Diselamatkan dari yang rusak")},
    {"store.restored", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Dipulihkan dari cadangan")},
};

constexpr Label groups[] = {
    {"", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Semua")},
    {"account.", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Akun")},
    {"audit.", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Jejak audit")},
    {"clock.", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Jam komputer")},
    {"enrollment.", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Perekaman")},
    {"exchange.", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Pengiriman")},
    {"region.", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Wilayah")},
    {"resident.", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Biodata")},
    {"retention.", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Penghapusan")},
    {"roster.", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Daftar penduduk")},
    {"session.", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Masuk, kata sandi")},
    {"settings.", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Pengaturan")},
    {"station.", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Stasiun")},
    {"store.", QT_TRANSLATE_NOOP("rekam::text::AuditText", "Cadangan")},
};

constexpr Label pages[] = {
    {"login", QT_TRANSLATE_NOOP("rekam::text::AuditText", "halaman masuk")},
    {"password", QT_TRANSLATE_NOOP("rekam::text::AuditText", "halaman kata sandi")},
    {"statement", QT_TRANSLATE_NOOP("rekam::text::AuditText", "halaman pernyataan")},
    {"offline", QT_TRANSLATE_NOOP("rekam::text::AuditText", "halaman perpanjangan")},
    {"search", QT_TRANSLATE_NOOP("rekam::text::AuditText", "halaman cari")},
    {"import", QT_TRANSLATE_NOOP("rekam::text::AuditText", "halaman impor")},
    {"biodata", QT_TRANSLATE_NOOP("rekam::text::AuditText", "halaman biodata")},
    {"declare", QT_TRANSLATE_NOOP("rekam::text::AuditText", "halaman di luar daftar")},
    {"portrait", QT_TRANSLATE_NOOP("rekam::text::AuditText", "halaman pas foto")},
    {"signature", QT_TRANSLATE_NOOP("rekam::text::AuditText", "halaman tanda tangan")},
    {"fingers", QT_TRANSLATE_NOOP("rekam::text::AuditText", "halaman sidik jari")},
    {"review", QT_TRANSLATE_NOOP("rekam::text::AuditText", "halaman periksa")},
    {"done", QT_TRANSLATE_NOOP("rekam::text::AuditText", "halaman selesai")},
    {"approval", QT_TRANSLATE_NOOP("rekam::text::AuditText", "halaman persetujuan")},
    {"access", QT_TRANSLATE_NOOP("rekam::text::AuditText", "halaman jejak akses")},
    {"settings", QT_TRANSLATE_NOOP("rekam::text::AuditText", "halaman pengaturan")},
    {"lock", QT_TRANSLATE_NOOP("rekam::text::AuditText", "halaman terkunci")},
};

constexpr Label others[] = {
    {"cli", QT_TRANSLATE_NOOP("rekam::text::AuditText", "baris perintah")},
    {"upload", QT_TRANSLATE_NOOP("rekam::text::AuditText", "pengiriman")},
    {"region", QT_TRANSLATE_NOOP("rekam::text::AuditText", "hubungan wilayah")},
};

constexpr Label damages[] = {
    {"changed", QT_TRANSLATE_NOOP("rekam::text::AuditText", "isinya diubah")},
    {"deleted", QT_TRANSLATE_NOOP("rekam::text::AuditText", "baris dihapus")},
    {"inserted", QT_TRANSLATE_NOOP("rekam::text::AuditText", "baris disisipkan")},
    {"swapped", QT_TRANSLATE_NOOP("rekam::text::AuditText", "dua baris tertukar")},
    {"truncated", QT_TRANSLATE_NOOP("rekam::text::AuditText", "baris terakhir dipotong")},
    {"rolled-back", QT_TRANSLATE_NOOP("rekam::text::AuditText", "dikembalikan ke keadaan lama")},
    {"rebuilt", QT_TRANSLATE_NOOP("rekam::text::AuditText", "disusun ulang seluruhnya")},
};

QString labelOf(std::span<const Label> labels, const QString &name)
{
    const auto found = std::find_if(labels.begin(), labels.end(), [&name](const Label &label) {
        return name == QLatin1String(label.name);
    });
    return found == labels.end() ? name : AuditText::tr(found->text);
}

} // namespace

QString actLabel(const QString &act)
{
    return labelOf(acts, act);
}

QString actGroupLabel(const QString &beginning)
{
    return labelOf(groups, beginning);
}

QString placeLabel(const QString &place)
{
    if (place.startsWith(u"page."))
        return labelOf(pages, place.mid(5));
    if (bool isNumber = false; place.toInt(&isNumber), isNumber) // of wrong passwords
        return AuditText::tr("%1 kali").arg(place);
    return labelOf(others, place);
}

QString outcomeLabel(const QString &outcome)
{
    if (outcome == u"ok")
        return AuditText::tr("Dilakukan");
    if (!outcome.isEmpty() && outcome.front().isDigit())
        return outcome; // by how much the clock was set back
    //: %1 is the name of an error, as "role-forbids"
    return AuditText::tr("Ditolak (%1)").arg(outcome);
}

QString damageLabel(const QString &damage)
{
    return labelOf(damages, damage);
}

} // namespace rekam::text
