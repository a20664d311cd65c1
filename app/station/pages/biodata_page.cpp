// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/biodata_page.h"

#include "app/station/widgets/labels.h"

#include <QGridLayout>

namespace rekam::station {

namespace {

constexpr int fieldCount = 12;

/** "1671 0441 0203 9001": groups of four are easier to read aloud. */
QString grouped(const QString &digits)
{
    QString text;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            text += u' ';
        text += digits[i];
    }
    return text;
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("-") : text;
}

} // namespace

BiodataPage::BiodataPage(QWidget *parent)
    : Page(parent)
    , m_name(plainLabel("residentName", this))
    , m_nik(plainLabel("residentNik", this))
{
    m_confirm = addButton("primary");
    auto *card = new QFrame(this);
    setRole(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(24, 10, 24, 10);
    column->setSpacing(2);
    column->addWidget(m_nik);
    column->addWidget(m_name);
    column->addSpacing(4);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    for (int i = 0; i < fieldCount; ++i) {
        const Field field{plainLabel("fieldName", card), wrappedLabel("fieldValue", card)};
        const int side = i / (fieldCount / 2);
        const int row = i % (fieldCount / 2);
        grid->addWidget(field.label, row, side * 2, Qt::AlignTop);
        grid->addWidget(field.value, row, side * 2 + 1, Qt::AlignTop);
        m_fields.push_back(field);
    }
    grid->setColumnMinimumWidth(0, 140);
    grid->setColumnMinimumWidth(2, 120);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    column->addLayout(grid);
    column->addStretch();
    body()->addWidget(card, 1);
    connect(m_confirm, &QPushButton::clicked, this, &BiodataPage::confirmRequested);
    BiodataPage::retranslate();
}

QWidget *BiodataPage::nextAction() const
{
    return m_confirm;
}

void BiodataPage::render(const BiodataState &state)
{
    m_state = state;
    fill();
    m_confirm->setEnabled(state.resident && !state.busy);
    followNextAction();
}

void BiodataPage::fill()
{
    say();
    if (!m_state.resident) {
        m_name->clear();
        m_nik->clear();
        for (const Field &field : m_fields)
            field.value->clear();
        return;
    }
    const population::Resident &r = *m_state.resident;
    m_name->setText(r.name);
    m_nik->setText(tr("NIK %1").arg(grouped(r.nik.toString())));
    const QString birthDate = r.birthDate.toString(QStringLiteral("dd-MM-yyyy"));
    const QString values[fieldCount] = {
        r.birthPlace.isEmpty() ? birthDate : r.birthPlace + QStringLiteral(", ") + birthDate,
        r.sex == population::Sex::Male ? tr("LAKI-LAKI") : tr("PEREMPUAN"),
        r.bloodGroup,
        r.religion,
        r.maritalStatus,
        r.occupation,
        r.address,
        r.rt.isEmpty() && r.rw.isEmpty() ? QString() : r.rt + u'/' + r.rw,
        r.village,
        r.district,
        r.regency,
        grouped(r.familyCardNumber),
    };
    for (int i = 0; i < fieldCount; ++i)
        m_fields[static_cast<std::size_t>(i)].value->setText(orDash(values[i]));
}

void BiodataPage::say()
{
    if (m_state.error) {
        message()->showError(*m_state.error);
        return;
    }
    QStringList sentences;
    for (const BiodataNote note : m_state.notes) {
        switch (note) {
        case BiodataNote::BelowSixteen:
            sentences += tr("Belum 16 tahun: perekaman untuk yang sudah atau pernah kawin.");
            break;
        case BiodataNote::BelowSeventeen:
            sentences += tr("Belum 17 tahun: KTP-el diserahkan mulai ulang tahun ke-17.");
            break;
        case BiodataNote::NikDateDiffers:
            sentences += tr("Tanggal dalam NIK berbeda; NIK tetap berlaku.");
            break;
        case BiodataNote::NikSexDiffers:
            sentences += tr("Jenis kelamin dalam NIK berbeda; NIK tetap berlaku.");
            break;
        }
    }
    if (sentences.isEmpty())
        message()->say(
            MessageBar::Kind::Information,
            tr("Bila ada yang tidak sesuai, silakan arahkan ke loket perubahan data dengan dokumen "
               "pendukung."));
    else
        message()->say(MessageBar::Kind::Attention, sentences.join(u' '));
}

void BiodataPage::retranslate()
{
    setHeading(tr("Pastikan biodata"),
               tr("Mohon bacakan dengan jelas. Penduduk memastikan setiap baris."));
    m_confirm->setText(tr("Sesuai, mulai merekam (Enter)"));
    const QString names[fieldCount] = {
        tr("Tempat, tgl lahir"), tr("Jenis kelamin"), tr("Golongan darah"), tr("Agama"),
        tr("Status kawin"),      tr("Pekerjaan"),     tr("Alamat"),         tr("RT/RW"),
        tr("Kel/Desa"),          tr("Kecamatan"),     tr("Kab/Kota"),       tr("Nomor KK"),
    };
    for (int i = 0; i < fieldCount; ++i)
        m_fields[static_cast<std::size_t>(i)].label->setText(names[i]);
    fill();
}

} // namespace rekam::station
