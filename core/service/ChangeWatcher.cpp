// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/ChangeWatcher.h"

#include "core/base/Paths.h"
#include "core/storage/Database.h"

#include <QTimer>

#include <functional>

namespace switchhook {

namespace {

constexpr std::chrono::milliseconds interval{400};

}

/// Looks at the database's mark now and then.
class ChangePoll
{
public:
    ChangePoll(QString name, std::function<void()> changed)
        : m_name(std::move(name))
        , m_changed(std::move(changed))
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
        m_timer.start(interval);
        QTimer::singleShot(0, &m_timer, [this] { look(); });
    }

private:
    void look()
    {
        if (!m_database) {
            auto opened = Database::open(m_name);
            if (!opened)
                return;
            m_database = std::move(*opened);
        }
        const auto mark = m_database->changeMark();
        if (!mark || m_mark == *mark)
            return;
        m_mark = *mark;
        m_changed(); // the first time, too: something may have changed since the listeners read
    }

    QString m_name;
    std::function<void()> m_changed;
    std::unique_ptr<Database> m_database;
    QString m_mark;
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
