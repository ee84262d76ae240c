// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpLanes.h"

#include <QLibraryInfo>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QVersionNumber>

#include <algorithm>

namespace switchhook {

using namespace std::chrono_literals;

namespace {

constexpr int placesAnOrigin = 6;
// Beyond this a lane's one thread is busy enough; the next lane brings its own.
constexpr int placesALane = 24;
constexpr auto freshTime = 1s;
constexpr auto keepIdleLane = 30s;

/// Keeps nothing: a webhook's cookies are no business of another one of the same host.
class NoCookies final : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

/// No proxy, said so that Qt reads an answer at once. Told NoProxy it reads a plain answer's header byte by byte, with
/// a call of the system for each: an eighth of what a request costs. Told to take the application's proxy, which is
/// none, it does not.
class DirectConnections final : public QNetworkProxyFactory
{
public:
    DirectConnections()
        : m_proxies {QNetworkProxy(QNetworkProxy::DefaultProxy)}
    {
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
        m_proxies.first().setCapabilities(QNetworkProxy::TunnelingCapability);
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override { return m_proxies; }

private:
    QList<QNetworkProxy> m_proxies;
};

void connectDirectly(QNetworkAccessManager &manager)
{
    // What it was tried with. NoProxy every Qt understands.
    if (QLibraryInfo::version() < QVersionNumber(6, 9))
        manager.setProxyFactory(new DirectConnections);
    else
        manager.setProxy(QNetworkProxy::NoProxy);
}

} // namespace

HttpLane::HttpLane()
    : m_manager(std::make_unique<QNetworkAccessManager>())
{
    connectDirectly(*m_manager);
    m_manager->setCookieJar(new NoCookies(m_manager.get()));
    m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager->setAutoDeleteReplies(false);
}

HttpLane::Fit HttpLane::fit(const QByteArray &origin, Clock::time_point now) const
{
    if (m_retired || m_inFlight >= placesALane)
        return Fit::Full;
    const auto found = m_origins.constFind(origin);
    if (found == m_origins.cend())
        return Fit::Free;
    if (found->inFlight >= placesAnOrigin)
        return Fit::Full;
    const bool opensANewOne = found->inFlight == found->opened;
    return opensANewOne || now - found->allBusy < freshTime ? Fit::Free : Fit::Stale;
}

void HttpLane::begin(const QByteArray &origin, Clock::time_point now)
{
    ++m_inFlight;
    Origin &state = m_origins[origin];
    ++state.inFlight;
    state.opened = std::max(state.opened, state.inFlight);
    if (state.inFlight == state.opened)
        state.allBusy = now;
}

void HttpLane::end(const QByteArray &origin, Clock::time_point now)
{
    Origin &state = m_origins[origin];
    if (state.inFlight == state.opened)
        state.allBusy = now;
    --state.inFlight;
    --m_inFlight;
    if (m_inFlight == 0) {
        m_idleSince = now;
        if (m_retired)
            clear();
    }
}

void HttpLane::clear()
{
    Q_ASSERT(isIdle());
    m_manager->clearConnectionCache();
    m_origins.clear();
    m_retired = false;
}

HttpLanes::HttpLanes()
{
    m_cleaning.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_cleaning, &QTimer::timeout, this, &HttpLanes::removeIdle);
}

HttpLane &HttpLanes::acquire(const QByteArray &origin)
{
    const auto now = HttpLane::Clock::now();
    for (const auto &lane : m_lanes) {
        auto fit = lane->fit(origin, now);
        if (fit == HttpLane::Fit::Stale) {
            if (lane->isIdle())
                lane->clear();
            else
                lane->retire();
            fit = lane->fit(origin, now);
        }
        if (fit == HttpLane::Fit::Free) {
            lane->begin(origin, now);
            return *lane;
        }
    }
    m_lanes.push_back(std::make_unique<HttpLane>());
    if (!m_cleaning.isActive())
        m_cleaning.start(keepIdleLane / 2);
    m_lanes.back()->begin(origin, now);
    return *m_lanes.back();
}

void HttpLanes::release(HttpLane &lane, const QByteArray &origin)
{
    lane.end(origin, HttpLane::Clock::now());
}

void HttpLanes::removeIdle()
{
    const auto now = HttpLane::Clock::now();
    std::erase_if(m_lanes, [now](const auto &lane) { return lane->isIdle() && now - lane->idleSince() >= keepIdleLane; });
    if (m_lanes.empty())
        m_cleaning.stop();
}

} // namespace switchhook
