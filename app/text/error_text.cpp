// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/error_text.h"

#include "app/text/item_text.h"
#include "app/text/person_text.h"

#include <QCoreApplication>

namespace rekam::text {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(rekam::text::ErrorText)
};

QString inputGuidance(base::ErrorCode code)
{
    using enum base::ErrorCode;
    switch (code) {
    case UsageWrong:
        return ErrorText::tr("Perintah belum lengkap. Silakan lihat bantuan dengan --help.");
    case FileUnreadable:
        return ErrorText::tr(
            "Berkas tidak dapat dibaca. Silakan periksa nama, letak, dan hak aksesnya.");
    case FileTooLarge:
        return ErrorText::tr("Berkas terlalu besar. Silakan pilih berkas yang benar.");
    case FileWriteFailed:
        return ErrorText::tr(
            "Berkas tidak dapat ditulis. Silakan periksa hak akses folder tujuan.");
    case DiskFull:
        return ErrorText::tr("Ruang disk habis dan berkas belum ditulis. Silakan kosongkan ruang "
                             "disk, lalu coba lagi.");
    case InputMalformed:
        return ErrorText::tr("Isian tidak terbaca. Silakan periksa bentuknya, lalu coba lagi.");
    case ResourceDamaged:
        return ErrorText::tr("Berkas milik program rusak atau tidak ada. Silakan minta "
                             "administrator memasang ulang Rekam.");
    case FamilyCardInvalid:
        return ErrorText::tr("Nomor KK tidak dikenali. Silakan periksa kembali ke-16 angkanya.");
    case NameInvalid:
        return ErrorText::tr("Nama tidak dapat dipakai. Silakan tulis nama dengan huruf.");
    case NikInvalid:
        return ErrorText::tr("NIK tidak dikenali. Silakan periksa kembali ke-16 angkanya.");
    case RegionInvalid:
        return ErrorText::tr(
            "Kode wilayah tidak dikenali. Silakan tulis seperti 16.71 atau 16.71.01.");
    case RosterHeaderInvalid:
        return ErrorText::tr("Baris judul daftar penduduk tidak dikenali. Silakan pakai nama kolom "
                             "SIAK, paling sedikit NIK dan NAMA_LGKP.");
    case ResidentUnknown:
        return ErrorText::tr("Penduduk tidak ada dalam daftar stasiun ini. Silakan periksa NIK, "
                             "atau arahkan ke pendaftaran biodata.");
    default:
        return {};
    }
}

