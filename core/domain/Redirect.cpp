// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Redirect.h"

#include "core/domain/TargetUrl.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace switchhook {

namespace {

QString pathOf(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyEncoded);
    return path.isEmpty() ? u"/"_s : path;
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

RedirectCause hostCause(const QString &from, const QString &to)
{
    if (to == "www."_L1 + from)
        return RedirectCause::WwwAdded;
    return from == "www."_L1 + to ? RedirectCause::WwwRemoved : RedirectCause::OtherHost;
}

RedirectCause pathCause(const QUrl &from, const QUrl &to)
{
    const bool sameQuery = from.query(QUrl::FullyEncoded) == to.query(QUrl::FullyEncoded);
    if (sameQuery && pathOf(from) == pathOf(to))
        return RedirectCause::Itself;
    if (sameQuery && pathOf(to) == pathOf(from) + u'/')
        return RedirectCause::SlashAdded;
    if (sameQuery && pathOf(from) == pathOf(to) + u'/')
        return RedirectCause::SlashRemoved;
    return RedirectCause::OtherPath;
}

RedirectCause causeOf(const QUrl &from, const QUrl &to)
{
    if (from.host() != to.host())
        return hostCause(from.host(), to.host());
    if (from.scheme() != to.scheme())
        return to.scheme() == "https"_L1 ? RedirectCause::HttpsRequired : RedirectCause::HttpsDropped;
    if (portOf(from) != portOf(to))
        return RedirectCause::OtherPort;
    return pathCause(from, to);
}

} // namespace

Redirect analyseRedirect(const QString &url, int status, const std::optional<QByteArray> &location)
{
    const QByteArray given = location.value_or(QByteArray()).trimmed();
    if (given.isEmpty())
        return {status, {}, RedirectCause::NoLocation};

    const QUrl from(url);
    const QUrl resolved = from.resolved(QUrl::fromEncoded(given));
    const auto target = parseTargetUrl(resolved.toString(QUrl::FullyEncoded));
    if (!target)
        return {status, {}, RedirectCause::UnusableLocation};
    return {status, target->toString(QUrl::FullyEncoded), causeOf(from, *target)};
}

} // namespace switchhook
