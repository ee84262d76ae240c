// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/ExplanationText.h"

#include "core/domain/EventCatalogue.h"
#include "core/text/DeliveryText.h"
#include "core/text/ForeignText.h"

#include <QCoreApplication>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

class ExplanationSentence
{
    Q_DECLARE_TR_FUNCTIONS(ExplanationText)

public:
    ExplanationSentence(const WebhookExplanation &webhook, const QString &eventName)
        : m_webhook(webhook)
        , m_isTest(eventName == testEventName)
        , m_eventName(eventName)
    {
    }

    static QString title(WebhookReason reason);
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] QString patterns() const { return m_webhook.patterns.join(", "_L1); }
    /// Why it went there, where that is known.
    [[nodiscard]] QString withCause(const QString &sentence) const;
    [[nodiscard]] QString failed() const;
    [[nodiscard]] QString notSubscribed() const;

    const WebhookExplanation &m_webhook;
    bool m_isTest;
    QString m_eventName;
};

QString ExplanationSentence::title(WebhookReason reason)
{
    switch (reason) {
    case WebhookReason::WillGet:
        return tr("Will get it");
    case WebhookReason::Delivered:
        return tr("Delivered");
    case WebhookReason::Failed:
        return tr("Failed");
    case WebhookReason::Waiting:
        return tr("Waiting");
    case WebhookReason::UnderWay:
        return tr("Under way");
    case WebhookReason::Cancelled:
        return tr("Cancelled");
    case WebhookReason::Inactive:
        return tr("Inactive");
    case WebhookReason::MadeLater:
        return tr("Made later");
    case WebhookReason::NothingOnRecord:
        return tr("Nothing on record");
    case WebhookReason::NotSubscribed:
        break;
    }
    return tr("Not subscribed");
}

QString ExplanationSentence::withCause(const QString &sentence) const
{
    if (m_isTest)
        return sentence + u' ' + tr("It is a test of this webhook.");
    if (m_webhook.patterns.isEmpty())
        return sentence + u' '
            + tr("The webhook is not subscribed to it now: its subscription was changed since, or the delivery was "
                 "asked for by hand.");
    return sentence + u' ' + tr("The webhook is subscribed by %1.").arg(patterns());
}

QString ExplanationSentence::failed() const
{
    const EventAttempt &last = m_webhook.attempts.back();
    if (last.statusCode)
        return withCause(tr("It was sent, and the answer was %1.").arg(*last.statusCode));
    return withCause(tr("It could not be delivered: “%1”.").arg(outcomeTitle(last.outcome)));
}

QString ExplanationSentence::notSubscribed() const
{
    if (m_isTest)
        return tr("A test goes to the one webhook that it is of, and this is another one.");
    return tr("The webhook is not subscribed to %1 now; choose the event in its settings and it gets the next one.")
        .arg(foreignText(m_eventName));
}

QString ExplanationSentence::text() const
{
    switch (m_webhook.reason) {
    case WebhookReason::WillGet:
        return tr("It is subscribed by %1.").arg(patterns());
    case WebhookReason::Delivered:
        return withCause(tr("It was delivered."));
    case WebhookReason::Failed:
        return failed();
    case WebhookReason::Waiting:
        return withCause(tr("It waits to be sent."));
    case WebhookReason::UnderWay:
        return withCause(tr("It is being sent at this moment."));
    case WebhookReason::Cancelled:
        return tr("It was cancelled, because the webhook was deactivated before it was sent.");
    case WebhookReason::Inactive:
        return tr("The webhook is subscribed by %1, but inactive; activate it and it gets the next one.").arg(patterns());
    case WebhookReason::MadeLater:
        return tr("The webhook was made after the event; it gets the next one.");
    case WebhookReason::NothingOnRecord:
        return tr("The webhook is active and subscribed by %1 now, but nothing shows that it was when the event came "
                  "in; or its log has been shortened since.")
            .arg(patterns());
    case WebhookReason::NotSubscribed:
        break;
    }
    return notSubscribed();
}

} // namespace

QString reasonTitle(WebhookReason reason)
{
    return ExplanationSentence::title(reason);
}

QString explanationText(const WebhookExplanation &webhook, const QString &eventName)
{
    return ExplanationSentence(webhook, eventName).text();
}

} // namespace switchhook