QString captureGuidance(base::ErrorCode code)
{
    using enum base::ErrorCode;
    switch (code) {
    case ImageUnreadable:
        return ErrorText::tr(
            "Gambar tidak terbaca. Silakan ulangi, atau pilih berkas gambar lain.");
    case ImageTooSmall:
        return ErrorText::tr(
            "Gambar terlalu kecil. Silakan ulangi dengan alat atau berkas yang lebih tajam.");
    case ImageTooLarge:
        return ErrorText::tr("Gambar terlalu besar. Silakan perkecil ukurannya, lalu coba lagi.");
    case ModelMissing:
        return ErrorText::tr(
            "Berkas pengenal wajah tidak ada atau rusak. Silakan pasang ulang Rekam.");
    case NoFace:
        return ErrorText::tr("Wajah belum terlihat. Silakan hadapkan wajah ke kamera.");
    case SeveralFaces:
        return ErrorText::tr(
            "Terlihat lebih dari satu wajah. Mohon hanya satu orang di depan kamera.");
    case FaceTooSmall:
        return ErrorText::tr("Wajah terlalu jauh. Silakan maju sedikit ke arah kamera.");
    case FaceCutOff:
        return ErrorText::tr(
            "Kepala terpotong tepi gambar. Silakan duduk di tengah, sedikit mundur.");
    case PortraitBlurred:
        return ErrorText::tr("Gambar belum tajam. Mohon diam sebentar.");
    case PortraitTooDark:
        return ErrorText::tr("Wajah terlalu gelap. Silakan tambah cahaya dari depan.");
    case PortraitTooBright:
        return ErrorText::tr("Wajah terlalu terang. Silakan kurangi cahaya.");
    case NoRidges:
        return ErrorText::tr(
            "Garis sidik jari belum terlihat. Silakan tempelkan jari di tengah kaca.");
    case FingerAreaTooSmall:
        return ErrorText::tr(
            "Hanya sebagian jari yang terbaca. Silakan tekan lebih mantap dan rata.");
    case FingerTooDry:
        return ErrorText::tr("Jari terlalu kering. Silakan usap dengan tisu basah, lalu ulangi.");
    case FingerTooWet:
        return ErrorText::tr("Jari terlalu basah. Silakan keringkan jari dan kaca, lalu ulangi.");
    case FingerOffCenter:
        return ErrorText::tr("Jari belum di tengah. Silakan geser jari ke tengah kaca.");
    case FingerSmeared:
        return ErrorText::tr("Jari bergeser di kaca. Mohon tahan sebentar tanpa bergerak.");
    case FingerLatent:
        return ErrorText::tr(
            "Hanya bekas jari yang terlihat. Silakan bersihkan kaca, lalu tempelkan "
            "jari lebih mantap.");
    case FingerQualityLow:
        return ErrorText::tr(
            "Sidik jari belum cukup jelas. Silakan tekan lebih mantap, atau bersihkan jari.");
    case FingerMissing:
        return ErrorText::tr(
            "Sidik jari belum ada. Silakan rekam, atau catat alasan tidak dapat direkam.");
    case SignatureEmpty:
        return ErrorText::tr(
            "Tanda tangan masih kosong. Silakan menandatangani; garis atau paraf juga boleh.");
    case SignatureOutOfField:
        return ErrorText::tr(
            "Tanda tangan keluar dari kotak. Silakan ulangi di dalam kotak, sedikit "
            "lebih kecil.");
    case SignatureTooShort:
        return ErrorText::tr("Tanda tangan terlalu pendek. Silakan ulangi sedikit lebih panjang.");
    default:
        return {};
    }
}

QString enrollmentGuidance(base::ErrorCode code)
{
    using enum base::ErrorCode;
    switch (code) {
    case StateForbids:
        return ErrorText::tr("Rekaman ini sudah melewati tahap tersebut dan tidak diubah. Silakan "
                             "muat ulang daftar.");
    case EnrollmentIncomplete:
        return ErrorText::tr(
            "Rekaman belum lengkap. Silakan lengkapi, atau catat alasan tidak dapat direkam.");
    case EnrollmentUnknown:
        return ErrorText::tr("Rekaman tidak ada di stasiun ini. Silakan periksa nomornya.");
    case EnrollmentOpenElsewhere:
        return ErrorText::tr("Penduduk ini masih direkam oleh petugas lain. Silakan minta petugas "
                             "itu menyelesaikannya.");
    case ApproverIsRecorder:
        return ErrorText::tr(
            "Perekam tidak dapat menyetujui rekamannya sendiri. Silakan minta supervisor lain.");
    case RoleForbids:
        return ErrorText::tr("Akun ini tidak berwenang untuk langkah tersebut. Silakan minta "
                             "petugas yang berwenang.");
    case StatementPending:
        return ErrorText::tr("Akun ini belum menyetujui pernyataan kerahasiaan. Silakan setujui "
                             "saat masuk di stasiun, atau dengan rekam statement --accept.");
    case PasswordWrong:
        return ErrorText::tr("Kata sandi tidak cocok. Silakan ketik ulang.");
    case PasswordTooShort:
        return ErrorText::tr(
            "Kata sandi terlalu pendek. Silakan pakai paling sedikit 10 karakter.");
    case PasswordCommon:
        return ErrorText::tr(
            "Kata sandi ini termasuk yang paling dulu ditebak orang. Silakan pakai "
            "beberapa kata yang tidak berkaitan.");
    case PasswordNeeded:
        return ErrorText::tr("Langkah ini memerlukan kata sandi sekali lagi. Silakan ketik kata "
                             "sandi Anda, lalu ulangi.");
    case PasswordGiven:
        return ErrorText::tr("Kata sandi akun ini masih dari orang lain. Silakan ganti saat masuk "
                             "di stasiun, atau dengan rekam password.");
    case PasswordUnchanged:
        return ErrorText::tr(
            "Kata sandi baru sama dengan yang sekarang. Silakan pilih kata sandi lain.");
    case AccountUnknown:
        return ErrorText::tr("Akun tidak ada di stasiun ini. Silakan periksa nama akun.");
    case AccountExists:
        return ErrorText::tr("Nama akun sudah dipakai. Silakan pilih nama lain.");
    case AccountNameInvalid:
        return ErrorText::tr("Nama akun tidak dapat dipakai. Silakan pakai 2 sampai 32 huruf "
                             "kecil, angka, titik, atau garis, diawali huruf.");
    case AccountLocked:
        return ErrorText::tr("Akun dikunci sementara karena beberapa kali gagal masuk. Silakan "
                             "tunggu beberapa menit.");
    case AccountExpired:
        return ErrorText::tr("Masa berlaku akun sudah habis. Silakan minta administrator "
                             "memperpanjangnya.");
    case AccountRevoked:
        return ErrorText::tr("Akun ini dicabut oleh wilayah. Silakan hubungi kantor wilayah.");
    case StationRevoked:
        return ErrorText::tr(
            "Stasiun ini dicabut oleh wilayah dan terkunci; data di dalamnya tetap "
            "aman. Silakan hubungi kantor wilayah.");
    case OfflineTooLong:
        return ErrorText::tr("Stasiun terlalu lama tidak terhubung dengan wilayah. Silakan "
                             "sambungkan jaringan, atau minta supervisor memberi perpanjangan.");
    default:
        return {};
    }
}

