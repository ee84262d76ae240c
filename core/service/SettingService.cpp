// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/SettingService.h"

#include "core/service/AccessPolicy.h"
#include "core/storage/SettingRepository.h"
#include "core/storage/Transaction.h"

#include <QFileInfo>

#include <algorithm>

namespace switchhook {

namespace {

constexpr qint64 leastBytes = 16 * 1024 * 1024;

bool fits(const Setting &setting, const QString &value)
{
    switch (setting.type) {
    case Setting::Type::Bytes: {
        bool isNumber = false;
        const qint64 bytes = value.toLongLong(&isNumber);
        return isNumber && bytes >= leastBytes;
    }
    case Setting::Type::Path:
        return QFileInfo(value).isAbsolute() && QFileInfo(value).isFile();
    }
    return false;
}

} // namespace

SettingService::SettingService(Database &database, AccessPolicy &access)
    : m_database(database)
    , m_access(access)
{
}

Result<SettingValue> SettingService::read(const Setting &setting)
{
    const auto value = SettingRepository(m_database).find(setting);
    if (!value)
        return value.error();
    return SettingValue {&setting, value->value_or(QString(setting.defaultValue)), !value->has_value()};
}

Result<std::vector<SettingValue>> SettingService::list()
{
    if (const auto allowed = m_access.enter(ServiceCall::SettingList); !allowed)
        return allowed.error();
    std::vector<SettingValue> values;
    for (const Setting *setting : settings::all) {
        const auto value = read(*setting);
        if (!value)
            return value.error();
        values.push_back(*value);
    }
    return values;
}

Result<QString> SettingService::value(const Setting &setting)
{
    if (const auto allowed = m_access.enter(ServiceCall::SettingValue); !allowed)
        return allowed.error();
    const auto value = read(setting);
    if (!value)
        return value.error();
    return value->value;
}

Result<SettingValue> SettingService::set(const QString &name, const QString &value)
{
    if (const auto allowed = m_access.enter(ServiceCall::SettingSet); !allowed)
        return allowed.error();
    const auto setting = std::ranges::find_if(settings::all, [&](const Setting *one) { return name == one->name; });
    if (setting == settings::all.end() || (!value.isEmpty() && !fits(**setting, value)))
        return Error {ErrorCode::SettingInvalid, {name, value}};
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    SettingRepository repository(m_database);
    const auto before = read(**setting);
    if (!before)
        return before;
    const auto written = value.isEmpty() ? repository.remove(**setting) : repository.set(**setting, value);
    if (!written)
        return written.error();
    const auto after = read(**setting);
    if (!after)
        return after;
    const auto kept = m_access.record(QLatin1StringView("setting.changed"), {{}, name},
        {{QStringLiteral("value"), before->value}}, {{QStringLiteral("value"), after->value}});
    if (!kept)
        return kept.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return after;
}

} // namespace switchhook
