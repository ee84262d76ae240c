// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/WebhookSource.h"

#include "core/service/ChangeWatcher.h"
#include "ui/webhooks/WebhookTableModel.h"

namespace switchhook {

WebhookSource::WebhookSource(UiServices services, WebhookTableModel &model, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_model(model)
    , m_feed(std::make_shared<WebhookFeed>())
{
    connect(&m_services.changes, &ChangeWatcher::changed, this, &WebhookSource::changed);
}

WebhookSource::~WebhookSource() = default;

void WebhookSource::setWatched(bool watched)
{
    m_isWatched = watched;
    if (watched && m_isStale)
        refresh();
}

void WebhookSource::changed()
{
    if (m_isWatched)
        refresh();
    else
        m_isStale = true;
}

void WebhookSource::refresh()
{
    if (m_isLooking) {
        m_lookAgain = true;
        return;
    }
    m_isLooking = true;
    m_isStale = false;
    if (m_state == State::Failed)
        setState(State::Loading);
    m_services.actions.call(
        this,
        [feed = m_feed](Workspace &workspace) -> Result<std::shared_ptr<WebhookRowChanges>> {
            auto changes = feed->look(workspace.webhooks());
            if (!changes)
                return changes.error();
            return std::make_shared<WebhookRowChanges>(WebhookRowChanges::from(std::move(*changes)));
        },
        [this](Result<std::shared_ptr<WebhookRowChanges>> changes) {
            m_isLooking = false;
            if (changes) {
                m_model.apply(std::move(**changes));
                setState(State::Ready);
                Q_EMIT refreshed();
            } else {
                m_isStale = true;
                setState(State::Failed, changes.error());
            }
            if (std::exchange(m_lookAgain, false) && changes)
                refresh();
        });
}

void WebhookSource::fetchOutcomes(const std::vector<WebhookId> &ids)
{
    if (ids.empty() || m_isFetching)
        return;
    m_isFetching = true;
    using Outcomes = QHash<WebhookId, std::vector<Outcome>>;
    m_services.actions.call(
        this, [ids](Workspace &workspace) { return workspace.webhooks().lastOutcomes(ids); },
        [this, ids](Result<Outcomes> outcomes) {
            m_isFetching = false;
            if (outcomes)
                m_model.setOutcomes(ids, *outcomes);
        });
}

void WebhookSource::setState(State state, std::optional<Error> error)
{
    m_error = std::move(error);
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

} // namespace switchhook