QString vaultGuidance(base::ErrorCode code)
{
    using enum base::ErrorCode;
    switch (code) {
    case SealBroken:
        return ErrorText::tr(
            "Segel data tidak utuh dan data tidak dibuka. Silakan laporkan kepada administrator.");
    case KeyInvalid:
        return ErrorText::tr(
            "Kunci tidak cocok atau rusak. Silakan laporkan kepada administrator.");
    case BundleInvalid:
        return ErrorText::tr(
            "Berkas ini bukan paket stasiun. Silakan pilih berkas dari kantor wilayah.");
    case BundleDamaged:
        return ErrorText::tr(
            "Paket stasiun rusak di perjalanan. Silakan minta salinan baru dari kantor wilayah.");
    case CertificateExpired:
        return ErrorText::tr("Masa berlaku sertifikat sudah lewat. Silakan periksa jam komputer, "
                             "atau minta sertifikat baru.");
    case CertificateNotYetValid:
        return ErrorText::tr(
            "Sertifikat belum mulai berlaku. Silakan periksa tanggal dan jam komputer.");
    case CertificateUntrusted:
        return ErrorText::tr(
            "Sertifikat bukan dari wilayah ini. Silakan laporkan kepada administrator.");
    case CryptoFailed:
        return ErrorText::tr("Penyandian gagal dan tidak ada yang berubah. Silakan tutup program "
                             "lain, lalu coba lagi.");
    case TpmMissing:
        return ErrorText::tr("Cip keamanan (TPM) tidak ditemukan atau tidak boleh dipakai. Silakan "
                             "aktifkan di BIOS, atau laporkan kepada administrator.");
    case TpmFailed:
        return ErrorText::tr("Cip keamanan (TPM) komputer ini tidak menjawab dengan benar. Silakan "
                             "coba lagi, lalu nyalakan ulang komputer bila terulang.");
    case TpmOtherMachine:
        return ErrorText::tr("Stasiun ini terikat pada komputer lain, atau cip keamanannya (TPM) "
                             "sudah dikosongkan. Silakan minta pemulihan ke kantor wilayah.");
    case StoreMissing:
        return ErrorText::tr("Penyimpanan stasiun tidak ditemukan. Silakan periksa folder, atau "
                             "siapkan stasiun dengan rekam init.");
    case StoreExists:
        return ErrorText::tr("Folder ini sudah berisi stasiun. Silakan pilih folder lain.");
    case StoreBusy:
        return ErrorText::tr(
            "Penyimpanan sedang dipakai program Rekam lain. Silakan tutup program itu dahulu.");
    case StoreFull:
        return ErrorText::tr("Ruang disk habis; yang sudah tersimpan tetap aman. Silakan kosongkan "
                             "ruang disk, lalu ulangi.");
    case StoreDamaged:
        return ErrorText::tr("Penyimpanan rusak dan tidak diubah. Silakan hentikan perekaman dan "
                             "hubungi administrator untuk pemulihan.");
    case StoreNewer:
        return ErrorText::tr(
            "Penyimpanan dibuat oleh Rekam yang lebih baru. Silakan pasang Rekam versi terbaru.");
    case StoreFailed:
        return ErrorText::tr(
            "Penyimpanan tidak menjawab; langkah terakhir belum tersimpan. Silakan coba lagi.");
    case BackupInvalid:
        return ErrorText::tr("Cadangan tidak lolos pemeriksaan dan tidak dipakai. Silakan pakai "
                             "cadangan lain.");
    case DiskNearlyFull:
        return ErrorText::tr(
            "Disk hampir penuh: rekaman baru ditunda. Silakan selesaikan dan kirim "
            "rekaman hari ini, lalu kosongkan disk.");
    default:
        return {};
    }
}

