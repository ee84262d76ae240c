// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/domain/Webhook.h"
#include "ui/common/UiServices.h"

#include <QObject>

#include <functional>
#include <vector>

namespace switchhook {

/// What the table's page does to webhooks, each in one go for all that are selected: all of them or none.
class WebhookDeeds : public QObject
{
    Q_OBJECT

public:
    using Ids = std::vector<WebhookId>;

    explicit WebhookDeeds(UiServices services, QObject *parent = nullptr);

    void setActive(const Ids &ids, bool active, std::function<void()> then = {});
    /// What it is now, turned round.
    void toggleActive(WebhookId id);
    void resetFailures(const Ids &ids);
    /// `then` gets it as it was before.
    void setUrl(WebhookId id, const QString &url, std::function<void(const Webhook &before)> then);
    /// It can be taken back: `removed` tells, and restore() does it.
    void remove(const Ids &ids);
    void restore(const Ids &ids);
    void duplicate(const Ids &ids);
    /// As it is now in the database.
    void find(WebhookId id, std::function<void(const Webhook &)> then);
    /// A command line that sends it webhook.test, freshly signed.
    void makeCurl(WebhookId id, std::function<void(const QString &)> then);

Q_SIGNALS:
    /// The database is another one now.
    void done();
    void failed(const switchhook::Error &error);
    void removed(const std::vector<switchhook::WebhookId> &ids, const QString &firstName);
    void restored(const std::vector<switchhook::WebhookId> &ids);
    void duplicated(const std::vector<switchhook::WebhookId> &copies);

private:
    template <typename Work, typename Then> void run(Work work, Then then);

    UiServices m_services;
};

} // namespace switchhook
