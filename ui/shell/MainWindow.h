// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/UiServices.h"

#include <QMainWindow>
#include <QPointer>

class QAction;
class QMenu;
class QSplitter;

namespace switchhook {

class AccessSession;
class AuditPage;
class DeliveriesPage;
class EngineStatus;
class FirstUseStory;
class ManualWindow;
class MessageBar;
class NavigationList;
class PagePanes;
class ReceiverPage;
class SendEventPage;
class SystemWebhooksPage;
class TenantSwitch;
class WebhooksPage;

/// The window: the pages and the ways between them, and the engine's state. What happens on a page is the
/// page's.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(UiServices services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// In front of all others, wherever it was.
    void bringUp();
    [[nodiscard]] FirstUseStory &firstUse() { return *m_firstUse; }
    /// Pauses and resumes the engine.
    [[nodiscard]] QAction *toggleEngineAction() const;

Q_SIGNALS:
    /// The window is closed. Hidden: the user wants it to go on delivering.
    void closed(bool hidden);
    void quitWanted();
    /// The user chose other colours.
    void appearanceChanged();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void layOut();
    void addPage(QWidget *page, const QString &name, const QString &title, const QString &icon);
    void makeMenus();
    void makeFileMenu();
    void fillMenus();
    void makeViewMenu();
    void makeToolsMenu();
    void makeHelpMenu();
    void lendKeys();
    QAction *addBesideAction(QMenu &menu, QWidget *page, const QString &text, const QKeySequence &key);
    void makeStatusBar();
    void connectPages();
    void connectFirstUse();
    void showDelivery(DeliveryId delivery);
    void showPanes();
    void focusNextPane(int step);
    void showEngineTrouble();
    void openSettings();
    void openManual();
    void connectSession();
    void showActor();
    void offerSystemWebhooks();
    void offerPage(QWidget *page, bool offered);
    void showAnew();
    [[nodiscard]] QString databaseName() const;
    void restore();
    void remember() const;

    UiServices m_services;
    AccessSession *m_session;
    TenantSwitch *m_tenants;
    NavigationList *m_navigation;
    PagePanes *m_panes;
    QSplitter *m_splitter;
    MessageBar *m_engineMessage;
    MessageBar *m_viewMessage;
    MessageBar *m_message;
    EngineStatus *m_status;
    WebhooksPage *m_webhooks;
    DeliveriesPage *m_deliveries;
    SendEventPage *m_events;
    ReceiverPage *m_receiver;
    SystemWebhooksPage *m_system;
    AuditPage *m_audit;
    FirstUseStory *m_firstUse;
    ManualWindow *m_manual = nullptr; // once it was asked for
    QList<QWidget *> m_pages;
    QList<QAction *> m_pageActions; ///< in the order of m_pages
    QList<QAction *> m_besideActions;
    QMenu *m_fileMenu = nullptr;
    QAction *m_behindFileActions = nullptr; ///< the separator
    QList<QPointer<QAction>> m_fileActions; ///< the page's, in the File menu; they may go with their page
    QMenu *m_webhookMenu = nullptr;
    QMenu *m_deliveryMenu = nullptr;
    QAction *m_openAccess = nullptr;
    QAction *m_backToOneself = nullptr;
};

} // namespace switchhook
