// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include "ui/deliveries/DeliveriesPage.h"
#include "ui/events/SendEventPage.h"
#include "ui/receiver/ReceiverPage.h"
#include "ui/webhooks/WebhooksPage.h"

#include <QListWidget>
#include <QSplitter>
#include <QStackedWidget>

namespace switchhook {

MainWindow::MainWindow(UiServices services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_navigation(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_webhooks(new WebhooksPage(services, this))
    , m_deliveries(new DeliveriesPage(services, this))
    , m_events(new SendEventPage(services, this))
    , m_receiver(new ReceiverPage(services, this))
{
    addPage(tr("Outbound Webhooks"), m_webhooks);
    addPage(tr("Deliveries"), m_deliveries);
    addPage(tr("Events"), m_events);
    addPage(tr("Receiver"), m_receiver);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_navigation);
    splitter->addWidget(m_pages);
    splitter->setStretchFactor(1, 1);
    setCentralWidget(splitter);
    resize(1180, 720);
    connect(m_navigation, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_navigation->setCurrentRow(0);
    connectPages();
}

void MainWindow::addPage(const QString &title, QWidget *page)
{
    m_navigation->addItem(title);
    m_pages->addWidget(page);
}

void MainWindow::connectPages()
{
    const auto showPage = [this](QWidget *page) { m_navigation->setCurrentRow(m_pages->indexOf(page)); };
    const auto showDelivery = [this, showPage](DeliveryId delivery) {
        m_deliveries->showDelivery(delivery);
        showPage(m_deliveries);
    };
    connect(m_webhooks, &WebhooksPage::deliveriesWanted, this, [this, showPage](WebhookId webhook) {
        m_deliveries->showWebhook(webhook);
        showPage(m_deliveries);
    });
    connect(m_webhooks, &WebhooksPage::deliveryWanted, this, showDelivery);
    connect(m_events, &SendEventPage::deliveryWanted, this, showDelivery);
    connect(m_deliveries, &DeliveriesPage::explanationWanted, this, [this, showPage](EventId event) {
        m_events->explainEvent(event);
        showPage(m_events);
    });
    connect(m_receiver, &ReceiverPage::webhookWanted, this, [this, showPage](const WebhookDraft &draft) {
        showPage(m_webhooks);
        m_webhooks->addWebhook(draft);
    });
}

} // namespace switchhook
