// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/grounds_form.h"

#include "app/station/widgets/choice_box.h"
#include "app/station/widgets/labels.h"
#include "app/text/person_text.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace rekam::station {

using enrollment::DeclaredReason;
using enrollment::EarlierRecording;

namespace {

constexpr int longestText = 500;
constexpr int documentColumns = 4;
constexpr std::array reasons{DeclaredReason::OutOfDomicile, DeclaredReason::NewFamilyCard,
                             DeclaredReason::NewerThanRoster, DeclaredReason::Other};
constexpr std::array answers{EarlierRecording::Never, EarlierRecording::Elsewhere,
                             EarlierRecording::Unsure};

QLineEdit *formLine(QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    setRole(line, "form");
    line->setMaxLength(longestText);
    return line;
}

} // namespace

GroundsForm::GroundsForm(QWidget *parent)
    : QFrame(parent)
    , m_reasonLabel(plainLabel("caption", this))
    , m_reason(new ChoiceBox(this))
    , m_noteLabel(plainLabel("caption", this))
    , m_note(formLine(this))
    , m_documentsLabel(plainLabel("caption", this))
    , m_earlierLabel(plainLabel("caption", this))
    , m_placeLabel(plainLabel("caption", this))
    , m_warnings(wrappedLabel("remark", this))
    , m_whyLabel(plainLabel("caption", this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_reasonLabel, 0, 0);
    grid->addWidget(m_reason, 1, 0);
    grid->addWidget(m_noteLabel, 0, 1, 1, 3);
    grid->addWidget(m_note, 1, 1, 1, 3);
    grid->addWidget(m_documentsLabel, 2, 0, 1, documentColumns);
    // Made in the order in which the Tab key goes.
    auto *papers = new QGridLayout;
    papers->setHorizontalSpacing(14);
    papers->setVerticalSpacing(0);
    for (const enrollment::DocumentSeen document : enrollment::allDocuments()) {
        auto *box = new QCheckBox(this);
        const int index = static_cast<int>(m_documents.size());
        papers->addWidget(box, index / documentColumns, index % documentColumns);
        connect(box, &QCheckBox::toggled, this, &GroundsForm::read);
        box->setProperty("document", static_cast<int>(document));
        m_documents.push_back(box);
    }
    grid->addLayout(papers, 3, 0, 1, documentColumns);
    m_earlier = new ChoiceBox(this);
    m_place = formLine(this);
    m_why = formLine(this);
    grid->addWidget(m_earlierLabel, 4, 0);
    grid->addWidget(m_earlier, 5, 0);
    grid->addWidget(m_placeLabel, 4, 1, 1, 3);
    grid->addWidget(m_place, 5, 1, 1, 3);
    grid->addWidget(m_warnings, 6, 0, 1, 4);
    grid->addWidget(m_whyLabel, 7, 0, 1, 4);
    grid->addWidget(m_why, 8, 0, 1, 4);
    for (int column = 0; column < documentColumns; ++column)
        grid->setColumnStretch(column, 1);
    grid->setRowStretch(9, 1);
    for (ChoiceBox *box : {m_reason, m_earlier}) {
        setRole(box, "form");
        connect(box, &ChoiceBox::wordChanged, this, &GroundsForm::read);
    }
    for (QLineEdit *line : {m_note, m_place, m_why})
        connect(line, &QLineEdit::textEdited, this, &GroundsForm::read);
    retranslate();
}

QWidget *GroundsForm::firstField() const
{
    return m_reason->isHidden() ? static_cast<QWidget *>(m_documents.front()) : m_reason;
}

QWidget *GroundsForm::fieldOf(const QString &part) const
{
    if (part == u"reason")
        return m_reason;
    if (part == u"note")
        return m_note;
    if (part == u"documents")
        return m_documents.front();
    if (part == u"earlier")
        return m_earlier;
    if (part == u"eligibility")
        return m_grounds.earlier == EarlierRecording::NotAsked ? static_cast<QWidget *>(m_earlier)
                                                               : m_why;
    return nullptr;
}

QWidget *GroundsForm::after(const QWidget *field) const
{
    const auto isAt = [field](const QWidget *widget) {
        return field == widget || (widget && widget->isAncestorOf(field));
    };
    if (isAt(m_reason))
        return m_note;
    if (isAt(m_note))
        return m_documents.front();
    for (const QCheckBox *box : m_documents) {
        if (isAt(box))
            return m_earlier;
    }
    if (isAt(m_earlier))
        return m_grounds.earlier == EarlierRecording::Elsewhere ? m_place
            : m_why->isHidden()                                 ? nullptr
                                                                : m_why;
    if (isAt(m_place))
        return m_why->isHidden() ? nullptr : m_why;
    return nullptr;
}

