// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Resolver.h"

#include <QUrl>

#include <algorithm>
#include <mutex>
#include <system_error>
#include <thread>

#include <netdb.h>
#include <sys/socket.h>

namespace switchhook {

namespace {

QList<QHostAddress> toAddresses(const addrinfo *first)
{
    QList<QHostAddress> addresses;
    for (const addrinfo *info = first; info; info = info->ai_next) {
        const QHostAddress address(info->ai_addr);
        if (!address.isNull() && !addresses.contains(address))
            addresses.append(address);
    }
    return addresses;
}

QList<QHostAddress> lookUpBySystem(const QString &name)
{
    addrinfo hints{};
    hints.ai_flags = AI_ADDRCONFIG;
    hints.ai_socktype = SOCK_STREAM; // else each address comes once for every kind of socket
    addrinfo *found = nullptr;
    const QByteArray ace = QUrl::toAce(name);
    if (ace.isEmpty() || getaddrinfo(ace.constData(), nullptr, &hints, &found) != 0)
        return {};
    const QList<QHostAddress> addresses = toAddresses(found);
    freeaddrinfo(found);
    return addresses;
}

Resolver::Options withLookUp(Resolver::Options options)
{
    if (!options.lookUp)
        options.lookUp = lookUpBySystem;
    return options;
}

} // namespace

struct Resolver::Mailbox
{
    std::mutex mutex;
    Resolver *resolver; ///< null once it is gone

    void deliver(const QString &name, const Addresses &addresses)
    {
        const std::scoped_lock lock(mutex); // the Resolver cannot go while the event is posted
        if (!resolver)
            return;
        const auto take = [to = resolver, name, addresses] { to->takeFound(name, addresses); };
        QMetaObject::invokeMethod(resolver, take, Qt::QueuedConnection);
    }
};

Resolver::Resolver(Options options)
    : m_options(withLookUp(std::move(options)))
    , m_mailbox(std::make_shared<Mailbox>())
{
    m_mailbox->resolver = this;
}

Resolver::~Resolver()
{
    const std::scoped_lock lock(m_mailbox->mutex);
    m_mailbox->resolver = nullptr;
}

void Resolver::resolve(const QString &name, QObject *asker, Answer answer)
{
    const QHostAddress literal(name);
    if (!literal.isNull())
        return answerSoon({asker, std::move(answer)}, {literal});
    if (const Addresses *addresses = known(name))
        return answerSoon({asker, std::move(answer)}, *addresses);
    const bool isNew = !m_asked.contains(name);
    m_asked[name].push_back({asker, std::move(answer)});
    if (isNew) {
        m_waiting.push_back(name);
        startWaiting();
    }
}

const Resolver::Addresses *Resolver::known(const QString &name)
{
    const auto place = m_known.constFind(name);
    const bool usable = place != m_known.cend() && std::chrono::steady_clock::now() < place->expiry;
    return usable ? &place->addresses : nullptr;
}

void Resolver::answerSoon(Asker asker, const Addresses &addresses)
{
    const auto answer = [to = std::move(asker), addresses] {
        if (to.object)
            to.answer(addresses);
    };
    QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
}

void Resolver::startWaiting()
{
    while (!m_waiting.empty() && m_threads < m_options.mostThreads) {
        const QString name = m_waiting.front();
        m_waiting.pop_front();
        if (isStillAsked(name))
            start(name);
        else
            m_asked.remove(name);
    }
}

bool Resolver::isStillAsked(const QString &name) const
{
    const std::vector<Asker> &askers = *m_asked.constFind(name);
    return std::any_of(askers.cbegin(), askers.cend(), [](const Asker &asker) { return asker.object; });
}

void Resolver::start(const QString &name)
{
    ++m_threads;
    const auto run
        = [mailbox = m_mailbox, lookUp = m_options.lookUp, name] { mailbox->deliver(name, lookUp(name)); };
    try {
        std::thread(run).detach(); // never joined: the system's look-up cannot be ended
    } catch (const std::system_error &) { // no thread to be had
        m_mailbox->deliver(name, {});
    }
}

void Resolver::takeFound(const QString &name, const Addresses &addresses)
{
    --m_threads;
    keep(name, addresses);
    startWaiting();
    answerAll(name, addresses);
}

void Resolver::keep(const QString &name, const Addresses &addresses)
{
    const Moment now = std::chrono::steady_clock::now();
    if (now >= m_nextSweep) {
        m_known.removeIf([now](const auto &entry) { return entry.value().expiry <= now; });
        m_nextSweep = now + m_options.keepFound;
    }
    m_known.insert(
        name, {addresses, now + (addresses.isEmpty() ? m_options.keepNotFound : m_options.keepFound)});
}

/// An answer may ask again, and may destroy other askers or the Resolver itself.
void Resolver::answerAll(const QString &name, const Addresses &addresses)
{
    const std::vector<Asker> askers = m_asked.take(name);
    const QPointer<Resolver> self(this);
    for (const Asker &asker : askers) {
        if (self && asker.object)
            asker.answer(addresses);
    }
}

} // namespace switchhook
