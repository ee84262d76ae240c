// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/GroupTest.h"

#include "core/service/ChangeWatcher.h"
#include "core/service/EngineController.h"
#include "core/text/ErrorText.h"

namespace switchhook {

namespace {

// An attempt ends after five seconds; the rest is for those that wait behind others.
constexpr std::chrono::seconds longestWait {30};

} // namespace

GroupTest::GroupTest(UiServices services, std::vector<WebhookId> webhooks, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_webhooks(std::move(webhooks))
{
    m_services.actions.call(
        this,
        [ids = m_webhooks](Workspace &workspace) -> Result<Events> {
            Events events;
            for (const WebhookId id : ids) {
                const auto accepted = workspace.events().emitTest(id);
                if (!accepted)
                    return accepted.error();
                events.push_back(accepted->id);
            }
            return events;
        },
        [this](Result<Events> events) {
            if (events)
                return start(*events);
            Q_EMIT said(MessageBar::Kind::Error, errorText(events.error()));
            deleteLater();
        });
}

void GroupTest::start(const Events &events)
{
    m_open = events;
    Q_EMIT said(MessageBar::Kind::Information,
        tr("Testing %n webhooks…", nullptr, static_cast<int>(m_webhooks.size())));
    for (const EventId event : events)
        m_services.engine.deliverNow(event);
    connect(&m_services.changes, &ChangeWatcher::changed, this, &GroupTest::look);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        Q_EMIT said(MessageBar::Kind::Warning,
            tr("%n tests have no result yet; they are in the log when they do.", nullptr,
                static_cast<int>(m_open.size())));
        deleteLater();
    });
    m_limit.setSingleShot(true);
    m_limit.start(longestWait);
    look();
}

void GroupTest::look()
{
    if (std::exchange(m_isLooking, true))
        return;
    using Answer = std::vector<std::pair<EventId, Outcome>>;
    m_services.actions.call(
        this,
        [open = m_open](Workspace &workspace) -> Result<Answer> {
            Answer answer;
            for (const EventId event : open) {
                DeliveryFilter filter;
                filter.event = event;
                filter.limit = 1;
                const auto attempts = workspace.deliveries().list(filter);
                if (!attempts)
                    return attempts.error();
                if (!attempts->empty())
                    answer.emplace_back(event, attempts->front().outcome);
            }
            return answer;
        },
        [this](Result<Answer> answer) {
            m_isLooking = false;
            if (!answer)
                return; // the next change asks again, the limit ends it
            std::vector<Outcome> outcomes;
            for (const auto &[event, outcome] : *answer) {
                std::erase(m_open, event);
                outcomes.push_back(outcome);
            }
            count(outcomes);
        });
}

void GroupTest::count(const std::vector<Outcome> &outcomes)
{
    for (const Outcome outcome : outcomes)
        ++(outcome == Outcome::Ok ? m_delivered : m_failed);
    if (!m_open.empty())
        return;
    if (m_failed == 0)
        Q_EMIT finished(MessageBar::Kind::Information,
            tr("%n webhooks were tested, and all answered with success.", nullptr, m_delivered), 0);
    else
        Q_EMIT finished(MessageBar::Kind::Warning,
            tr("%n of %1 tests failed; the webhooks' status tells why.", nullptr, m_failed)
                .arg(m_failed + m_delivered),
            m_failed);
    deleteLater();
}

} // namespace switchhook
