// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Resolver.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>

using namespace switchhook;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QHostAddress someAddress(u"192.0.2.7"_s);

/// A name server that can be made to hang. The look-ups' threads share it, as they may outlive the test.
class NameServer
{
public:
    QList<QHostAddress> lookUp(const QString &name)
    {
        std::unique_lock lock(m_mutex);
        m_asked.append(name);
        ++m_running;
        m_most = std::max(m_most, m_running);
        m_released.wait(lock, [&] { return !m_hanging.contains(name); });
        --m_running;
        return m_addresses.value(name);
    }

    void add(const QString &name, const QList<QHostAddress> &addresses = {someAddress})
    {
        const std::scoped_lock lock(m_mutex);
        m_addresses.insert(name, addresses);
    }
    void hang(const QString &name)
    {
        add(name);
        const std::scoped_lock lock(m_mutex);
        m_hanging.append(name);
    }
    void release(const QString &name)
    {
        const std::scoped_lock lock(m_mutex);
        m_hanging.removeAll(name);
        m_released.notify_all();
    }
    void releaseAll()
    {
        const std::scoped_lock lock(m_mutex);
        m_hanging.clear();
        m_released.notify_all();
    }

    [[nodiscard]] QStringList asked() const { return locked(m_asked); }
    [[nodiscard]] int running() const { return locked(m_running); }
    [[nodiscard]] int mostAtOnce() const { return locked(m_most); }

private:
    template <typename T> T locked(const T &value) const
    {
        const std::scoped_lock lock(m_mutex);
        return value;
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_released;
    QHash<QString, QList<QHostAddress>> m_addresses;
    QStringList m_hanging;
    QStringList m_asked;
    int m_running = 0;
    int m_most = 0;
};

/// Asks, and keeps the answers.
class Asker final : public QObject
{
public:
    void ask(Resolver &resolver, const QString &name)
    {
        resolver.resolve(name, this, [this, name](const auto &found) { answers.append({name, found}); });
    }

    QList<std::pair<QString, QList<QHostAddress>>> answers;
};

} // namespace

class TestResolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_names = std::make_shared<NameServer>();
        m_asker = std::make_unique<Asker>();
    }

    void cleanup()
    {
        m_names->releaseAll();
        QTRY_COMPARE(m_names->running(), 0);
    }

    void theSystemFindsLocalhost()
    {
        Resolver resolver(Resolver::Options {});
        m_asker->ask(resolver, u"localhost"_s);
        QVERIFY(m_asker->answers.isEmpty());
        QTRY_COMPARE(m_asker->answers.size(), 1);
        const QList<QHostAddress> found = m_asker->answers.first().second;
        QVERIFY(!found.isEmpty());
        for (const QHostAddress &address : found)
            QVERIFY2(address.isLoopback(), qPrintable(address.toString()));
        QCOMPARE(QSet(found.cbegin(), found.cend()).size(), found.size());
    }

    void theSystemFindsNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("reserved name") << u"switchhook.invalid"_s;
        QTest::newRow("no name at all") << u"a b"_s;
        QTest::newRow("empty") << QString();
    }

    void theSystemFindsNothing()
    {
        QFETCH(QString, name);
        Resolver resolver(Resolver::Options {});
        m_asker->ask(resolver, name);
        QTRY_COMPARE_WITH_TIMEOUT(m_asker->answers.size(), 1, 20'000);
        QVERIFY(m_asker->answers.first().second.isEmpty());
    }

    void aNameIsLookedUpAndAnsweredInOrder()
    {
        const QList<QHostAddress> addresses{QHostAddress(u"2001:db8::1"_s), someAddress};
        m_names->add(u"a.example"_s, addresses);
        const auto resolver = makeResolver();
        m_asker->ask(*resolver, u"a.example"_s);
        QVERIFY(m_asker->answers.isEmpty());
        QTRY_COMPARE(m_asker->answers.size(), 1);
        QCOMPARE(m_asker->answers.first().second, addresses);
    }

    void anAddressIsItsOwnAnswer_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("IPv4") << u"192.0.2.1"_s;
        QTest::newRow("IPv6") << u"2001:db8::5"_s;
        QTest::newRow("loopback") << u"::1"_s;
    }

    void anAddressIsItsOwnAnswer()
    {
        QFETCH(QString, text);
        const auto resolver = makeResolver();
        m_asker->ask(*resolver, text);
        QVERIFY(m_asker->answers.isEmpty()); // from the event loop, never from within
        QTRY_COMPARE(m_asker->answers.size(), 1);
        QCOMPARE(m_asker->answers.first().second, QList{QHostAddress(text)});
        QVERIFY(m_names->asked().isEmpty());
    }

    void manyAskersShareOneLookUp()
    {
        m_names->hang(u"slow.example"_s);
        const auto resolver = makeResolver();
        for (int i = 0; i < 50; ++i)
            m_asker->ask(*resolver, u"slow.example"_s);
        QTRY_COMPARE(m_names->running(), 1);
        m_asker->ask(*resolver, u"slow.example"_s); // while it hangs
        m_names->release(u"slow.example"_s);
        QTRY_COMPARE(m_asker->answers.size(), 51);
        QCOMPARE(m_names->asked(), QStringList{u"slow.example"_s});
    }

    void aHangingNameHoldsUpNoOther()
    {
        const auto resolver = makeResolver();
        for (int i = 0; i < 30; ++i) {
            m_names->hang(u"hang%1.example"_s.arg(i));
            m_asker->ask(*resolver, u"hang%1.example"_s.arg(i));
        }
        m_names->add(u"quick.example"_s);
        m_asker->ask(*resolver, u"quick.example"_s);
        QTRY_COMPARE(m_asker->answers.size(), 1);
        QCOMPARE(m_asker->answers.first().first, u"quick.example"_s);
        QTRY_COMPARE(m_names->running(), 30);
    }

    void beyondTheCapNamesWaitForAThread()
    {
        const auto resolver = makeResolver({.mostThreads = 2});
        for (const QString &name : {u"1.example"_s, u"2.example"_s, u"3.example"_s, u"4.example"_s}) {
            m_names->hang(name);
            m_asker->ask(*resolver, name);
        }
        QTRY_COMPARE(m_names->running(), 2);
        m_names->release(u"2.example"_s);
        QTRY_COMPARE(m_asker->answers.size(), 1);
        QTRY_COMPARE(m_names->asked().size(), 3);
        QCOMPARE(m_names->asked().last(), u"3.example"_s);
        m_names->releaseAll();
        QTRY_COMPARE(m_asker->answers.size(), 4);
        QCOMPARE(m_names->mostAtOnce(), 2);
    }

    void aWaitingNameThatNobodyWantsAnyMoreIsNotLookedUp()
    {
        const auto resolver = makeResolver({.mostThreads = 1});
        m_names->hang(u"first.example"_s);
        m_names->add(u"last.example"_s);
        m_asker->ask(*resolver, u"first.example"_s);
        auto leaving = std::make_unique<Asker>();
        leaving->ask(*resolver, u"left.example"_s);
        m_asker->ask(*resolver, u"last.example"_s);
        leaving.reset();
        m_names->releaseAll();
        QTRY_COMPARE(m_asker->answers.size(), 2);
        QCOMPARE(m_names->asked(), (QStringList{u"first.example"_s, u"last.example"_s}));
        m_asker->ask(*resolver, u"left.example"_s); // wanted again
        QTRY_COMPARE(m_asker->answers.size(), 3);
    }

    void answersAreKeptForAWhile_data()
    {
        QTest::addColumn<bool>("exists");
        QTest::addColumn<int>("keepFound");
        QTest::addColumn<int>("keepNotFound");
        QTest::addColumn<qsizetype>("lookUps");
        QTest::newRow("found, kept") << true << 60'000 << 0 << qsizetype(1);
        QTest::newRow("found, not kept") << true << 0 << 60'000 << qsizetype(2);
        QTest::newRow("not found, kept") << false << 0 << 60'000 << qsizetype(1);
        QTest::newRow("not found, not kept") << false << 60'000 << 0 << qsizetype(2);
    }

    void answersAreKeptForAWhile()
    {
        QFETCH(bool, exists);
        QFETCH(int, keepFound);
        QFETCH(int, keepNotFound);
        QFETCH(qsizetype, lookUps);
        if (exists)
            m_names->add(u"a.example"_s);
        const auto resolver = makeResolver({.keepFound = std::chrono::milliseconds(keepFound),
            .keepNotFound = std::chrono::milliseconds(keepNotFound)});
        m_asker->ask(*resolver, u"a.example"_s);
        QTRY_COMPARE(m_asker->answers.size(), 1);
        m_asker->ask(*resolver, u"a.example"_s);
        QCOMPARE(m_asker->answers.size(), 1); // a kept answer comes from the event loop too
        QTRY_COMPARE(m_asker->answers.size(), 2);
        QCOMPARE(m_asker->answers.last(), m_asker->answers.first());
        QCOMPARE(m_asker->answers.last().second.isEmpty(), !exists);
        QCOMPARE(m_names->asked().size(), lookUps);
    }

    void whatWasKeptExpires()
    {
        m_names->add(u"a.example"_s);
        const auto resolver = makeResolver({.keepFound = 30ms});
        m_asker->ask(*resolver, u"a.example"_s);
        QTRY_COMPARE(m_asker->answers.size(), 1);
        const auto lookUpsAfterAnother = [&] {
            m_asker->ask(*resolver, u"a.example"_s);
            return m_names->asked().size();
        };
        QTRY_VERIFY(lookUpsAfterAnother() == 2);
    }

    void noAnswerAfterTheAskerIsGone()
    {
        m_names->hang(u"slow.example"_s);
        const auto resolver = makeResolver();
        int calls = 0;
        auto leaving = std::make_unique<QObject>();
        resolver->resolve(u"slow.example"_s, leaving.get(), [&](const auto &) { ++calls; });
        resolver->resolve(u"192.0.2.1"_s, leaving.get(), [&](const auto &) { ++calls; });
        m_asker->ask(*resolver, u"slow.example"_s);
        leaving.reset();
        m_names->releaseAll();
        QTRY_COMPARE(m_asker->answers.size(), 1);
        QCOMPARE(calls, 0);
    }

    void destroyingIsQuickAndSilentWhileLookUpsHang()
    {
        auto resolver = makeResolver();
        m_names->hang(u"slow.example"_s);
        m_asker->ask(*resolver, u"slow.example"_s);
        m_asker->ask(*resolver, u"192.0.2.1"_s);
        QTRY_COMPARE(m_names->running(), 1);
        QElapsedTimer clock;
        clock.start();
        resolver.reset();
        QVERIFY(clock.elapsed() < 50);
        m_names->releaseAll();
        QTRY_COMPARE(m_names->running(), 0);
        QCoreApplication::processEvents();
        QVERIFY(m_asker->answers.isEmpty() || m_asker->answers.first().first == u"192.0.2.1"_s);
    }

    void anAnswerMayDestroyTheResolver()
    {
        m_names->add(u"a.example"_s);
        auto resolver = makeResolver();
        resolver->resolve(u"a.example"_s, m_asker.get(), [&](const auto &) { resolver.reset(); });
        m_asker->ask(*resolver, u"a.example"_s);
        QTRY_VERIFY(!resolver);
        QCoreApplication::processEvents();
        QVERIFY(m_asker->answers.isEmpty());
    }

    void anAnswerMayAskAgain()
    {
        m_names->add(u"a.example"_s);
        const auto resolver = makeResolver({.keepFound = 0ms});
        resolver->resolve(
            u"a.example"_s, m_asker.get(), [&](const auto &) { m_asker->ask(*resolver, u"a.example"_s); });
        QTRY_COMPARE(m_asker->answers.size(), 1);
        QCOMPARE(m_names->asked().size(), 2);
    }

private:
    std::unique_ptr<Resolver> makeResolver(Resolver::Options options = {})
    {
        options.lookUp = [names = m_names](const QString &name) { return names->lookUp(name); };
        return std::make_unique<Resolver>(std::move(options));
    }

    std::shared_ptr<NameServer> m_names;
    std::unique_ptr<Asker> m_asker;
};

QTEST_GUILESS_MAIN(TestResolver)
#include "tst_resolver.moc"
