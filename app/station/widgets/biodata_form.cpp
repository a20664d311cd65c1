// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/biodata_form.h"

#include "app/station/widgets/choice_box.h"
#include "app/station/widgets/labels.h"
#include "app/text/error_text.h"
#include "app/text/person_text.h"
#include "app/text/population_text.h"
#include "app/text/resident_text.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>

namespace rekam::station {

using population::Column;
using population::RegionCode;

namespace {

constexpr int columnsAcross = 6;

/** 0 for the province's name to 3 for the village's; -1 for any other column. */
int regionIndex(Column column)
{
    switch (column) {
    case Column::PROP_NAME:
        return 0;
    case Column::KAB_NAME:
        return 1;
    case Column::KEC_NAME:
        return 2;
    case Column::KEL_NAME:
        return 3;
    default:
        return -1;
    }
}

bool isList(Column column)
{
    using enum Column;
    switch (column) {
    case JENIS_KLMIN:
    case GOL_DRH:
    case AGAMA:
    case STAT_KWN:
    case STAT_HBKEL:
    case PDDK_AKH:
    case JENIS_PKRJN:
    case KWRGNGRN:
    case PNYDNG_CCT:
        return true;
    default:
        return false;
    }
}

} // namespace

QWidget *BiodataForm::Field::widget() const
{
    return line ? static_cast<QWidget *>(line) : choice;
}

BiodataForm::BiodataForm(QWidget *parent)
    : QWidget(parent)
{
    using enum Column;
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    add(NIK, 0, 0);
    add(NO_KK, 0, 1);
    add(GELAR_DEPAN, 0, 2);
    add(NAMA_LGKP, 0, 3, 2);
    add(GELAR_BELAKANG, 0, 5);
    add(TMPT_LHR, 1, 0);
    add(TGL_LHR, 1, 1);
    add(JENIS_KLMIN, 1, 2);
    add(GOL_DRH, 1, 3);
    add(AGAMA, 1, 4);
    add(STAT_KWN, 1, 5);
    add(STAT_HBKEL, 2, 0);
    add(PDDK_AKH, 2, 1);
    add(JENIS_PKRJN, 2, 2);
    add(KWRGNGRN, 2, 3);
    add(PNYDNG_CCT, 2, 4);
    add(NAMA_LGKP_IBU, 2, 5);
    add(NAMA_LGKP_AYAH, 3, 0);
    add(ALAMAT, 3, 1, 3);
    add(NO_RT, 3, 4);
    add(NO_RW, 3, 5);
    add(PROP_NAME, 4, 0);
    add(KAB_NAME, 4, 1);
    add(KEC_NAME, 4, 2);
    add(KEL_NAME, 4, 3, 2);
    for (int column = 0; column < columnsAcross; ++column)
        grid->setColumnStretch(column, 1);
    grid->setRowStretch(grid->rowCount(), 1);
    retranslate();
}

void BiodataForm::add(Column column, int row, int across, int span)
{
    Field field{column, plainLabel("caption", this), nullptr, nullptr};
    const int region = regionIndex(column);
    if (region >= 0 || isList(column)) {
        field.choice = new ChoiceBox(this);
        connect(field.choice, &ChoiceBox::wordChanged, this,
                [this, column, region, box = field.choice] {
                    if (region < 0)
                        Q_EMIT edited(column, box->word());
                    else
                        Q_EMIT regionChosen(static_cast<RegionCode::Level>(region + 1), box->code(),
                                            box->word().toUpper());
                });
    } else {
        field.line = new QLineEdit(this);
        field.line->setMaxLength(column == Column::NIK || column == Column::NO_KK ? 24 : 120);
        connect(field.line, &QLineEdit::textEdited, this,
                [this, column](const QString &text) { Q_EMIT edited(column, text); });
    }
    QWidget *widget = field.widget();
    setRole(widget, "form");
    widget->setObjectName(population::columnName(column));
    field.label->setBuddy(widget);
    widget->installEventFilter(this);
    auto *grid = qobject_cast<QGridLayout *>(layout());
    grid->addWidget(field.label, 2 * row, across, 1, span);
    grid->addWidget(widget, 2 * row + 1, across, 1, span);
    m_fields.push_back(field);
}

bool BiodataForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT focusMoved();
    return QWidget::eventFilter(watched, event);
}

