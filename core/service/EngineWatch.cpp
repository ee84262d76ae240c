// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/EngineWatch.h"

#include <QTimer>

namespace switchhook {

using namespace std::chrono_literals;

namespace {

constexpr auto interval = 500ms;
constexpr auto intervalAfterFailure = 2s;

} // namespace

class EngineWatch::Eye
{
public:
    Eye(WorkspacePaths paths, AccessRequest access, EngineWatch *watch)
        : m_paths(std::move(paths))
        , m_access(std::move(access))
        , m_watch(watch)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
    }

    void setAccess(const AccessRequest &access)
    {
        m_access = access;
        m_workspace.reset();
        look();
    }

    void look()
    {
        const auto seen = see();
        m_timer.start(seen ? interval : intervalAfterFailure);
        if (!seen)
            m_workspace.reset();
        QMetaObject::invokeMethod(
            m_watch,
            [watch = m_watch, seen] {
                if (seen)
                    Q_EMIT watch->looked(*seen);
                else
                    Q_EMIT watch->failed(seen.error());
            },
            Qt::QueuedConnection);
    }

private:
    Result<EngineOutlook> see()
    {
        if (!m_workspace) {
            auto opened = Workspace::open(m_paths, m_access);
            if (!opened)
                return opened.error();
            m_workspace = std::move(*opened);
            m_mark.clear();
        }
        const auto engines = m_workspace->workers().delivering();
        if (!engines)
            return engines.error();
        if (const auto counted = count(); !counted)
            return counted.error();
        m_seen.engines = *engines;
        return m_seen;
    }

    /// Where nothing was written there is nothing to count.
    Result<void> count()
    {
        const auto mark = m_workspace->changeMark();
        if (!mark)
            return mark.error();
        if (!m_mark.isEmpty() && m_mark == *mark)
            return {};
        const auto waiting = known(m_workspace->waiting());
        if (!waiting)
            return waiting.error();
        const auto failing = known(m_workspace->failing());
        if (!failing)
            return failing.error();
        m_seen.waiting = *waiting;
        m_seen.failing = *failing;
        m_mark = *mark;
        return {};
    }

    /// What one may not know of is nothing to look at.
    static Result<qint64> known(const Result<qint64> &count)
    {
        return count || count.error().kind() == ErrorKind::Storage ? count : Result<qint64>(0);
    }

    WorkspacePaths m_paths;
    AccessRequest m_access;
    EngineWatch *m_watch;
    std::unique_ptr<Workspace> m_workspace;
    QString m_mark;
    EngineOutlook m_seen;
    QTimer m_timer;
};

EngineWatch::EngineWatch(const WorkspacePaths &paths, const AccessRequest &access, QObject *parent)
    : QObject(parent)
    , m_thread(QStringLiteral("engine-watch"))
{
    m_thread.post([this, paths, access] {
        m_eye = std::make_unique<Eye>(paths, access, this);
        m_eye->look();
    });
}

EngineWatch::~EngineWatch()
{
    m_thread.run([this] { m_eye.reset(); });
}

void EngineWatch::setAccess(const AccessRequest &access)
{
    m_thread.post([this, access] { m_eye->setAccess(access); });
}

void EngineWatch::look()
{
    m_thread.post([this] { m_eye->look(); });
}

} // namespace switchhook
