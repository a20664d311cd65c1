// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/confidentiality_text.h"

#include <QCoreApplication>

namespace rekam::text {

namespace {

struct ConfidentialityText
{
    Q_DECLARE_TR_FUNCTIONS(rekam::text::ConfidentialityText)
};

} // namespace

ConfidentialityStatement confidentialityStatement(const QString &account)
{
    return {
        //: %1 is an account name
        ConfidentialityText::tr("Saya, pemegang akun %1, menyatakan:").arg(account),
        {
            ConfidentialityText::tr(
                "1.  Saya menjaga kerahasiaan data kependudukan, juga setelah tugas saya "
                "selesai."),
            ConfidentialityText::tr(
                "2.  Saya membuka data seseorang hanya untuk pelayanan kepada orang itu."),
            ConfidentialityText::tr(
                "3.  Saya tidak menyalin, memotret, atau memberikan data kepada siapa pun yang "
                "tidak berhak."),
            ConfidentialityText::tr(
                "4.  Saya memakai akun saya sendiri, tidak meminjamkannya, dan mengunci layar "
                "bila meninggalkan tempat (Ctrl+L)."),
            ConfidentialityText::tr(
                "5.  Saya tahu bahwa setiap perbuatan atas data pribadi dicatat dan dapat "
                "diperiksa."),
        },
        ConfidentialityText::tr(
            "Pelanggaran dapat dikenai sanksi menurut UU 24/2013 tentang Administrasi "
            "Kependudukan dan UU 27/2022 tentang Pelindungan Data Pribadi."),
    };
}

} // namespace rekam::text