QString exchangeGuidance(base::ErrorCode code)
{
    using enum base::ErrorCode;
    switch (code) {
    case PacketMalformed:
        return ErrorText::tr(
            "Berkas kiriman tidak terbaca. Silakan kirim ulang dari stasiun asal.");
    case PacketUntrusted:
        return ErrorText::tr(
            "Tanda tangan berkas kiriman tidak dipercaya. Silakan laporkan kepada administrator.");
    case PacketWrongRegion:
        return ErrorText::tr(
            "Berkas kiriman milik wilayah lain. Silakan kirim ke server wilayahnya.");
    case PacketWrongMode:
        return ErrorText::tr("Data latihan dan data asli tidak boleh bercampur; kiriman ditolak. "
                             "Silakan pakai server yang sesuai.");
    case PacketMismatch:
        return ErrorText::tr("Isi berkas kiriman tidak sesuai dengan sampulnya. Silakan laporkan "
                             "kepada administrator.");
    case PacketConflict:
        return ErrorText::tr("Server sudah menyimpan kiriman lain dengan nomor yang sama. Silakan "
                             "laporkan kepada administrator.");
    case PacketUnopenable:
        return ErrorText::tr("Kiriman disegel untuk kunci yang tidak lagi dipakai wilayah ini. "
                             "Silakan minta berkas stasiun yang baru kepada kantor wilayah.");
    case ReceiptInvalid:
        return ErrorText::tr("Tanda terima tidak sah; rekaman tetap disimpan di sini. Silakan "
                             "laporkan kepada administrator.");
    case StaffRollInvalid:
        return ErrorText::tr("Daftar petugas dari wilayah tidak sah dan tidak dipakai. Silakan "
                             "laporkan kepada administrator.");
    case AnchorInvalid:
        return ErrorText::tr("Tanda pengesahan jejak audit tidak sah. Silakan laporkan kepada "
                             "administrator.");
    case AuditRolledBack:
        return ErrorText::tr("Jejak audit di stasiun lebih pendek daripada yang sudah disahkan "
                             "wilayah. Silakan laporkan kepada administrator.");
    case AuditRebuilt:
        return ErrorText::tr("Jejak audit di stasiun berbeda dari yang sudah disahkan wilayah. "
                             "Silakan laporkan kepada administrator.");
    case AuditDamaged:
        return ErrorText::tr("Jejak audit tidak utuh mulai dari baris ini. Silakan amankan stasiun "
                             "dan laporkan kepada administrator.");
    case ServerUnreachable:
        return ErrorText::tr("Server belum terjangkau; rekaman tetap aman di stasiun. Silakan "
                             "lanjutkan, pengiriman dicoba lagi sendiri.");
    case ServerUntrusted:
        return ErrorText::tr("Identitas server tidak dapat dipastikan dan tidak ada yang dikirim. "
                             "Silakan periksa alamat server dan jam komputer.");
    case ServerRefused:
        return ErrorText::tr("Server menolak kiriman; rekaman tetap disimpan di sini. Silakan "
                             "hubungi kantor wilayah.");
    case ServerFailed:
        return ErrorText::tr("Server sedang bermasalah; rekaman tetap aman di stasiun. Silakan "
                             "tunggu, pengiriman dicoba lagi sendiri.");
    case UploadInterrupted:
        return ErrorText::tr("Pengiriman terputus dan akan dilanjutkan dari bagian terakhir. "
                             "Silakan periksa jaringan bila terulang.");
    default:
        return {};
    }
}