const BiodataForm::Field *BiodataForm::focused() const
{
    const QWidget *focus = QApplication::focusWidget();
    for (const Field &field : m_fields) {
        if (focus && (focus == field.widget() || field.widget()->isAncestorOf(focus)))
            return &field;
    }
    return nullptr;
}

QWidget *BiodataForm::fieldOf(const QString &column) const
{
    for (const Field &field : m_fields) {
        if (population::columnName(field.column) == column)
            return field.widget();
    }
    return m_fields.front().widget();
}

QWidget *BiodataForm::after(const QWidget *from) const
{
    for (std::size_t i = 0; i + 1 < m_fields.size(); ++i) {
        const QWidget *widget = m_fields[i].widget();
        if (from == widget || widget->isAncestorOf(from))
            return m_fields[i + 1].widget();
    }
    return nullptr;
}

QString BiodataForm::remarkOf(const Field &field) const
{
    if (const auto wrong = m_state.wrong.find(field.column); wrong != m_state.wrong.end())
        return text::sentence(wrong->second);
    QStringList sentences;
    if (m_state.view) {
        for (const population::Advice &advice : m_state.view->advice) {
            if (population::columnOf(advice) == field.column)
                sentences += text::adviceSentence(advice);
        }
    }
    return sentences.join(u' ');
}

QString BiodataForm::remarkOfFocused() const
{
    const Field *field = focused();
    return field ? remarkOf(*field) : QString();
}

bool BiodataForm::focusedIsWrong() const
{
    const Field *field = focused();
    return field && m_state.wrong.contains(field->column);
}

void BiodataForm::mark(const Field &field)
{
    const bool wrong = m_state.wrong.contains(field.column);
    const bool remarked = !remarkOf(field).isEmpty();
    const QString name = text::fieldLabel(field.column);
    //: %1 is the name of a field of which there is something to say
    field.label->setText(wrong || remarked ? tr("! %1").arg(name) : name);
    setRole(field.label, wrong ? "captionFailure" : remarked ? "captionAttention" : "caption");
    setRole(field.widget(), wrong ? "formWrong" : "form");
}

void BiodataForm::offer(const Field &field)
{
    const int region = regionIndex(field.column);
    std::vector<Choice> choices;
    if (region >= 0) {
        for (const population::Region &each : m_state.regions.at(static_cast<std::size_t>(region)))
            choices.push_back({each.code.toString().section(u'.', -1), each.familiarName.toUpper(),
                               text::otherName(each)});
    } else if (m_state.reference) {
        const auto *list = population::codeListOf(m_state.reference->codes, field.column);
        for (const population::CodeWord &word : list->words())
            choices.push_back({QString::number(word.code), word.word, text::gloss(word)});
    }
    field.choice->setChoices(std::move(choices));
}

void BiodataForm::render(const DeclareState &state)
{
    const bool listsChange = state.reference != m_offered;
    std::array<bool, 4> regionsChange{};
    for (std::size_t i = 0; i < regionsChange.size(); ++i) {
        const QString above
            = state.regions[i].empty() ? QString() : state.regions[i].front().code.toString();
        regionsChange[i]
            = state.regions[i].size() != m_offeredRegions[i] || above != m_offeredAbove[i];
        m_offeredRegions[i] = state.regions[i].size();
        m_offeredAbove[i] = above;
    }
    m_offered = state.reference;
    m_state = state;
    const Field *typing = focused();
    for (const Field &field : m_fields) {
        const auto text = state.texts.find(field.column);
        const QString value = text == state.texts.end() ? QString() : text->second;
        const int region = regionIndex(field.column);
        if (field.choice
            && (region >= 0 ? regionsChange[static_cast<std::size_t>(region)] : listsChange))
            offer(field);
        if (&field != typing) { // what is being typed is not touched
            if (field.line && field.line->text() != value)
                field.line->setText(value);
            else if (field.choice && field.choice->word() != value)
                field.choice->setWord(value);
        } else if (field.line && field.line->text().isEmpty()) {
            field.line->setText(value); // the field in which a form opens
        }
        mark(field);
    }
}

void BiodataForm::retranslate()
{
    for (const Field &field : m_fields) {
        if (field.column == Column::TGL_LHR)
            field.line->setPlaceholderText(tr("31-12-1990"));
        if (field.choice && m_state.reference)
            offer(field); // what explains a word, in the language of the moment
        mark(field);
    }
}

} // namespace rekam::station
