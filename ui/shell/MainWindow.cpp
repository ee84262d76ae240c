// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include "core/base/Paths.h"
#include "core/service/ChangeWatcher.h"
#include "core/service/EngineController.h"
#include "core/text/ErrorText.h"
#include "core/text/ForeignText.h"
#include "ui/access/AccessDialog.h"
#include "ui/access/AccessSession.h"
#include "ui/access/TenantSwitch.h"
#include "ui/audit/AuditPage.h"
#include "ui/common/IconTheme.h"
#include "ui/common/MessageBar.h"
#include "ui/common/Preferences.h"
#include "ui/deliveries/DeliveriesPage.h"
#include "ui/events/SendEventPage.h"
#include "ui/help/ManualWindow.h"
#include "ui/receiver/ReceiverPage.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/shell/AboutDialog.h"
#include "ui/shell/EditMenu.h"
#include "ui/shell/EngineStatus.h"
#include "ui/shell/EngineText.h"
#include "ui/shell/FirstUseStory.h"
#include "ui/shell/NavigationList.h"
#include "ui/shell/PagePanes.h"
#include "ui/shell/ShortcutSheet.h"
#include "ui/shell/SystemWebhooksPage.h"
#include "ui/webhooks/WebhooksPage.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QShortcut>
#include <QStatusBar>
#include <QToolButton>
#include <QWhatsThis>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

// A null pointer stands for a separator.
void fill(QMenu &menu, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (action)
            menu.addAction(action);
        else
            menu.addSeparator();
    }
}

} // namespace

