// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/core_thread.h"
#include "core/population/reference_data.h"

#include <QObject>

#include <map>
#include <optional>

namespace rekam::station {

enum class DeclareStep { Biodata, Grounds };

struct DeclareState
{
    DeclareStep step = DeclareStep::Biodata;
    /** What the form holds. The four NO_ columns have the codes of chosen regions, the four _NAME
     *  columns their names, also typed ones that are on no list. */
    population::ResidentTexts texts;
    enrollment::Grounds grounds{.origin = enrollment::BiodataOrigin::Declared};
    std::optional<enrollment::EnrollmentId> mending; ///< the open recording whose biodata these are
    /** What can be chosen below the regions that are chosen already, from provinces to villages. */
    std::array<std::vector<population::Region>, 4> regions;
    std::shared_ptr<const population::ReferenceData> reference; ///< null until it is loaded
    std::map<population::Column, base::Error> wrong; ///< fields that can not be read
    std::optional<workflow::PersonView> view; ///< advice and eligibility, while nothing is wrong
    bool referring = false; ///< "no NIK yet" was pressed: the way to the registration is shown
    bool busy = false;
    std::optional<base::Error> error;
    QString
        wrongPart; ///< Error::subject that the focus shall go to: a column, or a part of the grounds
};

/** The form for somebody who is not on the roster. What was typed stays until the recording has begun
 *  or somebody else logs in. */
class DeclarePresenter : public QObject
{
    Q_OBJECT

public:
    /** Both must outlive this object. */
    DeclarePresenter(CoreThread &core, const base::Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] const DeclareState &state() const { return m_state; }

    /** Opens the form as it was left. @p searched is what was looked for in vain: a NIK or a name
     *  goes into an empty form. @p home is where most people live: the station's region code. */
    void begin(const QString &searched, const QString &home);
    /** Opens the form with the biodata of an open recording, to mend them. */
    void mend(const enrollment::Enrollment &enrollment);
    void edit(population::Column column, const QString &text);
    /** Chooses a region of @p level by its code's group ("71"), or a name that is on no list. */
    void chooseRegion(population::RegionCode::Level level, const QString &group,
                      const QString &name);
    void editGrounds(const enrollment::Grounds &grounds);
    /** From the biodata to the grounds, from there to the recording. */
    void next();
    /** From the grounds to the biodata, from there to the search; nothing is lost. */
    void back();
    /** The person has no NIK. */
    void refer();
    void clear(); ///< forgets the form

Q_SIGNALS:
    void stateChanged();
    /** The person is known now, from the form or (ResidentListed) from the roster. */
    void declared(const rekam::population::Nik &nik);
    void left();

private:
    void load();
    void offerRegions();
    void look();
    void consider();
    void submit();
    void refuse(const base::Error &error);
    [[nodiscard]] QDate today() const { return m_clock.now().toLocalTime().date(); }
    CoreThread &m_core;
    const base::Clock &m_clock;
    DeclareState m_state;
    std::shared_ptr<const population::ReferenceData> m_reference;
    QString m_home;
    bool m_loading = false;
    bool m_considering = false;
    bool m_changed = false; // since the question that is on its way
    quint64 m_visit = 0;
};

} // namespace rekam::station
