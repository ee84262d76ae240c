// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/MessageBar.h"
#include "ui/common/UiServices.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace switchhook {

/// A test of several webhooks at once: sends webhook.test to each and tells how it went in one sentence. Goes by
/// itself when all are answered.
class GroupTest : public QObject
{
    Q_OBJECT

public:
    GroupTest(UiServices services, std::vector<WebhookId> webhooks, QObject *parent);

Q_SIGNALS:
    void said(switchhook::MessageBar::Kind kind, const QString &sentence);
    /// Its last word: the results are in the log.
    void finished(switchhook::MessageBar::Kind kind, const QString &sentence, int failed);

private:
    using Events = std::vector<EventId>;

    void start(const Events &events);
    void look();
    void count(const std::vector<Outcome> &outcomes);

    UiServices m_services;
    std::vector<WebhookId> m_webhooks;
    Events m_open; ///< tests without a result
    int m_delivered = 0;
    int m_failed = 0;
    bool m_isLooking = false;
    QTimer m_limit;
};

} // namespace switchhook
