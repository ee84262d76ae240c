// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <utility>

namespace switchhook {

/// A copy of a backup, checked and with its schema raised, that is ready to be used as a database. The backup itself
/// is only read. The copy goes with this object, unless it was put in a database's place.
class StagedBackup
{
public:
    /// Makes the copy at `path`, which must be free. FileUnreadable, BackupDamaged, or why it is no database of ours.
    static Result<StagedBackup> make(const QString &backup, const QString &path);
    ~StagedBackup();
    StagedBackup(StagedBackup &&other) noexcept : m_path(std::exchange(other.m_path, {})), m_schema(other.m_schema) { }
    StagedBackup &operator=(StagedBackup &&) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    /// The backup's own, before it was raised.
    [[nodiscard]] int schema() const { return m_schema; }
    /// Takes the place of the database file, which no one may have open (DatabaseInUse). Answers where what was there
    /// lies now; empty where nothing was.
    Result<QString> putInPlaceOf(const QString &database);

private:
    explicit StagedBackup(QString path) : m_path(std::move(path)) { }
    Result<void> copy(const QString &backup) const;
    Result<void> prepare(const QString &backup);

    QString m_path; // empty once it was put in place
    int m_schema = 0;
};

} // namespace switchhook
