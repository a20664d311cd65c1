// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/advice.h"
#include "core/population/refused_csv.h"
#include "core/store/roster_repository.h"
#include "core/workflow/import_pace.h"
#include "core/workflow/repeated_people.h"

#include <QElapsedTimer>

#include <functional>
#include <map>

namespace rekam::workflow {

struct RosterImportOptions
{
    /** Only counts and compares; nothing is written. */
    bool dryRun = false;
    /** Called some fifty times a second or more; false ends the import with Canceled and leaves the
     *  roster as it was. May use nothing that writes to the store. */
    std::function<bool(const RosterImportProgress &)> progress{};
    /** The sentence for a refused line, for the file that goes back to the office; the error's name
     *  without one. */
    std::function<QString(const population::RefusedLine &)> reasonText{};
};

/** What an import changes in one person's row. */
struct RosterChange
{
    struct Field
    {
        population::Column column;
        QString before;
        QString after;
    };
    int line = 0;
    QString nik;
    QString name; ///< the new one
    bool otherPerson = false; ///< name and birth date both differ: perhaps somebody else's NIK
    std::vector<Field> fields;
};

/** Values of a column that could not be understood, in lines that were taken. */
struct UnreadValues
{
    int count = 0;
    int firstLine = 0;

    friend bool operator==(const UnreadValues &, const UnreadValues &) = default;
};

struct RosterImportReport
{
    static constexpr std::size_t mostRefused = 10'000; ///< kept; the counts go on
    static constexpr std::size_t mostChanges = 1'000; ///< kept

    bool dryRun = false;
    population::TextEncoding encoding = population::TextEncoding::Utf8;
    char delimiter = ',';
    bool isBip = false;
    std::vector<QString> ignoredHeadings{}; ///< of columns that mean nothing to Rekam

    int accepted = 0; ///< added, changed and unchanged ones
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    int repeated = 0; ///< earlier lines about a person of whom a later line was taken
    int otherPersons = 0; ///< changed ones, see RosterChange

    int refusedCount = 0;
    int sharedNik = 0; ///< of them, because different people have one NIK
    std::vector<population::RefusedLine> refused{};
    /** How many lines for each reason; without a line's number. Shared NIKs are counted in sharedNik. */
    std::vector<std::pair<population::RefusedLine, int>> refusedByReason{};
    /** The refused rows with their line numbers and reasons: to be corrected and imported again. */
    QByteArray refusedCsv{};
    int leftOutOfCsv = 0; ///< when it got too large

    std::map<population::AdviceKind, int> warnings{}; ///< how many residents have each
    std::map<population::Column, UnreadValues> unread{}; ///< fields left empty, or as they were
    std::map<population::Column, int> changedColumns{};
    std::vector<RosterChange> changes{}; ///< other persons first
    double seconds = 0;
};

class RosterRowReader;

/** One import of a roster file: a look through all of it (encoding, header, NIKs that stand there twice),
 *  then every row is read and checked on a thread of its own, and sealed, compared and put in place on
 *  the thread of the store: about half of the work each. A file in which two different people have one
 *  NIK leaves both out. What the file does not say about a person stays as it was. */
class RosterImport
{
public:
    /** Everything given must outlive this object. */
    RosterImport(store::RosterRepository &roster, const population::ReferenceData &reference,
                 QDate today, const RosterImportOptions &options);
    /** In the caller's transaction, unless it is a dry run; the caller rolls back if it fails. Fails as
     *  surveyRoster() and with Canceled, StoreFull, StoreDamaged. */
    base::Result<RosterImportReport> run(QIODevice &csv);

    /** A row on its way from the thread that reads to the thread that stores. */
    struct Row
    {
        population::RosterRow read; ///< with the resident only if the NIK is repeated
        std::optional<population::Nik> nik{}; ///< none if the row is refused
        QByteArray form{}; ///< of the resident, as residentToBytes()
        std::vector<population::AdviceKind> advice{};
        bool isRepeated = false;
    };

private:
    base::Result<void> take(Row &row);
    base::Result<void> put(Row &row);
    void refuse(const population::RosterRow &row, const population::RefusedLine &reason);
    base::Result<void> noteChange(const Row &row, const population::Resident &before);
    /** What stood twice in the file, once all of it is known. */
    base::Result<void> settleRepeated(QIODevice &csv, const population::RosterSurvey &survey);
    base::Result<void> settle(Row &row);
    /** Gives every row to @p use; @p ofFile is how much of the file was read before. */
    base::Result<void> readAll(RosterRowReader &reader, double size, double ofFile,
                               base::Result<void> (RosterImport::*use)(Row &row));
    [[nodiscard]] bool report(RosterImportProgress progress) const;
    [[nodiscard]] ImportPace::Time now() const { return ImportPace::Time(m_timer.elapsed()); }

    store::RosterRepository &m_roster;
    const population::ReferenceData &m_reference;
    QDate m_today;
    const RosterImportOptions &m_options;
    RosterImportReport m_report;
    population::RefusedCsv m_refusedCsv;
    population::ColumnSet m_absent; ///< see RosterColumns::absent()
    RepeatedPeople m_people;
    int m_rows = 0; ///< read so far
    std::vector<Row> m_repeated; ///< until all of the file is known
    bool m_tooManyRepeated = false; ///< for m_repeated: the file is read once more
    QElapsedTimer m_timer;
    ImportPace m_pace;
};

} // namespace rekam::workflow
