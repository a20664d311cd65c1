// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/exception_list.h"

#include "app/station/widgets/labels.h"
#include "app/text/exception_text.h"
#include "app/text/item_text.h"

#include <QVBoxLayout>

namespace rekam::station {

ExceptionList::ExceptionList(QWidget *parent)
    : QFrame(parent)
    , m_title(wrappedLabel("remark", this))
{
    setRole(this, "attention");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 3, 12, 3);
    layout->addWidget(m_title);
    hide();
}

void ExceptionList::present(const std::optional<enrollment::Enrollment> &enrollment)
{
    if (!enrollment || enrollment->exceptions.empty()) {
        hide();
        return;
    }
    const auto waiting = enrollment::unconfirmedExceptions(*enrollment);
    m_title->setText(waiting.empty()
                         ? tr("Pengecualian sudah ditegaskan.")
                         : tr("%1 pengecualian belum ditegaskan: menyetujui berarti menegaskannya.")
                               .arg(waiting.size()));
    show();
}

QStringList ExceptionList::lines(const std::optional<enrollment::Enrollment> &enrollment,
                                 bool photoAsked)
{
    if (!enrollment || enrollment->exceptions.empty())
        return {};
    std::vector<enrollment::CaptureException> all;
    for (const enrollment::ItemKey &key : enrollment::requiredItems()) {
        const auto found = enrollment->exceptions.find(key);
        if (found != enrollment->exceptions.end())
            all.push_back(found->second);
    }
    QStringList lines = text::exceptionLines(all);
    if (photoAsked) {
        for (const enrollment::Hand hand : enrollment::handsWithoutPhoto(*enrollment))
            //: %1 is a hand, "Tangan kanan"
            lines += tr("%1: tanpa foto").arg(text::handLabel(hand));
    }
    if (enrollment->chipFingers)
        lines += text::chipLabel(*enrollment->chipFingers);
    return lines;
}

} // namespace rekam::station
