// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/access_page.h"

#include "app/station/widgets/labels.h"
#include "app/station/widgets/row_table.h"
#include "app/text/audit_text.h"
#include "app/text/number_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace rekam::station {

namespace {

/** Beginnings of the acts' names; the empty one is all of them. */
constexpr const char *actGroups[]
    = {"",          "resident.", "enrollment.", "session.", "account.",  "audit.",   "clock.",
       "exchange.", "region.",   "retention.",  "roster.",  "settings.", "station.", "store."};

} // namespace

AccessPage::AccessPage(QWidget *parent)
    : Page(parent)
    , m_caption(plainLabel("caption", this))
    , m_table(new RowTable(this))
{
    m_verify = addButton("plain", Qt::Key_F5);
    m_print = addButton("plain", Qt::Key_F4);
    m_verify->setFocusPolicy(Qt::NoFocus);
    m_print->setFocusPolicy(Qt::NoFocus);
    body()->addWidget(makeFields());
    body()->addWidget(m_caption);
    body()->addWidget(m_table, 1);
    connect(m_history, &QPushButton::clicked, this,
            [this] { Q_EMIT historyRequested(m_nik->text()); });
    connect(m_search, &QPushButton::clicked, this, &AccessPage::submitSearch);
    connect(m_verify, &QPushButton::clicked, this, &AccessPage::verifyRequested);
    connect(m_print, &QPushButton::clicked, this, &AccessPage::printRequested);
    AccessPage::retranslate();
}

QWidget *AccessPage::makeFields()
{
    auto *fields = new QWidget(this);
    auto *row = new QHBoxLayout(fields);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    const auto add
        = [](QLabel *&label, QWidget *field, int width, QWidget *parent, QHBoxLayout *into) {
              auto *column = new QVBoxLayout;
              column->setSpacing(2);
              label = plainLabel("caption", parent);
              field->setFixedWidth(width);
              label->setBuddy(field);
              column->addWidget(label);
              column->addWidget(field);
              into->addLayout(column);
          };
    m_nik = new QLineEdit(fields);
    add(m_nikLabel, m_nik, 230, fields, row);
    m_nik->setMaxLength(24); // a NIK with blanks between its groups
    m_history = new QPushButton(fields);
    setRole(m_history, "primary");
    row->addWidget(m_history, 0, Qt::AlignBottom);
    row->addStretch();
    m_filter = new QWidget(fields);
    auto *filterRow = new QHBoxLayout(m_filter);
    filterRow->setContentsMargins(0, 0, 0, 0);
    filterRow->setSpacing(10);
    m_day = new QLineEdit(m_filter);
    m_account = new QLineEdit(m_filter);
    m_act = new QComboBox(m_filter);
    for (const char *group : actGroups)
        m_act->addItem(QString(), QLatin1String(group));
    add(m_dayLabel, m_day, 130, m_filter, filterRow);
    add(m_accountLabel, m_account, 130, m_filter, filterRow);
    add(m_actLabel, m_act, 190, m_filter, filterRow);
    m_day->setMaxLength(10);
    m_account->setMaxLength(32);
    m_refused = new QCheckBox(m_filter);
    m_refused->setMinimumHeight(42);
    filterRow->addWidget(m_refused, 0, Qt::AlignBottom);
    m_search = new QPushButton(m_filter);
    setRole(m_search, "plain");
    filterRow->addWidget(m_search, 0, Qt::AlignBottom);
    row->addWidget(m_filter);
    return fields;
}

QWidget *AccessPage::nextAction() const
{
    return m_nik;
}

void AccessPage::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        m_table->move(1);
        return;
    case Qt::Key_Up:
        m_table->move(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->isAutoRepeat())
            return;
        if (m_nik->hasFocus() || m_history->hasFocus())
            m_history->click();
        else if (m_filter->isAncestorOf(focusWidget()))
            m_search->click();
        return;
    default:
        Page::keyPressEvent(event);
    }
}

void AccessPage::submitSearch()
{
    AuditFilter filter;
    const QString day = m_day->text().trimmed();
    if (!day.isEmpty()) {
        filter.day = QDate::fromString(day, QStringLiteral("dd-MM-yyyy"));
        if (!filter.day.isValid()) {
            message()->say(MessageBar::Kind::Attention,
                           tr("Silakan tulis hari seperti 21-11-2026, atau kosongkan untuk semua "
                              "hari."));
            m_day->setFocus();
            return;
        }
    }
    filter.account = m_account->text();
    filter.act = m_act->currentData().toString();
    filter.onlyRefused = m_refused->isChecked();
    Q_EMIT searchRequested(filter);
}

