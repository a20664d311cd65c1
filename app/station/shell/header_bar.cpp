// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/shell/header_bar.h"

#include "app/station/widgets/labels.h"
#include "app/station/widgets/svg_picture.h"
#include "app/text/role_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace rekam::station {

namespace {

constexpr int accountWidth = 215; // what 1366 pixels leave for it beside four workplaces

constexpr std::pair<Workplace, Qt::Key> placeKeys[] = {
    {Workplace::Recording, Qt::Key_F2},
    {Workplace::Approval, Qt::Key_F3},
    {Workplace::Settings, Qt::Key_F6},
    {Workplace::Access, Qt::Key_F7},
};

QString placeName(Workplace place)
{
    switch (place) {
    case Workplace::Recording:
        return QStringLiteral("recording");
    case Workplace::Approval:
        return QStringLiteral("approving");
    case Workplace::Access:
        return QStringLiteral("accesses");
    case Workplace::Settings:
        break;
    }
    return QStringLiteral("settingUp");
}

} // namespace

HeaderBar::HeaderBar(QWidget *parent)
    : QFrame(parent)
    , m_subtitle(plainLabel("headerText", this))
    , m_account(plainLabel("headerText", this))
{
    setRole(this, "header");
    setFixedHeight(56);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 6, 20, 6);
    row->setSpacing(10);
    auto *sign = plainLabel("headerSign", this);
    sign->setPixmap(
        svgPicture(QStringLiteral(":/icons/rekam.svg"), QSize(36, 36), devicePixelRatioF()));
    row->addWidget(sign);
    auto *name = plainLabel("headerName", this);
    name->setText(QStringLiteral("Rekam"));
    row->addWidget(name);
    row->addWidget(m_subtitle);
    row->addStretch();
    const auto addButton = [this, row](const QKeySequence &key) {
        auto *button = new QPushButton(this);
        setRole(button, "header");
        button->setFocusPolicy(Qt::NoFocus); // the next action on the page keeps the focus
        button->setShortcut(key);
        row->addWidget(button);
        return button;
    };
    for (const auto &[place, key] : placeKeys) {
        QPushButton *button = addButton(key);
        button->setCheckable(true);
        // Checked shows where we are, not what was clicked last.
        connect(button, &QPushButton::clicked, this, [this, wanted = place] {
            setWorkplace(m_place);
            Q_EMIT workplaceRequested(wanted);
        });
        button->setObjectName(placeName(place));
        m_places[place] = button;
    }
    row->addSpacing(8);
    row->addWidget(m_account);
    m_languageButton = addButton(Qt::Key_F8);
    m_change = addButton(Qt::Key_F9);
    m_logout = addButton(Qt::Key_F10);
    m_languageButton->setObjectName(QStringLiteral("language"));
    m_change->setObjectName(QStringLiteral("change"));
    m_logout->setObjectName(QStringLiteral("logout"));
    connect(m_change, &QPushButton::clicked, this, &HeaderBar::changePersonRequested);
    connect(m_logout, &QPushButton::clicked, this, &HeaderBar::logoutRequested);
    connect(m_languageButton, &QPushButton::clicked, this, [this] {
        Q_EMIT languageRequested(m_language == u"en" ? QStringLiteral("id") : QStringLiteral("en"));
    });
    setIdentity(std::nullopt);
}

void HeaderBar::setIdentity(const std::optional<Identity> &identity)
{
    m_identity = identity;
    const auto may
        = [&identity](vault::Act act) { return identity && vault::roleMay(identity->role, act); };
    if (identity)
        m_subtitle->hide(); // the workplaces need the room
    m_places[Workplace::Recording]->setVisible(may(vault::Act::FindResident));
    m_places[Workplace::Approval]->setVisible(may(vault::Act::ApproveEnrollment));
    m_places[Workplace::Access]->setVisible(may(vault::Act::ViewAccessHistory));
    m_places[Workplace::Settings]->setVisible(identity.has_value());
    m_account->setVisible(identity.has_value());
    m_change->setVisible(identity.has_value());
    m_logout->setVisible(identity.has_value());
    m_subtitle->setVisible(!identity); // last: never together with them, the window would grow
    retranslate();
}

void HeaderBar::setWorkplace(Workplace place)
{
    m_place = place;
    for (const auto &[each, button] : m_places)
        button->setChecked(each == place);
}

void HeaderBar::setLanguage(const QString &code)
{
    m_language = code;
    retranslate();
}

void HeaderBar::retranslate()
{
    m_subtitle->setText(tr("Perekaman KTP-el"));
    m_places[Workplace::Recording]->setText(tr("Perekaman (F2)"));
    m_places[Workplace::Approval]->setText(tr("Persetujuan (F3)"));
    m_places[Workplace::Settings]->setText(tr("Pengaturan (F6)"));
    m_places[Workplace::Access]->setText(tr("Jejak akses (F7)"));
    m_change->setText(tr("Ganti (F9)"));
    m_change->setToolTip(tr("Ganti petugas; yang sedang direkam ditunda"));
    m_logout->setText(tr("Keluar (F10)"));
    m_languageButton->setText(m_language == u"en" ? QStringLiteral("Indonesia (F8)")
                                                  : QStringLiteral("English (F8)"));
    // Setting the text takes a shortcut out of it, also where there is none.
    for (const auto &[place, key] : placeKeys)
        m_places[place]->setShortcut(key);
    m_languageButton->setShortcut(Qt::Key_F8);
    m_change->setShortcut(Qt::Key_F9);
    m_logout->setShortcut(Qt::Key_F10);
    if (!m_identity)
        return;
    //: %1 is an account name, %2 its role
    const QString account
        = tr("%1 (%2)").arg(m_identity->account, text::roleLabel(m_identity->role));
    m_account->ensurePolished(); // the style sheet's font
    m_account->setText(m_account->fontMetrics().elidedText(account, Qt::ElideMiddle, accountWidth));
    m_account->setToolTip(account);
}

void HeaderBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace rekam::station
