// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Connection.h"

#include <atomic>
#include <functional>
#include <queue>
#include <thread>
#include <unordered_map>
#include <vector>

struct epoll_event;

namespace bench {

/// A thread with an epoll set: serves the connections it was given, and holds back the delayed answers.
class Worker
{
public:
    explicit Worker(Arrivals &arrivals);
    /// From any thread: `socket` is non-blocking and belongs to this from now on; `tls` null for plain HTTP.
    void give(int socket, SSL_CTX *tls);

private:
    struct Served
    {
        Served(int socket, SSL_CTX *tls, Arrivals &arrivals)
            : connection(socket, tls, arrivals)
        {
        }
        Connection connection;
        std::uint64_t id = 0;
        bool writing = false;
        bool delayed = false;
    };
    struct Delayed
    {
        std::int64_t dueUs;
        std::uint64_t id;
        bool operator>(const Delayed &other) const { return dueUs > other.dueUs; }
    };

    void run();
    int waitForEvents(epoll_event *events, int most);
    void answerDue();
    void proceed(Served &served, Connection::Next next);
    void watch(Served &served, bool writing);

    Arrivals &m_arrivals;
    int m_epoll;
    std::atomic<std::uint64_t> m_lastId = 0;
    std::priority_queue<Delayed, std::vector<Delayed>, std::greater<>> m_delayed;
    std::unordered_map<std::uint64_t, Served *> m_waiting; // delayed ones that still live
    std::jthread m_thread;
};

} // namespace bench