MainWindow::MainWindow(UiServices services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_session(new AccessSession(services, this))
    , m_tenants(new TenantSwitch(*m_session, this))
    , m_navigation(new NavigationList(this))
    , m_panes(new PagePanes(this))
    , m_splitter(new QSplitter(this))
    , m_engineMessage(new MessageBar(this))
    , m_viewMessage(new MessageBar(this))
    , m_message(new MessageBar(this))
    , m_status(new EngineStatus(services, this))
    , m_webhooks(new WebhooksPage(services, this))
    , m_deliveries(new DeliveriesPage(services, this))
    , m_events(new SendEventPage(services, this))
    , m_receiver(new ReceiverPage(services, this))
    , m_system(new SystemWebhooksPage(services, this))
    , m_audit(new AuditPage(services, this))
    , m_firstUse(new FirstUseStory(services, *m_receiver, *m_message, this))
{
    setWindowIcon(programIcon());
    m_message->setObjectName(u"message"_s);
    m_viewMessage->setObjectName(u"viewMessage"_s);
    m_viewMessage->setClosable(false); // one must not forget as whom one acts
    m_engineMessage->setObjectName(u"engineMessage"_s);
    m_navigation->addHeading(tr("Integrations"));
    addPage(m_webhooks, u"webhooksPage"_s, tr("Outbound Webhooks"), u"network-connect"_s);
    addPage(m_deliveries, u"deliveriesPage"_s, tr("Deliveries"), u"view-list-details"_s);
    addPage(m_events, u"eventsPage"_s, tr("Events"), u"view-calendar-list"_s);
    addPage(m_receiver, u"receiverPage"_s, tr("Receiver"), u"download"_s);
    addPage(m_system, u"systemWebhooksPage"_s, tr("System Webhooks"), u"globe"_s);
    addPage(m_audit, u"auditPage"_s, tr("Audit"), u"document-open-recent"_s);
    makeMenus();
    layOut();
    makeStatusBar();
    connectPages();
    connectFirstUse();
    connectSession();
    connect(m_panes, &PagePanes::changed, this, &MainWindow::showPanes);
    connect(m_navigation, &NavigationList::chosen, this, [this](QWidget *page) {
        // The list keeps the focus: one goes on with the arrow keys.
        const bool hadFocus = m_navigation->hasFocus();
        m_panes->showPage(page);
        if (hadFocus)
            m_navigation->setFocus();
    });
    lendKeys();
    connect(&m_services.engine, &EngineController::stateChanged, this, &MainWindow::showEngineTrouble);
    restore();
    showPanes();
    showEngineTrouble();
}

MainWindow::~MainWindow() = default;

void MainWindow::addPage(QWidget *page, const QString &name, const QString &title, const QString &icon)
{
    page->setObjectName(name);
    page->setWindowTitle(title);
    page->setAccessibleName(title);
    m_pages.append(page);
    m_panes->addPage(page);
    m_navigation->addPage(page, icon);
}

void MainWindow::layOut()
{
    auto *left = new QWidget(this);
    left->setAutoFillBackground(true);
    left->setBackgroundRole(QPalette::Base);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins({});
    leftLayout->setSpacing(0);
    leftLayout->addWidget(m_tenants);
    leftLayout->addWidget(m_navigation);
    leftLayout->addSpacing(8);
    for (QAction *action : m_besideActions) {
        auto *button = new QToolButton(left);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAutoRaise(true);
        leftLayout->addWidget(button);
    }
    leftLayout->addStretch(1);
    m_splitter->setObjectName(u"splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_panes);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({208, 1072});
    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_viewMessage);
    layout->addWidget(m_engineMessage);
    layout->addWidget(m_message);
    layout->addWidget(m_splitter, 1);
    setCentralWidget(middle);
    resize(1280, 760);
}

void MainWindow::makeMenus()
{
    makeFileMenu();
    menuBar()->addMenu(new EditMenu(this));
    makeViewMenu();
    m_webhookMenu = menuBar()->addMenu(tr("&Webhook"));
    m_deliveryMenu = menuBar()->addMenu(tr("&Deliveries"));
    makeToolsMenu();
    makeHelpMenu();
    fillMenus();
}

void MainWindow::makeFileMenu()
{
    QMenu *menu = m_fileMenu = menuBar()->addMenu(tr("&File"));
    m_behindFileActions = menu->addSeparator();
    QAction *settings = menu->addAction(QIcon::fromTheme(u"configure"_s), tr("&Settings…"));
    settings->setObjectName(u"openSettings"_s);
    settings->setShortcut(Qt::CTRL | Qt::Key_Comma);
    connect(settings, &QAction::triggered, this, &MainWindow::openSettings);
    menu->addSeparator();
    QAction *close = menu->addAction(QIcon::fromTheme(u"window-close"_s), tr("&Close window"));
    close->setShortcut(QKeySequence::Close);
    connect(close, &QAction::triggered, this, &QWidget::close);
    QAction *quit = menu->addAction(QIcon::fromTheme(u"application-exit"_s), tr("&Quit"));
    quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    connect(quit, &QAction::triggered, this, [this] {
        remember();
        Q_EMIT quitWanted();
    });
}

// What is in these is about the webhooks that one sees: the tenant's, or the system's.
void MainWindow::fillMenus()
{
    const bool isSystem = m_panes->page() == m_system;
    for (QAction *action : std::as_const(m_fileActions))
        m_fileMenu->removeAction(action);
    const QList<QAction *> fileActions = isSystem ? m_system->fileActions() : m_webhooks->fileActions();
    m_fileMenu->insertActions(m_behindFileActions, fileActions);
    m_fileActions = {fileActions.begin(), fileActions.end()};
    m_webhookMenu->clear();
    fill(*m_webhookMenu, isSystem ? m_system->webhookActions() : m_webhooks->menuActions());
    m_deliveryMenu->clear();
    fill(*m_deliveryMenu, isSystem ? m_system->deliveryActions() : m_deliveries->menuActions());
}

void MainWindow::makeViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    for (int i = 0; i < m_pages.size(); ++i) {
        QWidget *page = m_pages.at(i);
        QAction *action = menu->addAction(page->windowTitle());
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)));
        m_pageActions.append(action);
        connect(action, &QAction::triggered, this, [this, page] { m_panes->showPage(page); });
    }
    menu->addSeparator();
    addBesideAction(*menu, m_deliveries, tr("Deliveries &beside"), Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    addBesideAction(*menu, m_receiver, tr("Receiver b&eside"), Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    menu->addAction(m_deliveries->historyAction());
    connect(m_deliveries->historyAction(), &QAction::triggered, this, [this](bool shown) {
        if (shown)
            m_panes->showPage(m_deliveries);
    });
    menu->addSeparator();
    QAction *next = menu->addAction(tr("&Next pane"));
    next->setShortcut(Qt::Key_F6);
    connect(next, &QAction::triggered, this, [this] { focusNextPane(1); });
    QAction *previous = menu->addAction(tr("&Previous pane"));
    previous->setShortcut(Qt::SHIFT | Qt::Key_F6);
    connect(previous, &QAction::triggered, this, [this] { focusNextPane(-1); });
}

QAction *MainWindow::addBesideAction(QMenu &menu, QWidget *page, const QString &text, const QKeySequence &key)
{
    QAction *action = menu.addAction(QIcon::fromTheme(u"view-split-left-right"_s), text);
    action->setObjectName(page->objectName() + "Beside"_L1);
    action->setCheckable(true);
    action->setShortcut(key);
    action->setWhatsThis(tr("Shows this page in a second pane, so that it stands beside the first one."));
    connect(action, &QAction::triggered, this, [this, page](bool on) {
        if (on)
            m_panes->showBeside(page);
        else
            m_panes->closeBeside();
    });
    connect(m_panes, &PagePanes::changed, action,
        [this, action, page] { action->setChecked(m_panes->pageBeside() == page); });
    m_besideActions.append(action);
    return action;
}

void MainWindow::makeToolsMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Tools"));
    menu->addAction(m_status->toggleAction());
    menu->addSeparator();
    fill(*menu, m_events->menuActions());
    menu->addSeparator();
    fill(*menu, m_receiver->menuActions());
    menu->addSeparator();
    m_openAccess = menu->addAction(QIcon::fromTheme(u"system-users"_s), tr("Tenants and &users…"));
    m_openAccess->setObjectName(u"openAccess"_s);
    m_openAccess->setVisible(false);
    connect(m_openAccess, &QAction::triggered, this,
        [this] { (new AccessDialog(m_services, *m_session, this))->show(); });
    m_backToOneself = menu->addAction(tr("&Back to yourself"));
    m_backToOneself->setObjectName(u"backToOneself"_s);
    m_backToOneself->setVisible(false);
    connect(m_backToOneself, &QAction::triggered, m_session, &AccessSession::viewAsOneself);
}

