// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/ChangeWatcher.h"

#include "core/base/Paths.h"
#include "core/storage/Database.h"

#include <QDeadlineTimer>
#include <QFileSystemWatcher>
#include <QTimer>

#include <functional>

namespace switchhook {

namespace {

// A server tells nothing by itself, and a file not where its changes cannot be watched (some network file systems).
constexpr std::chrono::milliseconds pollInterval {500};
// Behind the file's watch, for what that missed.
constexpr std::chrono::milliseconds slowPollInterval {5000};
// Between two signals, however much is written.
constexpr std::chrono::milliseconds quietTime {250};
// The file is written before the commit counts, and that may take a disk's time: so it is looked more than once.
constexpr std::chrono::milliseconds firstLookAfter {10};
constexpr int looksAfterWrite = 4;

} // namespace

/// Looks at the database's mark: when its file tells of a commit, and now and then.
class ChangePoll
{
public:
    ChangePoll(QString name, std::function<void()> changed)
        : m_name(std::move(name))
        , m_changed(std::move(changed))
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
        QObject::connect(
            &m_files, &QFileSystemWatcher::fileChanged, &m_timer, [this] { lookSoon(); });
        m_timer.setSingleShot(true);
        m_timer.start(std::chrono::milliseconds(0)); // opening takes its time, and the maker does not wait
    }

private:
    /// Almost at once, or when the quiet time since the last look is over.
    void lookSoon()
    {
        m_looksOwed = looksAfterWrite;
        const auto wait = std::max(firstLookAfter, std::chrono::milliseconds(m_quiet.remainingTime()));
        if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > wait)
            m_timer.start(wait);
    }

    void look()
    {
        m_quiet.setRemainingTime(quietTime);
        open();
        const bool watched = isWatched(); // before the mark is read, so that nothing is missed in between
        if (isChanged())
            m_changed();
        const bool isOwed = m_looksOwed > 0 && --m_looksOwed > 0;
        m_timer.start(isOwed ? quietTime : watched ? slowPollInterval : pollInterval);
    }

    void open()
    {
        if (m_database)
            return;
        if (auto opened = Database::open(m_name))
            m_database = std::move(*opened);
    }

    /// The first time, too: something may have changed since the listeners read.
    bool isChanged()
    {
        if (!m_database)
            return false;
        const auto mark = m_database->changeMark();
        if (!mark || m_mark == *mark)
            return false;
        m_mark = *mark;
        return true;
    }

    /// SQLite writes every commit to this file first. It is there as long as a connection is, and may be made anew.
    bool isWatched()
    {
        if (!m_database || m_database->dialect().isServer())
            return false;
        return !m_files.files().isEmpty() || m_files.addPath(m_name + QLatin1StringView("-wal"));
    }

    QString m_name;
    std::function<void()> m_changed;
    std::unique_ptr<Database> m_database;
    QString m_mark;
    QFileSystemWatcher m_files;
    QDeadlineTimer m_quiet;
    int m_looksOwed = 0;
    QTimer m_timer;
};

ChangeWatcher::ChangeWatcher(const QString &database, QObject *parent)
    : QObject(parent)
    , m_thread(QStringLiteral("changes"))
{
    const QString name = database.isEmpty() ? defaultDatabasePath() : database;
    m_thread.run([&] {
        m_poll = std::make_unique<ChangePoll>(
            name, [this] { QMetaObject::invokeMethod(this, &ChangeWatcher::changed, Qt::QueuedConnection); });
    });
}

ChangeWatcher::~ChangeWatcher()
{
    m_thread.run([this] { m_poll.reset(); });
}

} // namespace switchhook