void AccessPage::clear()
{
    for (QLineEdit *field : {m_nik, m_day, m_account})
        field->clear();
    m_act->setCurrentIndex(0);
    m_refused->setChecked(false);
}

void AccessPage::render(const AccessState &state)
{
    m_state = state;
    fill();
}

void AccessPage::fill()
{
    std::vector<QStringList> rows;
    for (const store::AuditEntry &entry : m_state.entries)
        rows.push_back(
            {QString::number(entry.sequence),
             entry.happenedAt.toLocalTime().toString(QStringLiteral("dd-MM-yyyy HH.mm.ss")),
             entry.actor, text::actLabel(entry.act), text::placeLabel(entry.place),
             text::outcomeLabel(entry.outcome)});
    m_table->setRows(rows);
    if (!m_state.shown)
        m_caption->clear();
    else if (m_state.report)
        //: %1 is a NIK, %2 how many accesses
        m_caption->setText(tr("NIK %1: %2 catatan, terbaru lebih dulu")
                               .arg(m_state.report->nik)
                               .arg(m_state.entries.size()));
    else if (m_state.more)
        //: %1 is how many rows are shown
        m_caption->setText(
            tr("%1 terbaru; masih ada lagi, persempit pencarian").arg(m_state.entries.size()));
    else
        m_caption->setText(tr("Ditemukan: %1, terbaru lebih dulu").arg(m_state.entries.size()));
    m_filter->setVisible(m_state.maySearch);
    m_history->setEnabled(!m_state.busy);
    m_search->setEnabled(!m_state.busy);
    m_verify->setEnabled(!m_state.busy);
    m_print->setEnabled(m_state.report && m_state.printing != Printing::Busy);
    say();
}

void AccessPage::say()
{
    using Kind = MessageBar::Kind;
    if (m_state.error)
        message()->showError(*m_state.error);
    else if (m_state.busy)
        message()->say(Kind::Information, tr("Mohon tunggu sebentar."));
    else if (m_state.verifiedRows && m_state.damage.isEmpty())
        message()->say(
            Kind::Good,
            tr("Jejak audit utuh: %1 baris diperiksa.").arg(text::counted(*m_state.verifiedRows)));
    else if (m_state.verifiedRows)
        //: %1 is a row's number, %2 what was done to it, as "isinya diubah"
        message()->say(Kind::Failure,
                       tr("Jejak audit tidak utuh mulai baris %1: %2. Silakan "
                          "amankan stasiun dan laporkan kepada wilayah.")
                           .arg(m_state.damagedRow)
                           .arg(text::damageLabel(m_state.damage)));
    else if (m_state.printing == Printing::Busy)
        message()->say(Kind::Information, tr("Mencetak ..."));
    else if (m_state.printing == Printing::Printed)
        message()->say(Kind::Good, tr("Riwayat akses sudah dicetak."));
    else if (m_state.printing == Printing::NoPrinter)
        message()->say(Kind::Attention,
                       tr("Pencetak belum ada. Silakan sambungkan pencetak, lalu cetak lagi."));
    else if (m_state.printing == Printing::Failed)
        message()->say(Kind::Failure,
                       tr("Belum tercetak. Silakan periksa pencetak, lalu cetak lagi."));
    else if (m_state.shown && m_state.entries.empty())
        message()->say(Kind::Information, tr("Tidak ada catatan."));
    else
        message()->say(Kind::Information,
                       tr("Setiap pencarian di halaman ini juga dicatat dalam jejak audit."));
}

void AccessPage::retranslate()
{
    setHeading(tr("Jejak akses"),
               tr("Siapa membuka data seorang penduduk, kapan, dan dari halaman mana. Penduduk "
                  "berhak atas jawabannya dalam 3 x 24 jam."));
    m_nikLabel->setText(tr("NIK penduduk"));
    m_history->setText(tr("Riwayat akses (Enter)"));
    m_dayLabel->setText(tr("Hari"));
    m_day->setPlaceholderText(tr("21-11-2026"));
    m_accountLabel->setText(tr("Akun"));
    m_actLabel->setText(tr("Perbuatan"));
    for (int i = 0; i < m_act->count(); ++i)
        m_act->setItemText(i, text::actGroupLabel(m_act->itemData(i).toString()));
    m_refused->setText(tr("Hanya yang ditolak"));
    m_search->setText(tr("Cari (Enter)"));
    m_verify->setText(tr("Periksa keutuhan (F5)"));
    m_print->setText(tr("Cetak (F4)"));
    m_table->setColumns(
        {tr("Baris"), tr("Waktu"), tr("Akun"), tr("Perbuatan"), tr("Dari"), tr("Hasil")},
        {80, 180, 200, 330, 220});
    fill();
}

} // namespace rekam::station
