// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/WebhookDeeds.h"

#include "core/domain/EventCatalogue.h"
#include "core/domain/EventData.h"

namespace switchhook {

WebhookDeeds::WebhookDeeds(UiServices services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
}

template <typename Work, typename Then> void WebhookDeeds::run(Work work, Then then)
{
    using Answer = std::invoke_result_t<Work, WebhookService &>;
    m_services.actions.call(
        this, [work = std::move(work)](Workspace &workspace) { return work(workspace.webhooks()); },
        [this, then = std::move(then)](Answer answer) {
            if (!answer) {
                Q_EMIT failed(answer.error());
                return;
            }
            Q_EMIT done();
            if constexpr (std::is_same_v<Answer, Result<void>>)
                then();
            else
                then(*answer);
        });
}

void WebhookDeeds::setActive(const Ids &ids, bool active, std::function<void()> then)
{
    run([ids, active](WebhookService &webhooks) { return webhooks.setActive(ids, active); },
        [then = std::move(then)] {
            if (then)
                then();
        });
}

void WebhookDeeds::toggleActive(WebhookId id)
{
    run(
        [id](WebhookService &webhooks) -> Result<void> {
            const auto webhook = webhooks.find(id);
            return webhook ? webhooks.setActive({id}, !webhook->active) : webhook.error();
        },
        [] { });
}

void WebhookDeeds::resetFailures(const Ids &ids)
{
    run([ids](WebhookService &webhooks) { return webhooks.resetFailures(ids); }, [] { });
}

void WebhookDeeds::setUrl(WebhookId id, const QString &url, std::function<void(const Webhook &)> then)
{
    WebhookChange change;
    change.url = url;
    run(
        [id, change](WebhookService &webhooks) -> Result<Webhook> {
            auto before = webhooks.find(id);
            if (!before)
                return before;
            if (const auto changed = webhooks.change(id, change); !changed)
                return changed.error();
            return before;
        },
        std::move(then));
}

void WebhookDeeds::remove(const Ids &ids)
{
    run(
        [ids](WebhookService &webhooks) -> Result<QString> {
            const auto first = webhooks.find(ids.front());
            if (!first)
                return first.error();
            if (const auto gone = webhooks.discard(ids); !gone)
                return gone.error();
            return first->name;
        },
        [this, ids](const QString &name) { Q_EMIT removed(ids, name); });
}

void WebhookDeeds::restore(const Ids &ids)
{
    run([ids](WebhookService &webhooks) { return webhooks.restore(ids); }, [this, ids] { Q_EMIT restored(ids); });
}

void WebhookDeeds::duplicate(const Ids &ids)
{
    run([ids](WebhookService &webhooks) { return webhooks.duplicate(ids); },
        [this](const Ids &copies) { Q_EMIT duplicated(copies); });
}

void WebhookDeeds::find(WebhookId id, std::function<void(const Webhook &)> then)
{
    m_services.actions.call(
        this, [id](Workspace &workspace) { return workspace.webhooks().find(id); },
        [this, then = std::move(then)](Result<Webhook> webhook) {
            if (webhook)
                then(*webhook);
            else
                Q_EMIT failed(webhook.error());
        });
}

void WebhookDeeds::makeCurl(WebhookId id, std::function<void(const QString &)> then)
{
    m_services.actions.call(
        this,
        [id](Workspace &workspace) -> Result<QString> {
            const auto webhook = workspace.webhooks().find(id);
            if (!webhook)
                return webhook.error();
            const QString event(testEventName);
            const QByteArray body = makePayload(
                event, toUnixSeconds(SystemClock().now()), testEventData(id, webhook->name));
            return workspace.webhooks().curlCommandFor(id, event, body);
        },
        [this, then = std::move(then)](Result<QString> command) {
            if (command)
                then(*command);
            else
                Q_EMIT failed(command.error());
        });
}

} // namespace switchhook
