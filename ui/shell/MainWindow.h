// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/UiServices.h"

#include <QMainWindow>

class QListWidget;
class QStackedWidget;

namespace switchhook {

class DeliveriesPage;
class ReceiverPage;
class SendEventPage;
class WebhooksPage;

/// The window: the pages and the ways between them, and the engine's state. What happens on a page is the
/// page's.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(UiServices services, QWidget *parent = nullptr);

private:
    void addPage(const QString &title, QWidget *page);
    void connectPages();

    UiServices m_services;
    QListWidget *m_navigation;
    QStackedWidget *m_pages;
    WebhooksPage *m_webhooks;
    DeliveriesPage *m_deliveries;
    SendEventPage *m_events;
    ReceiverPage *m_receiver;
};

} // namespace switchhook
