// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/TimeText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace switchhook {

namespace {

QDateTime toLocal(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(time));
}

/// Their context for translators.
struct TimeText
{
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

} // namespace

QString relativeTime(Timestamp time, Timestamp now)
{
    const auto age = std::chrono::floor<std::chrono::seconds>(now - time).count();
    const QDateTime then = toLocal(time);
    const QLocale locale;
    if (age < 0)
        return locale.toString(then, QLocale::ShortFormat);
    if (age < 10)
        return TimeText::tr("just now");
    if (age < 60)
        return TimeText::tr("%n s ago", nullptr, static_cast<int>(age));
    if (age < 3600)
        return TimeText::tr("%n min ago", nullptr, static_cast<int>(age / 60));
    const qint64 days = then.daysTo(toLocal(now));
    const QString clock = locale.toString(then.time(), QLocale::ShortFormat);
    if (days == 0)
        return TimeText::tr("%n h ago", nullptr, static_cast<int>(age / 3600));
    return days == 1 ? TimeText::tr("yesterday %1").arg(clock) : locale.toString(then, QLocale::ShortFormat);
}

QString logTime(Timestamp time)
{
    const QDateTime local = toLocal(time);
    const QString clock = local.time().toString(QStringLiteral("HH:mm:ss.zzz"));
    return local.date() == QDate::currentDate() ? clock
                                                : QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + clock;
}

QString exactTime(Timestamp time)
{
    const QDateTime local = toLocal(time);
    return QLocale().toString(local, QLocale::LongFormat);
}

QString durationText(std::chrono::microseconds duration)
{
    const auto us = duration.count();
    const QLocale locale;
    if (us < 1000)
        return TimeText::tr("%1 µs").arg(locale.toString(static_cast<qlonglong>(us)));
    if (us < 1'000'000)
        return TimeText::tr("%1 ms").arg(locale.toString(static_cast<qlonglong>((us + 500) / 1000)));
    return TimeText::tr("%1 s").arg(locale.toString(static_cast<double>(us) / 1e6, 'f', 1));
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeIecFormat);
}

} // namespace switchhook