QString deviceGuidance(base::ErrorCode code)
{
    using enum base::ErrorCode;
    switch (code) {
    case DeviceMissing:
        return ErrorText::tr("Alat tidak ditemukan. Silakan periksa kabelnya, lalu sambung ulang.");
    case DeviceBusy:
        return ErrorText::tr(
            "Alat sedang dipakai program lain. Silakan tutup program itu, lalu sambung ulang.");
    case DeviceGone:
        return ErrorText::tr("Alat terlepas. Silakan pasang kembali kabelnya, lalu sambung ulang.");
    case DeviceForbidden:
        return ErrorText::tr("Akun komputer ini belum boleh memakai alat tersebut. Silakan minta "
                             "administrator memeriksa pemasangan Rekam.");
    case DeviceNotResponding:
        return ErrorText::tr(
            "Alat tidak menjawab. Silakan cabut dan pasang kembali, lalu sambung ulang.");
    case DeviceFailed:
        return ErrorText::tr(
            "Alat mengalami gangguan. Silakan sambung ulang, atau pakai alat lain.");
    case EnvironmentUnsafe:
        return ErrorText::tr("Rekam tidak dijalankan dalam keadaan ini demi keamanan data. Silakan "
                             "jalankan dengan akun pengguna biasa.");
    case Canceled:
        return ErrorText::tr(
            "Langkah dibatalkan dan tidak ada yang berubah. Silakan lanjutkan bila sudah siap.");
    default:
        return ErrorText::tr("Terjadi gangguan dalam program; yang sudah tersimpan tetap aman. "
                             "Silakan coba lagi, lalu laporkan bila terulang.");
    }
}

} // namespace

QString guidance(base::ErrorCode code)
{
    for (const auto room : {inputGuidance, personGuidance, captureGuidance, enrollmentGuidance,
                            vaultGuidance, exchangeGuidance}) {
        const QString found = room(code);
        if (!found.isEmpty())
            return found;
    }
    return deviceGuidance(code);
}

QString sentence(const base::Error &error)
{
    const std::string_view name = base::errorName(error.code);
    const QString code = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    QString text = guidance(error.code);
    QString subject = subjectLabel(QString::fromStdString(error.subject));
    if (error.code == base::ErrorCode::AccountLocked && !subject.isEmpty()) {
        //: %1 is a number of minutes, 1 or more
        text = ErrorText::tr("Akun dikunci sementara karena beberapa kali gagal masuk. Silakan "
                             "tunggu %1 menit.")
                   .arg(subject);
        subject.clear();
    }
    tellPerson(error, text, subject);
    if (error.code == base::ErrorCode::PasswordTooShort)
        subject.clear(); // the sentence names the length
    if (subject.isEmpty() || text.startsWith(subject)) {
        //: %1 is a whole sentence, %2 the stable code such as store-full
        return ErrorText::tr("%1 (kode: %2)").arg(text, code);
    }
    //: %1 names a finger, a file or a line, %2 is a whole sentence, %3 the stable code
    return ErrorText::tr("%1: %2 (kode: %3)").arg(subject, text, code);
}

} // namespace rekam::text
