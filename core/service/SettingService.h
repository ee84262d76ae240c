// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Setting.h"

#include <vector>

namespace switchhook {

class AccessPolicy;
class Database;

struct SettingValue
{
    const Setting *setting;
    QString value; ///< in the form that set() takes
    bool isDefault = true;
};

/// The settings that belong to a database. Used on the thread of its Database.
class SettingService
{
public:
    SettingService(Database &database, AccessPolicy &access);

    Result<std::vector<SettingValue>> list();
    Result<QString> value(const Setting &setting);
    /// Unknown name or a value that does not fit: SettingInvalid. An empty value restores the default.
    Result<SettingValue> set(const QString &name, const QString &value);

private:
    Result<SettingValue> read(const Setting &setting);

    Database &m_database;
    AccessPolicy &m_access;
};

} // namespace switchhook
