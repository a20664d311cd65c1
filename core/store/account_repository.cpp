// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/account_repository.h"

#include "core/store/row_mac.h"

namespace rekam::store {

namespace {

/** Argon2id of a damaged row must not ask for all the memory there is, before any key can tell. */
constexpr qint64 mostMemory = 1024LL * 1024 * 1024;
constexpr qint64 mostPasses = 64;

constexpr const char *select
    = "SELECT name, role, salt, passes, memory, wrapped_key, needs_machine, expires_on,"
      " statement_accepted_at, ended_at, password_given FROM account";

qint64 numberOf(QDate day)
{
    return day.isValid() ? day.year() * 10'000 + day.month() * 100 + day.day() : 0;
}

qint64 numberOf(const QDateTime &moment)
{
    return moment.isValid() ? moment.toMSecsSinceEpoch() : 0;
}

QDateTime momentAt(const Statement &statement, int column)
{
    return statement.isNull(column)
        ? QDateTime()
        : QDateTime::fromMSecsSinceEpoch(statement.integer(column), Qt::UTC);
}

RowMac macOf(const AccountRow &row)
{
    RowMac mac("account");
    mac.add(row.name)
        .add(static_cast<qint64>(row.role))
        .add(row.wrap.salt)
        .add(static_cast<qint64>(row.wrap.cost.passes))
        .add(static_cast<qint64>(row.wrap.cost.memoryBytes))
        .add(row.wrap.wrapped);
    // What schema 2 added joins as soon as one of it is set: rows of schema 1 keep their MAC.
    if (row.expiresOn.isValid() || row.statementAcceptedAt.isValid() || row.endedAt.isValid()
        || row.wrap.needsMachine || row.passwordGiven)
        mac.add(static_cast<qint64>(row.wrap.needsMachine))
            .add(numberOf(row.expiresOn))
            .add(numberOf(row.statementAcceptedAt))
            .add(numberOf(row.endedAt));
    if (row.passwordGiven) // schema 3, in the same way
        mac.add(qint64{1});
    return mac;
}

base::Result<AccountRow> readRow(const Statement &statement)
{
    AccountRow row;
    row.name = statement.text(0);
    const qint64 role = statement.integer(1);
    const qint64 passes = statement.integer(3);
    const qint64 memory = statement.integer(4);
    if (role < static_cast<qint64>(vault::Role::Operator)
        || role > static_cast<qint64>(vault::Role::Administrator) || passes < 1
        || passes > mostPasses || memory < 1 || memory > mostMemory)
        return base::fail(base::ErrorCode::StoreDamaged, "account row", row.name.toStdString());
    row.role = static_cast<vault::Role>(role);
    row.wrap.salt = statement.blob(2);
    row.wrap.cost = {static_cast<unsigned long long>(passes), static_cast<std::size_t>(memory)};
    row.wrap.wrapped = statement.blob(5);
    row.wrap.needsMachine = statement.integer(6) != 0;
    if (!statement.isNull(7)) {
        const auto day = static_cast<int>(statement.integer(7));
        row.expiresOn = QDate(day / 10'000, day / 100 % 100, day % 100);
        if (!row.expiresOn.isValid())
            return base::fail(base::ErrorCode::StoreDamaged, "account row: expiry",
                              row.name.toStdString());
    }
    row.statementAcceptedAt = momentAt(statement, 8);
    row.endedAt = momentAt(statement, 9);
    row.passwordGiven = statement.integer(10) != 0;
    return row;
}

tl::unexpected<base::Error> unknown(const QString &name)
{
    return base::fail(base::ErrorCode::AccountUnknown, {}, name.toStdString());
}

void bindRow(Statement &statement, const AccountRow &row, const base::SecureBytes &macKey)
{
    statement.bind(1, row.name)
        .bind(2, static_cast<qint64>(row.role))
        .bind(3, row.wrap.salt)
        .bind(4, static_cast<qint64>(row.wrap.cost.passes))
        .bind(5, static_cast<qint64>(row.wrap.cost.memoryBytes))
        .bind(6, row.wrap.wrapped)
        .bind(7, macOf(row).compute(macKey))
        .bind(8, static_cast<qint64>(row.wrap.needsMachine));
    if (row.expiresOn.isValid())
        statement.bind(9, numberOf(row.expiresOn));
    if (row.statementAcceptedAt.isValid())
        statement.bind(10, numberOf(row.statementAcceptedAt));
    if (row.endedAt.isValid())
        statement.bind(11, numberOf(row.endedAt));
    statement.bind(12, static_cast<qint64>(row.passwordGiven));
}

} // namespace

base::Result<void> AccountRepository::add(const AccountRow &row, const base::SecureBytes &macKey)
{
    Statement statement = m_store.database().prepare(
        "INSERT INTO account(name, role, salt, passes, memory, wrapped_key, mac, needs_machine,"
        " expires_on, statement_accepted_at, ended_at, password_given)"
        " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) ON CONFLICT(name) DO NOTHING");
    bindRow(statement, row, macKey);
    if (const auto inserted = statement.run(); !inserted)
        return inserted;
    if (m_store.database().changes() == 0)
        return base::fail(base::ErrorCode::AccountExists, {}, row.name.toStdString());
    return {};
}

base::Result<void> AccountRepository::update(const AccountRow &row, const base::SecureBytes &macKey)
{
    Statement statement = m_store.database().prepare(
        "UPDATE account SET role = ?2, salt = ?3, passes = ?4, memory = ?5, wrapped_key = ?6,"
        " mac = ?7, needs_machine = ?8, expires_on = ?9, statement_accepted_at = ?10,"
        " ended_at = ?11, password_given = ?12 WHERE name = ?1");
    bindRow(statement, row, macKey);
    if (const auto updated = statement.run(); !updated)
        return updated;
    return m_store.database().changes() == 0 ? unknown(row.name) : base::Result<void>{};
}

base::Result<AccountRow> AccountRepository::find(const QString &name)
{
    Statement statement
        = m_store.database().prepare((QByteArray(select) + " WHERE name = ?1").constData());
    const auto row = statement.bind(1, name).step();
    if (!row)
        return base::fail(row.error());
    return *row ? readRow(statement) : unknown(name);
}

base::Result<std::vector<AccountRow>> AccountRepository::all()
{
    Statement statement
        = m_store.database().prepare((QByteArray(select) + " ORDER BY name").constData());
    std::vector<AccountRow> rows;
    while (true) {
        const auto step = statement.step();
        if (!step)
            return base::fail(step.error());
        if (!*step)
            return rows;
        auto row = readRow(statement);
        if (!row)
            return base::fail(row.error());
        rows.push_back(*std::move(row));
    }
}

base::Result<void> AccountRepository::verify(const AccountRow &row, const base::SecureBytes &macKey)
{
    Statement statement = m_store.database().prepare("SELECT mac FROM account WHERE name = ?1");
    const auto found = statement.bind(1, row.name).step();
    if (!found)
        return base::fail(found.error());
    return *found ? macOf(row).check(macKey, statement.blob(0), row.name) : unknown(row.name);
}

} // namespace rekam::store
