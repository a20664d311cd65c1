// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/protection_text.h"

#include <QCoreApplication>

namespace rekam::station {

namespace {

struct ProtectionText
{
    Q_DECLARE_TR_FUNCTIONS(rekam::station::ProtectionText)
};

} // namespace

QString protectionSentence(workflow::Protection protection)
{
    if (protection == workflow::Protection::MachineAndPassword)
        return ProtectionText::tr("Data dilindungi kata sandi dan cip keamanan (TPM) komputer ini: "
                                  "disk yang dicuri tidak terbuka di komputer lain.");
    return ProtectionText::tr("Data dilindungi kata sandi saja; komputer ini tanpa cip keamanan "
                              "(TPM). Pakailah kata sandi yang panjang.");
}

} // namespace rekam::station
