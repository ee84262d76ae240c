// SPDX-License-Identifier: GPL-3.0-or-later
#include "Worker.h"

#include "Clock.h"

#include <sys/epoll.h>

#include <algorithm>
#include <ctime>

namespace bench {

Worker::Worker(Arrivals &arrivals)
    : m_arrivals(arrivals)
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_thread([this] { run(); })
{
}

void Worker::give(int socket, SSL_CTX *tls)
{
    auto *served = new Served(socket, tls, m_arrivals);
    served->id = ++m_lastId;
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.ptr = served;
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, socket, &event);
}

void Worker::run()
{
    epoll_event events[256];
    for (;;) {
        const int count = waitForEvents(events, 256);
        for (int i = 0; i < count; ++i) {
            auto *served = static_cast<Served *>(events[i].data.ptr);
            proceed(*served, served->connection.proceed());
        }
        answerDue();
    }
}

// In nanoseconds: epoll_wait's milliseconds are too coarse for a delay to the point.
int Worker::waitForEvents(epoll_event *events, int most)
{
    timespec timeout{};
    if (m_delayed.empty())
        return ::epoll_pwait2(m_epoll, events, most, nullptr, nullptr);
    const auto left = std::max<std::int64_t>(0, m_delayed.top().dueUs - monotonicMicroseconds());
    timeout.tv_sec = left / 1'000'000;
    timeout.tv_nsec = left % 1'000'000 * 1000;
    return ::epoll_pwait2(m_epoll, events, most, &timeout, nullptr);
}

void Worker::answerDue()
{
    const auto now = monotonicMicroseconds();
    while (!m_delayed.empty() && m_delayed.top().dueUs <= now) {
        const auto found = m_waiting.find(m_delayed.top().id);
        m_delayed.pop();
        if (found == m_waiting.end())
            continue; // closed meanwhile
        Served &served = *found->second;
        m_waiting.erase(found);
        served.delayed = false;
        proceed(served, served.connection.answerDelayed());
    }
}

void Worker::proceed(Served &served, Connection::Next next)
{
    if (next == Connection::Next::Close) {
        m_waiting.erase(served.id);
        delete &served;
        return;
    }
    if (next == Connection::Next::Wait && served.connection.delay() && !served.delayed) {
        served.delayed = true;
        const auto delay = std::chrono::microseconds(*served.connection.delay()).count();
        m_delayed.push({monotonicMicroseconds() + delay, served.id});
        m_waiting[served.id] = &served;
    }
    watch(served, next == Connection::Next::Write);
}

void Worker::watch(Served &served, bool writing)
{
    if (served.writing == writing)
        return;
    served.writing = writing;
    epoll_event event{};
    event.events = EPOLLIN | (writing ? EPOLLOUT : 0U);
    event.data.ptr = &served;
    ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, served.connection.socket(), &event);
}

} // namespace bench
