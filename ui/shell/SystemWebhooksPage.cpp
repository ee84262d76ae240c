// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SystemWebhooksPage.h"

#include "ui/common/ShownCatalogue.h"
#include "ui/deliveries/DeliveriesPage.h"
#include "ui/events/ExplainView.h"
#include "ui/webhooks/WebhooksPage.h"

#include <QBoxLayout>
#include <QTabWidget>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

AccessRequest onPlatform(const UiServices &services)
{
    AccessRequest access = services.actions.access();
    access.platform = true;
    return access;
}

/// Whoever holds system_webhooks may do there what outbound_webhooks allows in a tenant.
Allowance onPlatform(Allowance allowance)
{
    if (allowance.permissions.contains(Permission::SystemWebhooks))
        allowance.permissions.insert(Permission::OutboundWebhooks);
    return allowance;
}

} // namespace

/// The services first: they outlive the widgets that use them.
struct SystemWebhooksPage::Content
{
    explicit Content(const UiServices &tenant)
        : actions(u"system"_s, tenant.actions.paths(), onPlatform(tenant))
        , reading(u"system log"_s, tenant.actions.paths(), onPlatform(tenant))
        , catalogue(actions, tenant.changes)
        , services {actions, reading, tenant.changes, tenant.engine, catalogue}
        , tabs(std::make_unique<QTabWidget>())
        , webhooks(new WebhooksPage(services, tabs.get()))
        , deliveries(new DeliveriesPage(services, tabs.get()))
        , reasons(new ExplainView(services, tabs.get()))
    {
        tabs->setObjectName(u"systemTabs"_s);
        tabs->setDocumentMode(true);
        tabs->addTab(webhooks, SystemWebhooksPage::tr("Webhoo&ks"));
        tabs->addTab(deliveries, SystemWebhooksPage::tr("Deliver&ies"));
        tabs->addTab(reasons, SystemWebhooksPage::tr("Wh&y did it fire?"));
        connectTabs();
    }

    void connectTabs()
    {
        QObject::connect(webhooks, &WebhooksPage::deliveriesWanted, tabs.get(), [this](WebhookId webhook) {
            deliveries->showWebhook(webhook);
            tabs->setCurrentWidget(deliveries);
        });
        QObject::connect(webhooks, &WebhooksPage::testsWanted, tabs.get(), [this](bool failed) {
            deliveries->showTests(failed);
            tabs->setCurrentWidget(deliveries);
        });
        const auto show = [this](DeliveryId delivery) {
            deliveries->showDelivery(delivery);
            tabs->setCurrentWidget(deliveries);
        };
        QObject::connect(webhooks, &WebhooksPage::deliveryWanted, tabs.get(), show);
        QObject::connect(reasons, &ExplainView::deliveryWanted, tabs.get(), show);
        QObject::connect(deliveries, &DeliveriesPage::editWanted, tabs.get(), [this](WebhookId webhook, const Remedy &remedy) {
            tabs->setCurrentWidget(webhooks);
            webhooks->mend(webhook, remedy);
        });
        QObject::connect(deliveries, &DeliveriesPage::explanationWanted, tabs.get(), [this](EventId event) {
            reasons->explain(event);
            tabs->setCurrentWidget(reasons);
        });
    }

    ServiceThread actions;
    ServiceThread reading;
    ShownCatalogue catalogue;
    UiServices services;
    std::unique_ptr<QTabWidget> tabs;
    WebhooksPage *webhooks;
    DeliveriesPage *deliveries;
    ExplainView *reasons;
};

SystemWebhooksPage::SystemWebhooksPage(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
}

SystemWebhooksPage::~SystemWebhooksPage() = default;

void SystemWebhooksPage::open(const Allowance &allowance)
{
    // What is shown is for the eyes of one user, and goes with them.
    if (m_content && m_content->actions.access().user != m_services.actions.access().user)
        close();
    if (!m_content) {
        m_content = std::make_unique<Content>(m_services);
        m_layout->addWidget(m_content->tabs.get());
    }
    m_content->webhooks->setAllowance(onPlatform(allowance));
    m_content->deliveries->setAllowance(onPlatform(allowance));
}

void SystemWebhooksPage::close()
{
    m_content.reset();
}

QWidget *SystemWebhooksPage::shownTab() const
{
    return m_content ? m_content->tabs->currentWidget() : nullptr;
}

QList<QAction *> SystemWebhooksPage::webhookActions() const
{
    return m_content ? m_content->webhooks->menuActions() : QList<QAction *>();
}

QList<QAction *> SystemWebhooksPage::fileActions() const
{
    return m_content ? m_content->webhooks->fileActions() : QList<QAction *>();
}

QList<QAction *> SystemWebhooksPage::deliveryActions() const
{
    return m_content ? m_content->deliveries->menuActions() : QList<QAction *>();
}

} // namespace switchhook
