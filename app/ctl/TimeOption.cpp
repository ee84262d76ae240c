// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/TimeOption.h"

#include <QDateTime>
#include <QTimeZone>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

std::optional<Timestamp> readAge(const QString &text, Timestamp now)
{
    bool isNumber = false;
    const qint64 count = text.chopped(1).toLongLong(&isNumber);
    if (!isNumber || count < 0 || count > 1'000'000)
        return std::nullopt;
    switch (text.back().unicode()) {
    case u'd':
        return now - std::chrono::days(count);
    case u'h':
        return now - std::chrono::hours(count);
    case u'm':
        return now - std::chrono::minutes(count);
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<Timestamp> readTime(const std::string &text, Timestamp now)
{
    const QString given = QString::fromStdString(text);
    if (given.isEmpty())
        return std::nullopt;
    auto time = readAge(given, now);
    if (!time) {
        QDateTime moment = QDateTime::fromString(given, Qt::ISODateWithMs);
        if (moment.timeSpec() == Qt::LocalTime)
            moment.setTimeSpec(Qt::UTC);
        if (!moment.isValid())
            return std::nullopt;
        time = fromMilliseconds(moment.toMSecsSinceEpoch());
    }
    return *time < fromMilliseconds(0) ? std::nullopt : time;
}

CLI::Option *addTime(CLI::App &app, const std::string &name, std::optional<Timestamp> &target, const std::string &description)
{
    const auto take = [&target, name](const std::string &text) {
        target = readTime(text, SystemClock().now());
        if (!target)
            throw CLI::ValidationError(name, "needs a time such as 2026-01-31, 2026-01-31T12:00:00Z or 30d");
    };
    return app.add_option_function<std::string>(name, take, description)->type_name("TIME");
}

} // namespace switchhook
