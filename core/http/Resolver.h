// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace switchhook {

/// Finds the addresses of a host's name, without ever making anyone wait for another name: each look-up runs
/// on a thread of its own (the system's getaddrinfo cannot be ended), at most `mostThreads` at once, one for
/// each name however many ask for it. Answers are kept for a short while. An answer that comes after its
/// asker is gone goes nowhere, and a look-up that hangs holds up neither the destructor nor the program's
/// end. Used on the thread it lives on.
class Resolver final : public QObject
{
    Q_OBJECT

public:
    /// Blocking: the addresses of a name in the order to try them; empty where there are none.
    using LookUp = std::function<QList<QHostAddress>(const QString &name)>;
    using Answer = std::function<void(const QList<QHostAddress> &addresses)>;

    struct Options
    {
        LookUp lookUp = {}; ///< without one the system's
        int mostThreads = 64; ///< beyond it names wait for a thread
        std::chrono::milliseconds keepFound{10'000};
        std::chrono::milliseconds keepNotFound{1'000};
    };

    explicit Resolver(Options options);
    ~Resolver() override;

    /// `answer` is called from the event loop, never from within; not at all once `asker` is destroyed.
    /// An address in text (as in a URL's host, an IPv6 one without brackets) is its own answer.
    void resolve(const QString &name, QObject *asker, Answer answer);

private:
    using Addresses = QList<QHostAddress>;
    using Moment = std::chrono::steady_clock::time_point;
    struct Mailbox;
    struct Asker
    {
        QPointer<QObject> object;
        Answer answer;
    };
    struct Known
    {
        Addresses addresses;
        Moment expiry;
    };

    [[nodiscard]] const Addresses *known(const QString &name);
    void answerSoon(Asker asker, const Addresses &addresses);
    void startWaiting();
    [[nodiscard]] bool isStillAsked(const QString &name) const;
    void start(const QString &name);
    void takeFound(const QString &name, const Addresses &addresses);
    void keep(const QString &name, const Addresses &addresses);
    void answerAll(const QString &name, const Addresses &addresses);

    const Options m_options;
    std::shared_ptr<Mailbox> m_mailbox; ///< the threads' way back; they may outlive the Resolver
    QHash<QString, std::vector<Asker>> m_asked; ///< looked up now, or waiting for a thread
    std::deque<QString> m_waiting;
    int m_threads = 0;
    QHash<QString, Known> m_known;
    Moment m_nextSweep{};
};

} // namespace switchhook
