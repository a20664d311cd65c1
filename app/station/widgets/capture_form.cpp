// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/capture_form.h"

#include "app/station/widgets/labels.h"
#include "app/text/item_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>

#include <algorithm>

namespace rekam::station {

namespace {

using biometrics::FingerPosition;
using enrollment::FingerKind;
using enrollment::Hand;
using Order = std::vector<FingerPosition>;

constexpr std::array fourFingers{FingerKind::Index, FingerKind::Middle, FingerKind::Ring,
                                 FingerKind::Little};
constexpr std::array substitutes{FingerKind::Thumb, FingerKind::Middle, FingerKind::Ring,
                                 FingerKind::Little};

template<std::size_t count>
void append(Order &order, Hand hand, const std::array<FingerKind, count> &kinds)
{
    for (const FingerKind kind : kinds)
        order.push_back(enrollment::fingerOf(hand, kind));
}

/** The usual orders, in that of the texts in fillOrders(). */
std::vector<Order> usualOrders()
{
    constexpr std::array thumb{FingerKind::Thumb};
    std::vector<Order> orders(5);
    append(orders[0], Hand::Right, fourFingers);
    append(orders[0], Hand::Left, fourFingers);
    append(orders[1], Hand::Left, fourFingers);
    append(orders[1], Hand::Right, fourFingers);
    for (const std::size_t each : {0, 1, 2}) {
        append(orders[each], Hand::Right, thumb);
        append(orders[each], Hand::Left, thumb);
    }
    append(orders[2], Hand::Right, fourFingers);
    append(orders[2], Hand::Left, fourFingers);
    append(orders[3], Hand::Right, enrollment::fingerKinds);
    append(orders[3], Hand::Left, enrollment::fingerKinds);
    append(orders[4], Hand::Left, enrollment::fingerKinds);
    append(orders[4], Hand::Right, enrollment::fingerKinds);
    return orders;
}

} // namespace

CaptureForm::CaptureForm(QWidget *parent)
    : QFrame(parent)
    , m_title(plainLabel("panelTitle", this))
    , m_orderLabel(plainLabel("fieldName", this))
    , m_order(new QComboBox(this))
    , m_triesLabel(plainLabel("fieldName", this))
    , m_tries(new QComboBox(this))
    , m_chipLabel(plainLabel("fieldName", this))
    , m_handPhoto(new QCheckBox(this))
    , m_residentScreen(new QCheckBox(this))
    , m_calm(new QCheckBox(this))
{
    setRole(this, "panel");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_orderLabel, 0, 0, 1, 3);
    grid->addWidget(m_triesLabel, 0, 3);
    grid->addWidget(m_order, 1, 0, 1, 3);
    grid->addWidget(m_tries, 1, 3);
    grid->addWidget(m_chipLabel, 2, 0, 1, 4);
    for (std::size_t i = 0; i < m_chip.size(); ++i) {
        m_chip[i] = new QComboBox(this);
        for (const FingerKind kind : substitutes)
            m_chip[i]->addItem(QString(), static_cast<int>(kind));
        grid->addWidget(m_chip[i], 3, static_cast<int>(i));
        connect(m_chip[i], &QComboBox::activated, this,
                [this, i](int index) { exchange(i, m_chip[i]->itemData(index).toInt()); });
    }
    for (int i = 1; i <= enrollment::mostFingerTries; ++i)
        m_tries->addItem(QString::number(i), i);
    column->addLayout(grid);
    column->addSpacing(4);
    for (QCheckBox *box : {m_handPhoto, m_residentScreen, m_calm})
        column->addWidget(box);
    column->addStretch();
    retranslate();
}

void CaptureForm::setSettings(const enrollment::CaptureSettings &settings)
{
    m_settings = settings;
    fillOrders();
    m_tries->setCurrentIndex(m_tries->findData(settings.fingerTries));
    for (std::size_t i = 0; i < m_chip.size() && i < settings.chipSubstitutes.size(); ++i)
        m_chip[i]->setCurrentIndex(
            m_chip[i]->findData(static_cast<int>(settings.chipSubstitutes[i])));
    m_handPhoto->setChecked(settings.handPhoto);
    m_residentScreen->setChecked(settings.residentScreen);
    m_calm->setChecked(settings.calm);
}

enrollment::CaptureSettings CaptureForm::settings() const
{
    enrollment::CaptureSettings settings = m_settings;
    const auto orders = usualOrders();
    const auto chosen = static_cast<std::size_t>(m_order->currentIndex());
    if (chosen < orders.size())
        settings.fingerOrder = orders[chosen];
    settings.fingerTries = m_tries->currentData().toInt();
    for (std::size_t i = 0; i < m_chip.size(); ++i)
        settings.chipSubstitutes[i] = static_cast<FingerKind>(m_chip[i]->currentData().toInt());
    settings.handPhoto = m_handPhoto->isChecked();
    settings.residentScreen = m_residentScreen->isChecked();
    settings.calm = m_calm->isChecked();
    return settings;
}

QWidget *CaptureForm::firstField() const
{
    return m_order;
}

void CaptureForm::exchange(std::size_t place, int kind)
{
    // Each finger once: the place that had it takes what this place had.
    auto &kinds = m_settings.chipSubstitutes;
    const auto other
        = std::find(kinds.begin(), kinds.end(), static_cast<FingerKind>(kind)) - kinds.begin();
    std::swap(kinds.at(place), kinds.at(static_cast<std::size_t>(other)));
    for (std::size_t i = 0; i < m_chip.size(); ++i)
        m_chip[i]->setCurrentIndex(m_chip[i]->findData(static_cast<int>(kinds[i])));
}

void CaptureForm::fillOrders()
{
    const auto orders = usualOrders();
    const auto found = std::find(orders.begin(), orders.end(), m_settings.fingerOrder);
    QStringList texts{tr("Empat kanan, empat kiri, kedua ibu jari"),
                      tr("Empat kiri, empat kanan, kedua ibu jari"),
                      tr("Kedua ibu jari, empat kanan, empat kiri"),
                      tr("Tangan kanan dari ibu jari, lalu tangan kiri"),
                      tr("Tangan kiri dari ibu jari, lalu tangan kanan")};
    if (found == orders.end())
        texts += tr("Urutan lain");
    m_order->clear();
    m_order->addItems(texts);
    m_order->setCurrentIndex(static_cast<int>(found - orders.begin()));
}

void CaptureForm::retranslate()
{
    m_title->setText(tr("Perekaman di stasiun ini"));
    m_orderLabel->setText(tr("Urutan jari"));
    m_triesLabel->setText(tr("Percobaan per jari"));
    m_chipLabel->setText(tr("Pengganti telunjuk untuk chip, yang pertama didahulukan"));
    for (QComboBox *box : m_chip) {
        for (int i = 0; i < box->count(); ++i)
            box->setItemText(
                i, text::fingerKindLabel(static_cast<FingerKind>(box->itemData(i).toInt())));
    }
    m_handPhoto->setText(tr("Minta foto tangan yang jarinya dikecualikan"));
    m_residentScreen->setText(tr("Penduduk menandatangani di layar kedua, bila ada"));
    m_calm->setText(tr("Tanpa gerakan di halaman: jari berikutnya tidak berdenyut"));
    const int order = m_order->currentIndex();
    fillOrders();
    if (order >= 0)
        m_order->setCurrentIndex(order);
}

void CaptureForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace rekam::station