// Keys that each page has for itself, in the list of pages: they are those of the page that is shown.
void MainWindow::lendKeys()
{
    for (const QKeySequence &key : {QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_F5)}) {
        auto *shortcut = new QShortcut(key, m_navigation);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, key] {
            const QWidget *page = m_panes->page() == m_system ? m_system->shownTab() : m_panes->page();
            const auto actions = page ? page->actions() : QList<QAction *>();
            const auto found = std::ranges::find(actions, key, &QAction::shortcut);
            if (found != actions.end())
                (*found)->trigger();
        });
    }
}

void MainWindow::makeHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    QAction *guide = menu->addAction(QIcon::fromTheme(u"help-contents"_s), tr("&Guide"));
    guide->setObjectName(u"openManual"_s);
    guide->setShortcut(Qt::CTRL | Qt::Key_F1);
    connect(guide, &QAction::triggered, this, &MainWindow::openManual);
    QAction *keys
        = menu->addAction(QIcon::fromTheme(u"preferences-desktop-keyboard"_s), tr("&Keyboard shortcuts"));
    keys->setShortcut(Qt::Key_F1);
    connect(keys, &QAction::triggered, this, [this] { (new ShortcutSheet(*this))->open(); });
    QAction *what = QWhatsThis::createAction(menu);
    what->setText(tr("&What is this?"));
    what->setIcon(QIcon::fromTheme(u"help-whatsthis"_s)); // Qt's own is black, on dark too
    menu->addAction(what);
    menu->addSeparator();
    QAction *about = menu->addAction(programIcon(), tr("&About Switchhook"));
    about->setObjectName(u"about"_s);
    connect(about, &QAction::triggered, this, [this] { (new AboutDialog(databaseName(), this))->open(); });
}

void MainWindow::makeStatusBar()
{
    statusBar()->addWidget(m_status);
    auto *database = new QLabel(QFileInfo(databaseName()).fileName(), this);
    database->setObjectName(u"database"_s);
    database->setTextFormat(Qt::PlainText);
    database->setToolTip(Qt::convertFromPlainText(databaseName()));
    database->setAccessibleName(tr("Database: %1").arg(databaseName()));
    database->setContentsMargins(8, 0, 8, 0);
    statusBar()->addPermanentWidget(database);
}

