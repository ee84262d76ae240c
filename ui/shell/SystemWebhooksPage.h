// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Allowance.h"
#include "ui/common/UiServices.h"

#include <QWidget>

#include <memory>

class QAction;
class QBoxLayout;

namespace switchhook {

/// Integrations › System Webhooks: the pages of a tenant's webhooks, working on the platform, with a log of their own.
/// Empty until opened, so that whoever may not see it has nothing of it in their window.
class SystemWebhooksPage : public QWidget
{
    Q_OBJECT

public:
    explicit SystemWebhooksPage(UiServices services, QWidget *parent = nullptr);
    ~SystemWebhooksPage() override;

    /// As the user that the window works as, who holds system_webhooks for all tenants.
    void open(const Allowance &allowance);
    void close();
    /// The tab in sight, whose keys are the page's; nullptr where it is not open.
    [[nodiscard]] QWidget *shownTab() const;

    /// For the window's menus while the page is shown; none where it is not open.
    [[nodiscard]] QList<QAction *> webhookActions() const;
    [[nodiscard]] QList<QAction *> fileActions() const;
    [[nodiscard]] QList<QAction *> deliveryActions() const;

private:
    struct Content;

    UiServices m_services; ///< the tenant's
    QBoxLayout *m_layout;
    std::unique_ptr<Content> m_content;
};

} // namespace switchhook
