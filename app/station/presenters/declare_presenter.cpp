// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/declare_presenter.h"

#include <algorithm>
#include <utility>

namespace rekam::station {

using population::Column;
using population::RegionCode;

namespace {

constexpr std::array groupColumns{Column::NO_PROP, Column::NO_KAB, Column::NO_KEC, Column::NO_KEL};
constexpr std::array nameColumns{Column::PROP_NAME, Column::KAB_NAME, Column::KEC_NAME,
                                 Column::KEL_NAME};

QString textOf(const population::ResidentTexts &texts, Column column)
{
    const auto found = texts.find(column);
    return found == texts.end() ? QString() : found->second;
}

/** "16.71" from the first @p groups columns; nothing if one is missing. */
std::optional<RegionCode> regionOf(const population::ResidentTexts &texts, std::size_t groups)
{
    QStringList code;
    for (std::size_t i = 0; i < groups; ++i)
        code += textOf(texts, groupColumns.at(i));
    if (code.contains(QString()))
        return {};
    const auto parsed = RegionCode::parse(code.join(u'.'));
    return parsed ? std::optional(*parsed) : std::nullopt;
}

} // namespace

DeclarePresenter::DeclarePresenter(CoreThread &core, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_clock(clock)
{
    connect(&m_core, &CoreThread::loggedOut, this, &DeclarePresenter::clear);
}

void DeclarePresenter::clear()
{
    ++m_visit;
    m_considering = false;
    m_state = {};
    Q_EMIT stateChanged();
}

void DeclarePresenter::begin(const QString &searched, const QString &home)
{
    if (m_state.mending) // that recording has its biodata; this is somebody else
        clear();
    m_home = home;
    m_state.error.reset();
    m_state.referring = false;
    m_state.step = DeclareStep::Biodata;
    const bool untouched = std::all_of(m_state.texts.begin(), m_state.texts.end(),
                                       [](const auto &each) { return each.second.isEmpty(); });
    if (untouched && !searched.trimmed().isEmpty()) {
        const QString text = searched.simplified();
        const bool number = text.front().isDigit();
        m_state.texts[number ? Column::NIK : Column::NAMA_LGKP] = text.toUpper();
    }
    m_state.wrongPart = population::columnName(Column::NIK); // where the focus begins
    load();
    look();
}

void DeclarePresenter::mend(const enrollment::Enrollment &enrollment)
{
    clear();
    m_state.mending = enrollment.id;
    m_state.texts = population::residentTexts(enrollment.resident);
    m_state.grounds = enrollment.grounds;
    m_state.wrongPart = population::columnName(Column::NAMA_LGKP);
    load();
    look();
}

void DeclarePresenter::load()
{
    if (m_reference || m_loading) {
        offerRegions();
        return;
    }
    m_loading = true;
    m_core.withSession(
        this, [](workflow::Session &session) { return session.reference(); },
        [this](const base::Result<std::shared_ptr<const population::ReferenceData>> &loaded) {
            m_loading = false;
            if (loaded)
                m_reference = *loaded;
            else
                m_state.error = loaded.error();
            offerRegions();
            look();
        });
}

void DeclarePresenter::offerRegions()
{
    m_state.reference = m_reference;
    if (!m_reference)
        return;
    const population::RegionDirectory &directory = m_reference->regions;
    // Most people live where the station stands; whoever does not chooses another region.
    const bool placed = std::any_of(nameColumns.begin(), nameColumns.end(), [this](Column column) {
        return !textOf(m_state.texts, column).isEmpty();
    });
    if (!placed) {
        const QStringList groups = m_home.split(u'.', Qt::SkipEmptyParts);
        QString code;
        for (qsizetype i = 0; i < groups.size() && i < 3; ++i) {
            code += (code.isEmpty() ? QString() : QStringLiteral(".")) + groups[i];
            const auto parsed = RegionCode::parse(code);
            if (!parsed || !directory.find(*parsed))
                break;
            const auto level = static_cast<std::size_t>(i);
            m_state.texts[groupColumns.at(level)] = groups[i];
            m_state.texts[nameColumns.at(level)] = directory.familiarName(*parsed).toUpper();
        }
    }
    m_state.regions[0] = directory.provinces();
    for (std::size_t level = 1; level < m_state.regions.size(); ++level) {
        const auto above = regionOf(m_state.texts, level);
        m_state.regions.at(level)
            = above ? directory.childrenOf(*above) : std::vector<population::Region>{};
    }
}

void DeclarePresenter::edit(Column column, const QString &text)
{
    if (textOf(m_state.texts, column) == text)
        return;
    m_state.texts[column] = text;
    m_state.error.reset();
    m_state.referring = false;
    look();
}

void DeclarePresenter::chooseRegion(RegionCode::Level level, const QString &group,
                                    const QString &name)
{
    const auto index = static_cast<std::size_t>(level) - 1;
    if (textOf(m_state.texts, groupColumns.at(index)) == group
        && textOf(m_state.texts, nameColumns.at(index)) == name)
        return;
    m_state.texts[groupColumns.at(index)] = group;
    m_state.texts[nameColumns.at(index)] = name;
    // What lay below the earlier choice lies elsewhere.
    for (std::size_t below = index + 1; below < groupColumns.size(); ++below) {
        m_state.texts[groupColumns.at(below)].clear();
        m_state.texts[nameColumns.at(below)].clear();
    }
    offerRegions();
    look();
}

void DeclarePresenter::editGrounds(const enrollment::Grounds &grounds)
{
    if (grounds == m_state.grounds)
        return;
    m_state.grounds = grounds;
    m_state.error.reset();
    look();
}

/** Says of every field whether it can be read; what can be said of the whole is asked of the core. */
void DeclarePresenter::look()
{
    m_state.wrong.clear();
    for (const auto &[column, text] : m_state.texts) {
        if (text.trimmed().isEmpty() || !m_reference)
            continue;
        if (const auto read = population::normalizedText(column, text, today(), m_reference->codes);
            !read)
            m_state.wrong.emplace(column, read.error());
    }
    Q_EMIT stateChanged();
    m_changed = true;
    if (!m_considering)
        consider();
}

void DeclarePresenter::consider()
{
    m_changed = false;
    const auto resident = population::residentFromTexts(m_state.texts, today());
    if (!resident) {
        m_state.view.reset();
        Q_EMIT stateChanged();
        return;
    }
    m_considering = true;
    m_core.withSession(
        this,
        [resident = *resident, grounds = m_state.grounds](workflow::Session &session) {
            return session.consider(resident, grounds);
        },
        [this, visit = m_visit](base::Result<workflow::PersonView> view) {
            if (visit != m_visit)
                return;
            m_considering = false;
            if (m_changed) {
                consider(); // typed on meanwhile: only the newest counts
                return;
            }
            if (view)
                m_state.view = *std::move(view);
            else
                m_state.view.reset();
            Q_EMIT stateChanged();
        });
}

void DeclarePresenter::refuse(const base::Error &error)
{
    m_state.error = error;
    m_state.wrongPart = QString::fromStdString(error.subject);
    const bool field = population::columnFromName(m_state.wrongPart).has_value();
    if (error.code == base::ErrorCode::NikNeeded)
        m_state.wrongPart = population::columnName(Column::NIK);
    if (field || error.code == base::ErrorCode::NikNeeded)
        m_state.step = DeclareStep::Biodata;
    if (error.code == base::ErrorCode::ReasonNeeded)
        m_state.wrongPart = QStringLiteral("eligibility");
    Q_EMIT stateChanged();
}

void DeclarePresenter::next()
{
    if (m_state.busy)
        return;
    if (textOf(m_state.texts, Column::NIK).trimmed().isEmpty()) {
        refuse({base::ErrorCode::NikNeeded, {}, {}});
        return;
    }
    const auto resident = population::residentFromTexts(m_state.texts, today());
    if (!m_state.wrong.empty()) {
        refuse(m_state.wrong.begin()->second);
        return;
    }
    if (!resident) {
        refuse(resident.error());
        return;
    }
    m_state.error.reset();
    if (m_state.step == DeclareStep::Biodata) {
        m_state.step = DeclareStep::Grounds;
        m_state.wrongPart = QStringLiteral("reason");
        Q_EMIT stateChanged();
        return;
    }
    submit();
}

void DeclarePresenter::submit()
{
    const auto resident = population::residentFromTexts(m_state.texts, today());
    if (!resident)
        return;
    m_state.busy = true;
    Q_EMIT stateChanged();
    const population::Nik nik = resident->nik;
    m_core.withSession(
        this,
        [resident = *resident, grounds = m_state.grounds,
         mending = m_state.mending](workflow::Session &session) -> base::Result<void> {
            if (mending)
                return session.redeclare(*mending, resident, grounds);
            return session.declare(resident, grounds).map([](const auto &) {});
        },
        [this, nik, visit = m_visit](const base::Result<void> &done) {
            if (visit != m_visit)
                return;
            m_state.busy = false;
            // Somebody from the roster after all: their own biodata are shown, the form is kept.
            const bool listed = !done && done.error().code == base::ErrorCode::ResidentListed;
            if (!done && !listed) {
                refuse(done.error());
                return;
            }
            if (done)
                clear();
            Q_EMIT declared(nik);
        });
}

void DeclarePresenter::back()
{
    if (m_state.referring || m_state.step == DeclareStep::Grounds) {
        m_state.referring = false;
        m_state.step = DeclareStep::Biodata;
        m_state.error.reset();
        m_state.wrongPart = population::columnName(Column::NIK);
        Q_EMIT stateChanged();
        return;
    }
    Q_EMIT left();
}

void DeclarePresenter::refer()
{
    if (m_state.busy)
        return;
    m_state.referring = true;
    m_state.error.reset();
    Q_EMIT stateChanged();
    m_core.withSession(
        this, [](workflow::Session &session) { return session.noteReferral(); },
        [this, visit = m_visit](const base::Result<void> &noted) {
            if (visit == m_visit && !noted) {
                m_state.error = noted.error();
                Q_EMIT stateChanged();
            }
        });
}

} // namespace rekam::station
