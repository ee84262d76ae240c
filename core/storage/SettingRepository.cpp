// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SettingRepository.h"

#include "core/storage/Query.h"

namespace switchhook {

Result<std::optional<QString>> SettingRepository::find(const Setting &setting)
{
    return Query(m_database, "SELECT value FROM settings WHERE name = ?")
        .bind(QString(setting.name))
        .first([](const Query &row) { return row.text(0); });
}

Result<void> SettingRepository::set(const Setting &setting, const QString &value)
{
    return Query(m_database,
        "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .bind(QString(setting.name))
        .bind(value)
        .run();
}

Result<void> SettingRepository::remove(const Setting &setting)
{
    return Query(m_database, "DELETE FROM settings WHERE name = ?").bind(QString(setting.name)).run();
}

} // namespace switchhook
