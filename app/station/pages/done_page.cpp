// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/done_page.h"

#include "app/station/widgets/elided_label.h"
#include "app/station/widgets/labels.h"

namespace rekam::station {

namespace {

/** How many of the four stations on the way are behind: saved, approved, sent, received. */
std::size_t stationsReached(enrollment::State state)
{
    using enum enrollment::State;
    switch (state) {
    case Approved:
        return 2;
    case Sent:
        return 3;
    case Receipted:
    case Purged:
        return 4;
    default:
        return 1;
    }
}

} // namespace

DonePage::DonePage(QWidget *parent)
    : Page(parent)
    , m_name(new ElidedLabel("residentName", 3, this))
    , m_numberCaption(plainLabel("caption", this))
    , m_number(plainLabel("bigNumber", this))
    , m_wayCaption(plainLabel("caption", this))
    , m_advice(wrappedLabel("panelText", this))
{
    backButton()->hide();
    m_print = addButton("plain", Qt::Key_P);
    m_next = addButton("primary");
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    auto *card = new QFrame(this);
    setRole(card, "card");
    auto *left = new QVBoxLayout(card);
    left->setContentsMargins(32, 24, 32, 24);
    left->setSpacing(8);
    left->addWidget(m_name);
    left->addSpacing(12);
    left->addWidget(m_numberCaption);
    left->addWidget(m_number);
    left->addStretch();
    left->addWidget(m_advice);
    row->addWidget(card, 5);
    auto *panel = new QFrame(this);
    setRole(panel, "panel");
    auto *right = new QVBoxLayout(panel);
    right->setContentsMargins(24, 20, 24, 20);
    right->setSpacing(12);
    right->addWidget(m_wayCaption);
    for (QLabel *&each : m_way) {
        each = plainLabel("way", panel);
        right->addWidget(each);
    }
    right->addStretch();
    row->addWidget(panel, 3);
    body()->addLayout(row, 1);
    connect(m_print, &QPushButton::clicked, this, &DonePage::printRequested);
    connect(m_next, &QPushButton::clicked, this, &DonePage::nextRequested);
    DonePage::retranslate();
}

QWidget *DonePage::nextAction() const
{
    return m_next;
}

void DonePage::render(const DoneState &state)
{
    m_state = state;
    fill();
    followNextAction();
}

void DonePage::fill()
{
    m_name->setText(m_state.slip ? m_state.slip->name : QString());
    m_number->setText(m_state.slip ? m_state.slip->number : QString());
    const QString names[]
        = {tr("Tersimpan di stasiun"),
           m_state.state == enrollment::State::Complete ? tr("Menunggu supervisor")
                                                        : tr("Disetujui supervisor"),
           tr("Terkirim"), tr("Diterima server")};
    const std::size_t reached = stationsReached(m_state.state);
    for (std::size_t i = 0; i < m_way.size(); ++i) {
        const QChar sign = i < reached ? QChar(u'✓') : i == reached ? QChar(u'…') : QChar(u'○');
        m_way[i]->setText(QString(sign) + QStringLiteral("   ") + names[i]);
        setRole(m_way[i], i < reached ? "wayDone" : i == reached ? "wayNow" : "way");
    }
    say();
}

void DonePage::say()
{
    using enum Printing;
    if (m_state.error)
        message()->showError(*m_state.error);
    else if (m_state.printing == Printed)
        message()->say(MessageBar::Kind::Good, tr("Bukti perekaman sudah dicetak."));
    else if (m_state.printing == NoPrinter)
        message()->say(MessageBar::Kind::Attention,
                       tr("Belum ada pencetak. Silakan tuliskan nomor rekaman untuk penduduk."));
    else if (m_state.printing == Printing::Failed)
        message()->say(
            MessageBar::Kind::Attention,
            tr("Pencetakan gagal. Silakan periksa pencetak, atau tuliskan nomor rekaman."));
    else
        message()->showNothing();
}

void DonePage::retranslate()
{
    setHeading(tr("✓ Perekaman selesai"),
               tr("Rekaman sudah tersimpan dan aman, juga bila listrik padam."));
    m_numberCaption->setText(tr("Nomor rekaman"));
    m_wayCaption->setText(tr("Perjalanan rekaman"));
    m_advice->setText(
        tr("Silakan sampaikan: rekaman diperiksa supervisor, lalu dikirim ke server wilayah. "
           "Pelayanan ini gratis, tidak dipungut biaya."));
    m_print->setText(tr("Cetak bukti (P)"));
    m_next->setText(tr("Penduduk berikutnya (Enter)"));
    fill();
}

} // namespace rekam::station
