// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deliveries/RemedyActions.h"

#include "core/text/DeliveryReport.h"
#include "core/text/ErrorText.h"
#include "core/text/RemedyText.h"
#include "ui/common/MessageBar.h"
#include "ui/settings/SettingsDialog.h"

#include <QApplication>
#include <QClipboard>

namespace switchhook {

RemedyActions::RemedyActions(UiServices services, MessageBar &message, QWidget *page)
    : QObject(page)
    , m_services(services)
    , m_message(message)
    , m_page(page)
{
}

void RemedyActions::act(const Delivery &delivery)
{
    const Remedy remedy = remedyFor(delivery);
    switch (remedy.kind) {
    case RemedyKind::Nothing:
        return;
    case RemedyKind::UseUrl:
        if (!remedy.needsConsent)
            useUrl(delivery.webhook, remedy.url);
        else
            m_message.say(MessageBar::Kind::Warning, remedyConsent(remedy, delivery.url),
                remedyAction(remedy),
                [this, webhook = delivery.webhook, url = remedy.url] { useUrl(webhook, url); });
        return;
    case RemedyKind::TryAgain:
        Q_EMIT resendWanted();
        return;
    case RemedyKind::CopyReport:
        copyReport(delivery);
        return;
    case RemedyKind::NameCaFile: {
        auto *settings = new SettingsDialog(m_services, m_page->window());
        settings->setAttribute(Qt::WA_DeleteOnClose);
        settings->open();
        return;
    }
    case RemedyKind::Deactivate:
        deactivate(delivery.webhook);
        return;
    case RemedyKind::Activate:
        activate(delivery.webhook);
        return;
    case RemedyKind::EditUrl:
    case RemedyKind::EditSecret:
    case RemedyKind::EditConcurrency:
        Q_EMIT editWanted(delivery.webhook, remedy);
    }
}

void RemedyActions::useUrl(WebhookId webhook, const QString &url)
{
    WebhookChange change;
    change.url = url;
    m_services.actions.call(
        this,
        [webhook, change](Workspace &workspace) { return workspace.webhooks().change(webhook, change); },
        [this](const Result<Webhook> &changed) {
            if (changed)
                m_message.say(MessageBar::Kind::Information,
                    tr("The webhook “%1” now has the URL %2.").arg(changed->name, changed->url), tr("Resend"),
                    [this] { Q_EMIT resendWanted(); });
            else
                m_message.say(MessageBar::Kind::Error, errorText(changed.error()));
        });
}

void RemedyActions::setActive(WebhookId webhook, bool active, std::function<void()> then)
{
    m_services.actions.call(
        this, [webhook, active](Workspace &workspace) { return workspace.webhooks().setActive({webhook}, active); },
        [this, then = std::move(then)](const Result<void> &changed) {
            if (changed)
                then();
            else
                m_message.say(MessageBar::Kind::Error, errorText(changed.error()));
        });
}

void RemedyActions::deactivate(WebhookId webhook)
{
    setActive(webhook, false, [this, webhook] {
        m_message.say(MessageBar::Kind::Information, tr("The webhook is inactive now; it gets no more events."),
            tr("&Undo"), [this, webhook] { setActive(webhook, true, [] { }); });
    });
}

void RemedyActions::activate(WebhookId webhook)
{
    setActive(webhook, true, [this] { Q_EMIT resendWanted(); });
}

void RemedyActions::copyReport(const Delivery &delivery)
{
    QApplication::clipboard()->setText(deliveryReport(delivery));
    m_message.say(MessageBar::Kind::Information,
        tr("A report for the receiver's developer was copied; secrets are masked in it."));
}

} // namespace switchhook
