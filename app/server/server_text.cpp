// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/server_text.h"

#include "app/text/error_text.h"

namespace rekam::server {

namespace {

QString ownWords(base::ErrorCode code)
{
    using enum base::ErrorCode;
    switch (code) {
    case StoreMissing:
        return Text::tr("Folder server tidak ditemukan. Silakan periksa --home, atau buat dengan "
                        "rekam-server init.");
    case StoreExists:
        return Text::tr("Folder ini sudah berisi. Silakan pilih folder kosong untuk wilayah baru.");
    case StoreBusy:
        return Text::tr(
            "Penyimpanan server sedang dipakai proses lain. Silakan ulangi sebentar lagi.");
    case StoreDamaged:
        return Text::tr(
            "Penyimpanan server rusak dan tidak diubah. Silakan pulihkan dari cadangan.");
    case EnrollmentUnknown:
        return Text::tr("Kiriman tidak ada di server ini. Silakan periksa nomornya dengan "
                        "rekam-server list.");
    case AccountExists:
        return Text::tr("Stasiun ini sudah terdaftar. Silakan pakai --renew untuk sertifikat baru; "
                        "yang lama lalu tidak berlaku.");
    case ServerFailed:
        return Text::tr("Server tidak dapat mendengarkan di alamat itu. Silakan periksa --listen; "
                        "mungkin alamatnya sedang dipakai.");
    case ServerUntrusted:
        return Text::tr(
            "Sertifikat server tidak menyebut nama atau alamat itu. Silakan pakai salah "
            "satu --host dari rekam-server init.");
    default:
        return {};
    }
}

} // namespace

QString sentence(const base::Error &error)
{
    const QString words = ownWords(error.code);
    if (words.isEmpty())
        return text::sentence(error);
    const std::string_view name = base::errorName(error.code);
    const QString subject = QString::fromStdString(error.subject);
    return (subject.isEmpty() ? QString() : subject + QStringLiteral(": "))
        + Text::tr("%1 (kode: %2)")
              .arg(words, QLatin1String(name.data(), static_cast<qsizetype>(name.size())));
}

} // namespace rekam::server