void GroundsForm::read()
{
    enrollment::Grounds grounds = m_grounds;
    grounds.declaredReason.reset();
    for (const DeclaredReason reason : reasons) {
        if (m_reason->word() == text::declaredReasonLabel(reason))
            grounds.declaredReason = reason;
    }
    if (m_reason->isHidden())
        grounds.declaredReason.reset();
    grounds.declaredNote = m_note->text();
    grounds.documents.clear();
    for (const QCheckBox *box : m_documents) {
        if (box->isChecked())
            grounds.documents.push_back(
                static_cast<enrollment::DocumentSeen>(box->property("document").toInt()));
    }
    grounds.earlier = EarlierRecording::NotAsked;
    for (const EarlierRecording answer : answers) {
        if (m_earlier->word() == text::earlierRecordingLabel(answer))
            grounds.earlier = answer;
    }
    grounds.earlierPlace = m_place->text();
    grounds.reason = m_why->text();
    m_place->setEnabled(grounds.earlier == EarlierRecording::Elsewhere);
    m_grounds = grounds;
    Q_EMIT edited(grounds);
}

void GroundsForm::render(const enrollment::Grounds &grounds, const QStringList &warnings)
{
    const bool declared = grounds.origin == enrollment::BiodataOrigin::Declared;
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_reasonLabel, m_reason, m_noteLabel, m_note})
        widget->setVisible(declared);
    m_warnings->setText(warnings.join(u' '));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_warnings, m_whyLabel, m_why})
        widget->setVisible(!warnings.isEmpty());
    if (grounds == m_grounds)
        return; // what is being typed is not touched
    m_grounds = grounds;
    m_reason->setWord(grounds.declaredReason ? text::declaredReasonLabel(*grounds.declaredReason)
                                             : QString());
    m_earlier->setWord(grounds.earlier == EarlierRecording::NotAsked
                           ? QString()
                           : text::earlierRecordingLabel(grounds.earlier));
    const auto write = [](QLineEdit *line, const QString &text) {
        if (line->text() != text)
            line->setText(text);
    };
    write(m_note, grounds.declaredNote);
    write(m_place, grounds.earlierPlace);
    write(m_why, grounds.reason);
    for (QCheckBox *box : m_documents) {
        const QSignalBlocker blocker(box);
        const auto document
            = static_cast<enrollment::DocumentSeen>(box->property("document").toInt());
        box->setChecked(std::find(grounds.documents.begin(), grounds.documents.end(), document)
                        != grounds.documents.end());
    }
    m_place->setEnabled(grounds.earlier == EarlierRecording::Elsewhere);
}

void GroundsForm::retranslate()
{
    m_reasonLabel->setText(tr("Alasan di luar daftar"));
    m_noteLabel->setText(tr("Keterangan, misalnya daerah asal"));
    m_documentsLabel->setText(tr("Dokumen yang dilihat (spasi menandai)"));
    m_earlierLabel->setText(tr("Pernah rekam di daerah lain?"));
    m_placeLabel->setText(tr("Di mana dan kapan, bila pernah"));
    m_whyLabel->setText(tr("Alasan tetap direkam; supervisor melihatnya"));
    // The words are those of the language of the moment, so they are chosen anew.
    std::vector<Choice> reasonChoices;
    for (const DeclaredReason reason : reasons)
        reasonChoices.push_back(
            {QString::number(reasonChoices.size() + 1), text::declaredReasonLabel(reason)});
    m_reason->setWord({});
    m_reason->setChoices(std::move(reasonChoices));
    std::vector<Choice> answerChoices;
    for (const EarlierRecording answer : answers)
        answerChoices.push_back(
            {QString::number(answerChoices.size() + 1), text::earlierRecordingLabel(answer)});
    m_earlier->setWord({});
    m_earlier->setChoices(std::move(answerChoices));
    if (m_grounds.declaredReason)
        m_reason->setWord(text::declaredReasonLabel(*m_grounds.declaredReason));
    if (m_grounds.earlier != EarlierRecording::NotAsked)
        m_earlier->setWord(text::earlierRecordingLabel(m_grounds.earlier));
    for (QCheckBox *box : m_documents)
        box->setText(text::documentLabel(
            static_cast<enrollment::DocumentSeen>(box->property("document").toInt())));
}

} // namespace rekam::station