void MainWindow::connectPages()
{
    connect(m_webhooks, &WebhooksPage::deliveriesWanted, this, [this](WebhookId webhook) {
        m_deliveries->showWebhook(webhook);
        m_panes->showPage(m_deliveries);
    });
    connect(m_webhooks, &WebhooksPage::testsWanted, this, [this](bool failed) {
        m_deliveries->showTests(failed);
        m_panes->showPage(m_deliveries);
    });
    connect(m_webhooks, &WebhooksPage::deliveryWanted, this, &MainWindow::showDelivery);
    connect(m_events, &SendEventPage::deliveryWanted, this, &MainWindow::showDelivery);
    connect(m_deliveries, &DeliveriesPage::explanationWanted, this, [this](EventId event) {
        m_events->explainEvent(event);
        m_panes->showPage(m_events);
    });
    connect(m_deliveries, &DeliveriesPage::editWanted, this, [this](WebhookId webhook, const Remedy &remedy) {
        m_panes->showPage(m_webhooks);
        m_webhooks->mend(webhook, remedy);
    });
    connect(m_receiver, &ReceiverPage::webhookWanted, this, [this](const WebhookDraft &draft) {
        m_panes->showPage(m_webhooks);
        m_webhooks->addWebhook(draft);
    });
    connect(m_receiver, &ReceiverPage::runningChanged, this, [this](bool running) {
        m_navigation->setRunning(
            m_receiver, running, tr("Receiver, it listens at %1").arg(m_receiver->url()));
    });
}

void MainWindow::connectFirstUse()
{
    connect(m_webhooks, &WebhooksPage::tryOutWanted, m_firstUse, &FirstUseStory::begin);
    connect(m_firstUse, &FirstUseStory::ready, this, [this](WebhookId webhook) {
        m_panes->showPage(m_webhooks);
        m_webhooks->showWebhook(webhook);
    });
    connect(m_firstUse, &FirstUseStory::deliveryWanted, this, &MainWindow::showDelivery);
}

void MainWindow::connectSession()
{
    connect(m_session, &AccessSession::changed, this, &MainWindow::showActor);
    connect(m_session, &AccessSession::switched, this, &MainWindow::showAnew);
    connect(m_session, &AccessSession::failed, this,
        [this](const Error &error) { m_message->say(MessageBar::Kind::Error, errorText(error)); });
    showActor();
}

// With one tenant and one user nothing of it is to be seen.
void MainWindow::showActor()
{
    const auto &actor = m_session->actor();
    const Tenant *tenant = actor && !actor->isAlone ? actor->currentTenant() : nullptr;
    const QString database = QFileInfo(databaseName()).fileName();
    setWindowTitle(tenant && actor->tenants.size() > 1
            ? tr("%1 – %2 – Switchhook").arg(foreignText(tenant->name), database)
            : tr("%1 – Switchhook").arg(database));
    offerSystemWebhooks();
    if (!actor) {
        offerPage(m_audit, false);
        return;
    }
    const Allowance allowance{actor->role.permissions, actor->role.name};
    m_webhooks->setAllowance(allowance);
    m_deliveries->setAllowance(allowance);
    m_events->setAllowance(allowance);
    m_receiver->setAllowance(allowance);
    offerPage(m_audit, !actor->isAlone && actor->holds(Permission::Settings));
    m_audit->setTenants(actor->tenants);
    m_openAccess->setVisible(actor->holds(Permission::Tenants) || actor->holds(Permission::Users));
    m_backToOneself->setVisible(actor->behind.has_value());
    if (actor->behind)
        m_viewMessage->say(MessageBar::Kind::Warning,
            tr("You see what “%1” sees, with the role “%2”.").arg(foreignText(actor->user.name), foreignText(actor->role.name)),
            tr("&Back to yourself"), [this] { m_session->viewAsOneself(); });
    else
        m_viewMessage->dismiss();
}

// One that is not offered is nowhere to be seen.
void MainWindow::offerPage(QWidget *page, bool offered)
{
    m_navigation->setOffered(page, offered);
    m_pageActions.at(m_pages.indexOf(page))->setVisible(offered);
    for (QAction *action : page->actions())
        action->setVisible(offered);
    if (offered)
        return;
    if (m_panes->pageBeside() == page)
        m_panes->closeBeside();
    if (m_panes->page() == page)
        m_panes->showPage(m_webhooks);
}

