// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SignalStop.h"

#include <QSocketNotifier>

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace switchhook {

namespace {

int wakePipe[2] = {-1, -1};

/// Little may be done in a signal handler; writing to a pipe may.
void onSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t put = ::write(wakePipe[1], &byte, 1);
}

} // namespace

SignalStop::~SignalStop()
{
    if (!m_armed)
        return;
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    ::close(wakePipe[0]);
    ::close(wakePipe[1]);
}

void SignalStop::arm()
{
    if (m_armed || ::pipe2(wakePipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_armed = true;
    auto *notifier = new QSocketNotifier(wakePipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const ssize_t got = ::read(wakePipe[0], &byte, 1);
        request();
    });

    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace switchhook
