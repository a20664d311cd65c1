// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/device_panel.h"

#include "app/station/widgets/elided_label.h"
#include "app/station/widgets/labels.h"
#include "app/text/error_text.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStylePainter>
#include <QVBoxLayout>

#include <tuple>

namespace rekam::station {

namespace {

/** A choice of which the beginning is seen where not all of it fits. */
class CutBox : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        QStyleOptionComboBox option;
        initStyleOption(&option);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                   QStyle::SC_ComboBoxEditField, this);
        option.currentText
            = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room.width() - 2);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }
};

template<typename Choice>
void choose(QComboBox *box, Choice choice)
{
    box->setCurrentIndex(box->findData(static_cast<int>(choice)));
}

} // namespace

DevicePanel::DevicePanel(QWidget *parent)
    : QFrame(parent)
    , m_title(plainLabel("panelTitle", this))
    , m_readerLabel(plainLabel("caption", this))
    , m_reader(new CutBox(this))
    , m_refresh(new QPushButton(this))
    , m_padLabel(plainLabel("caption", this))
    , m_pad(new CutBox(this))
    , m_personLabel(plainLabel("caption", this))
    , m_person(new CutBox(this))
    , m_note(new ElidedLabel("panelText", 2, this))
{
    setRole(this, "panel");
    setRole(m_refresh, "small");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 4, 16, 6);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(m_title);
    head->addWidget(m_note, 1);
    head->addStretch(0);
    head->addWidget(m_refresh);
    column->addLayout(head);
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const std::tuple<QLabel *, QComboBox *, int> choices[]
        = {{m_readerLabel, m_reader, 3}, {m_padLabel, m_pad, 4}, {m_personLabel, m_person, 4}};
    for (const auto &[label, box, share] : choices) {
        row->addWidget(label);
        row->addWidget(box, share);
        label->setBuddy(box);
        setRole(box, "form");
        // Long names of readers are cut in the box, not allowed to widen the page.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    column->addLayout(row);
    connect(m_refresh, &QPushButton::clicked, this, &DevicePanel::refreshRequested);
    connect(m_reader, &QComboBox::activated, this,
            [this] { Q_EMIT readerChosen(m_reader->currentData().toString()); });
    connect(m_pad, &QComboBox::activated, this, [this] {
        Q_EMIT padChosen(static_cast<devices::PadChoice>(m_pad->currentData().toInt()));
    });
    connect(m_person, &QComboBox::activated, this, [this] {
        Q_EMIT personChosen(static_cast<devices::PracticePerson>(m_person->currentData().toInt()));
    });
    retranslate();
}

void DevicePanel::render(const DevicesState &state)
{
    m_state = state;
    retranslate();
}

void DevicePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void DevicePanel::fillReaders()
{
    const QSignalBlocker blocker(m_reader);
    m_reader->clear();
    //: whichever reader is found first
    m_reader->addItem(tr("Otomatis"), QString());
    for (const devices::DeviceInfo &info : m_state.readers)
        m_reader->addItem(info.simulated ? tr("%1 (SIMULASI)").arg(info.name) : info.name, info.id);
    if (m_reader->findData(m_state.reader) < 0) {
        const QString name = m_state.readerName.isEmpty() ? m_state.reader : m_state.readerName;
        //: %1 is the name of a reader
        m_reader->addItem(tr("%1 (tidak terpasang)").arg(name), m_state.reader);
    }
    m_reader->setCurrentIndex(m_reader->findData(m_state.reader));
}

void DevicePanel::fillPads()
{
    using devices::PadChoice;
    const QSignalBlocker blocker(m_pad);
    m_pad->clear();
    m_pad->addItem(tr("Otomatis: tablet, atau layar"), static_cast<int>(PadChoice::Automatic));
    m_pad->addItem(tr("Layar"), static_cast<int>(PadChoice::Screen));
    m_pad->addItem(tr("Tablet"), static_cast<int>(PadChoice::Tablet));
    if (m_state.person)
        m_pad->addItem(tr("Pena latihan (menulis sendiri)"),
                       static_cast<int>(PadChoice::PracticePen));
    choose(m_pad, m_state.pad);
}

void DevicePanel::fillPersons()
{
    using devices::PracticePerson;
    const QSignalBlocker blocker(m_person);
    m_person->clear();
    const std::pair<PracticePerson, QString> persons[] = {
        {PracticePerson::Usual, tr("Biasa")},
        {PracticePerson::Careless, tr("Ceroboh: basah, kering, miring")},
        {PracticePerson::WornRidges, tr("Garis jari aus")},
        {PracticePerson::MissingThumb, tr("Tanpa ibu jari kanan")},
        {PracticePerson::Tremor, tr("Tangan gemetar")},
    };
    for (const auto &[person, label] : persons)
        m_person->addItem(label, static_cast<int>(person));
    if (m_state.person)
        choose(m_person, *m_state.person);
    m_person->setVisible(m_state.person.has_value());
    m_personLabel->setVisible(m_state.person.has_value());
}

void DevicePanel::retranslate()
{
    m_title->setText(tr("Alat"));
    m_refresh->setText(tr("Cari lagi"));
    m_refresh->setEnabled(!m_state.looking);
    m_readerLabel->setText(tr("Sidik jari"));
    m_padLabel->setText(tr("Tanda tangan"));
    m_personLabel->setText(tr("Orang latihan"));
    m_reader->setAccessibleName(m_readerLabel->text());
    m_pad->setAccessibleName(m_padLabel->text());
    m_person->setAccessibleName(m_personLabel->text());
    fillReaders();
    fillPads();
    fillPersons();
    for (QComboBox *box : {m_reader, m_pad, m_person})
        box->setToolTip(plainToolTip(box->currentText()));
    if (m_state.looking)
        m_note->setText(tr("Mencari pembaca sidik jari ..."));
    else if (m_state.error)
        m_note->setText(text::sentence(*m_state.error));
    else if (m_state.readers.isEmpty())
        m_note->setText(tr("Belum ada pembaca sidik jari yang terpasang."));
    else
        m_note->setText(QString());
    m_note->setVisible(!m_note->text().isEmpty());
}

} // namespace rekam::station
