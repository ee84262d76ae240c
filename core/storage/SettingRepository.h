// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Setting.h"

#include <QString>

#include <optional>

namespace switchhook {

class Database;

/// Table settings: only what differs from the default of core/domain/Setting.h.
class SettingRepository
{
public:
    explicit SettingRepository(Database &database) : m_database(database) { }

    Result<std::optional<QString>> find(const Setting &setting);
    Result<void> set(const Setting &setting, const QString &value);
    Result<void> remove(const Setting &setting);

private:
    Database &m_database;
};

} // namespace switchhook