// Whoever may not see it has nothing of it in the window.
void MainWindow::offerSystemWebhooks()
{
    const bool offered = m_session->seesSystemWebhooks();
    if (offered) {
        const Role &role = m_session->actor()->role;
        m_system->open({role.permissions, role.name});
    }
    offerPage(m_system, offered);
    if (!offered)
        m_system->close();
    fillMenus();
}

void MainWindow::showAnew()
{
    m_audit->startAnew();
    m_webhooks->startAnew();
    m_deliveries->showWebhook({});
    m_services.changes.announce();
}

void MainWindow::showDelivery(DeliveryId delivery)
{
    m_deliveries->showDelivery(delivery);
    m_panes->showPage(m_deliveries);
}

void MainWindow::showPanes()
{
    m_navigation->setPage(m_panes->page());
    fillMenus();
}

void MainWindow::focusNextPane(int step)
{
    QList<QWidget *> panes{m_navigation, m_panes->page()};
    if (QWidget *beside = m_panes->pageBeside())
        panes.append(beside);
    const QWidget *focused = focusWidget();
    const auto now = std::ranges::find_if(
        panes, [&](const QWidget *pane) { return pane == focused || pane->isAncestorOf(focused); });
    const auto count = panes.size();
    const auto place = now == panes.end() ? -step : std::distance(panes.begin(), now);
    focusWithin(panes.at((place + step + count) % count));
}

void MainWindow::showEngineTrouble()
{
    EngineController &engine = m_services.engine;
    const bool isOthers = engine.state() == EngineController::State::NotAllowed && !engine.others().empty();
    if (!engine.error() || isOthers) {
        m_engineMessage->dismiss();
        return;
    }
    if (engine.state() == EngineController::State::Failed)
        m_engineMessage->say(MessageBar::Kind::Error, engineExplanation(engine), tr("Try a&gain"),
            [&engine] { engine.start(); });
    else
        m_engineMessage->say(MessageBar::Kind::Warning, engineExplanation(engine));
}

void MainWindow::openSettings()
{
    auto *dialog = new SettingsDialog(m_services, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::appearanceChanged, this, &MainWindow::appearanceChanged);
    dialog->open();
}

void MainWindow::openManual()
{
    if (!m_manual)
        m_manual = new ManualWindow(this);
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
}

QAction *MainWindow::toggleEngineAction() const
{
    return m_status->toggleAction();
}

QString MainWindow::databaseName() const
{
    const QString given = m_services.actions.paths().database;
    return given.isEmpty() ? defaultDatabasePath() : given;
}

void MainWindow::bringUp()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::restore()
{
    if (const QByteArray geometry = preferences::read(preferences::windowGeometry); !geometry.isEmpty())
        restoreGeometry(geometry);
    if (const QByteArray sizes = preferences::read(preferences::splitter); !sizes.isEmpty())
        m_splitter->restoreState(sizes);
    const auto pageCalled = [this](const QString &name) -> QWidget * {
        const auto found = std::ranges::find(m_pages, name, &QObject::objectName);
        return found == m_pages.end() ? nullptr : *found;
    };
    if (QWidget *beside = pageCalled(preferences::read(preferences::pageBeside)))
        m_panes->showBeside(beside);
    QWidget *page = pageCalled(preferences::read(preferences::page));
    m_panes->showPage(page && page != m_panes->pageBeside() ? page : m_webhooks);
    if (const QByteArray sizes = preferences::read(preferences::panes);
        !sizes.isEmpty() && m_panes->pageBeside())
        m_panes->restoreState(sizes);
}

void MainWindow::remember() const
{
    preferences::write(preferences::windowGeometry, saveGeometry());
    preferences::write(preferences::splitter, m_splitter->saveState());
    preferences::write(preferences::page, m_panes->page()->objectName());
    const QWidget *beside = m_panes->pageBeside();
    preferences::write(preferences::pageBeside, beside ? beside->objectName() : QString());
    if (beside)
        preferences::write(preferences::panes, m_panes->saveState());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    const bool hides = preferences::read(preferences::keepDelivering);
    if (hides) {
        event->ignore();
        hide();
    } else {
        QMainWindow::closeEvent(event);
    }
    Q_EMIT closed(hides);
}

} // namespace switchhook
