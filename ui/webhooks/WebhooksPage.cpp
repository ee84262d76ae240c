// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/WebhooksPage.h"

#include "core/text/ErrorText.h"
#include "core/text/ForeignText.h"
#include "ui/common/ClearButton.h"
#include "ui/common/EmptyState.h"
#include "ui/common/MessageBar.h"
#include "ui/common/ShownCatalogue.h"
#include "ui/editor/WebhookEditor.h"
#include "ui/webhooks/ExportDialog.h"
#include "ui/webhooks/GroupTest.h"
#include "ui/webhooks/ImportDialog.h"
#include "ui/webhooks/SelectionBar.h"
#include "ui/webhooks/StateChoice.h"
#include "ui/webhooks/TestPanel.h"
#include "ui/webhooks/WebhookActions.h"
#include "ui/webhooks/WebhookDeeds.h"
#include "ui/webhooks/WebhookFilterModel.h"
#include "ui/webhooks/WebhookSource.h"
#include "ui/webhooks/WebhookTable.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

/// Whoever is quicker shows no sign of waiting.
constexpr std::chrono::milliseconds noticeableWait {200};
constexpr qsizetype nameInSentence = 60;

} // namespace

WebhooksPage::WebhooksPage(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(new WebhookTableModel(this))
    , m_shown(new WebhookFilterModel(*m_model, services.catalogue.now(), this))
    , m_source(new WebhookSource(services, *m_model, this))
    , m_deeds(new WebhookDeeds(services, this))
    , m_table(new WebhookTable(*m_shown, this))
    , m_actions(new WebhookActions(*this, *m_table))
    , m_toolBar(new QToolBar(this))
    , m_filter(new QLineEdit(this))
    , m_states(new StateChoice(this))
    , m_selection(new SelectionBar(
          {m_actions->activate, m_actions->deactivate, m_actions->test, m_actions->exportFile, m_actions->remove}, this))
    , m_stack(new QStackedWidget(this))
    , m_waiting(new QWidget(this))
    , m_loading(new EmptyState(this))
    , m_empty(new EmptyState(this))
    , m_failed(new EmptyState(this))
    , m_noMatch(new EmptyState(this))
    , m_message(new MessageBar(this))
    , m_test(new TestPanel(services, this))
{
    makeToolBar();
    makeStates();
    layOut();
    connectTable();
    connectActions();
    connectDeeds();
    m_slow.setSingleShot(true);
    m_slow.setInterval(noticeableWait);
    connect(&m_slow, &QTimer::timeout, this, &WebhooksPage::updateState);
    updateState();
    updateActions();
}

WebhooksPage::~WebhooksPage() = default;

void WebhooksPage::makeToolBar()
{
    m_toolBar->setObjectName(u"webhookToolBar"_s);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->addActions({m_actions->add, m_actions->edit, m_actions->test, m_actions->deliveries});
    auto *more = new QToolButton(m_toolBar);
    more->setObjectName(u"moreButton"_s);
    more->setText(tr("&More"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setToolTip(tr("What else can be done with the selected webhooks"));
    auto *menu = new QMenu(more);
    WebhookActions::fill(*menu, m_actions->more());
    more->setMenu(menu);
    m_toolBar->addWidget(more);
    m_filter->setObjectName(u"webhookFilter"_s);
    m_filter->setPlaceholderText(tr("Filter by name, URL or event"));
    m_filter->setAccessibleName(tr("Filter by name, URL or event"));
    m_filter->setToolTip(tr("Show only webhooks with these words in name, URL or events (Ctrl+F)"));
    addClearButton(*m_filter);
    m_filter->setMaximumWidth(360);
}

void WebhooksPage::makeStates()
{
    m_loading->setText(tr("Loading webhooks…"), {});
    m_empty->setObjectName(u"emptyState"_s);
    const bool isSystem = isOnPlatform(m_services);
    if (isSystem)
        m_empty->setText(tr("No System Webhooks yet"),
            tr("A System Webhook sends the provisioning events of every tenant to a URL, each with the tenant it is "
               "from. No tenant's users see it."));
    else
        m_empty->setText(tr("No webhooks yet"),
            tr("A webhook sends the events you choose to a URL, as they happen. Add one, import some, or see first "
               "how it works with the built-in receiver."));
    connect(m_empty->addAction(isSystem ? tr("&Add a System Webhook…") : tr("&Add a webhook…")), &QPushButton::clicked, this, [this] { addWebhook(); });
    connect(m_empty->addAction(tr("&Import…")), &QPushButton::clicked, this, &WebhooksPage::chooseImport);
    if (!isSystem)
        connect(m_empty->addAction(tr("Try it with the &built-in receiver")), &QPushButton::clicked, this,
            &WebhooksPage::tryOutWanted);
    m_failed->setObjectName(u"failedState"_s);
    connect(m_failed->addAction(tr("&Retry")), &QPushButton::clicked, m_source, &WebhookSource::refresh);
    m_noMatch->setObjectName(u"noMatchState"_s);
    connect(m_noMatch->addAction(tr("&Clear filter")), &QPushButton::clicked, this, &WebhooksPage::clearFilter);
}

void WebhooksPage::layOut()
{
    for (QWidget *state : std::initializer_list<QWidget *> {m_waiting, m_loading, m_table, m_empty, m_failed, m_noMatch})
        m_stack->addWidget(state);
    auto *choices = new QHBoxLayout;
    choices->setContentsMargins({});
    choices->setSpacing(8);
    choices->addWidget(m_states);
    choices->addStretch();
    choices->addWidget(m_filter, 1);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_stack);
    splitter->addWidget(m_test);
    splitter->setStretchFactor(0, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_toolBar);
    layout->addLayout(choices);
    layout->addWidget(m_message);
    layout->addWidget(m_selection);
    layout->addWidget(splitter, 1);
    setTabOrder(m_toolBar, m_states);
    setTabOrder(m_states, m_filter);
    setTabOrder(m_filter, m_table);
}

void WebhooksPage::connectTable()
{
    connect(m_table, &WebhookTable::selectionChangedOrMoved, this, &WebhooksPage::updateActions);
    connect(m_table, &WebhookTable::sightChanged, this,
        [this] { m_source->fetchOutcomes(m_table->idsWithoutOutcomes()); });
    connect(m_table, &WebhookTable::activeToggled, this, &WebhooksPage::toggleActive);
    connect(m_table, &WebhookTable::testPressed, this, [this](WebhookId id) { test({id}); });
    connect(m_table, &WebhookTable::deliveriesPressed, this, &WebhooksPage::deliveriesWanted);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (m_allowance.allows({Permission::OutboundWebhooks}))
            editWebhook(m_shown->webhook(index.row()).id);
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &WebhooksPage::openMenu);
    connect(m_source, &WebhookSource::stateChanged, this, &WebhooksPage::updateState);
    connect(m_source, &WebhookSource::refreshed, this, &WebhooksPage::afterRefresh);
    connect(m_model, &WebhookTableModel::countsChanged, this, [this] { m_states->setCounts(*m_model); });
    connect(m_states, &StateChoice::chosen, this, [this](WebhookState state) {
        m_shown->setState(state);
        updateState();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &WebhooksPage::filterBy);
    const auto onKey = [this](const QKeySequence &key, QWidget *widget, Qt::ShortcutContext context, auto then) {
        auto *shortcut = new QShortcut(key, widget);
        shortcut->setContext(context);
        connect(shortcut, &QShortcut::activated, this, then);
    };
    onKey(Qt::Key_Escape, m_filter, Qt::WidgetShortcut, [this] {
        m_filter->clear();
        m_table->setFocus();
    });
    for (const int key : {Qt::Key_Down, Qt::Key_Return, Qt::Key_Enter}) {
        onKey(key, m_filter, Qt::WidgetShortcut, [this] {
            m_table->setFocus();
            if (m_table->selectedIds().empty() && m_shown->rowCount() > 0)
                m_table->select(m_shown->webhook(0).id);
        });
    }
}

void WebhooksPage::connectActions()
{
    const auto on = [this](QAction *action, auto then) { connect(action, &QAction::triggered, this, then); };
    on(m_actions->add, [this] { addWebhook(); });
    on(m_actions->edit, [this] {
        if (const Ids ids = m_table->selectedIds(); !ids.empty())
            editWebhook(ids.front());
    });
    on(m_actions->test, [this] { test(m_table->selectedIds()); });
    on(m_actions->deliveries, [this] {
        if (const Ids ids = m_table->selectedIds(); !ids.empty())
            Q_EMIT deliveriesWanted(ids.front());
    });
    on(m_actions->duplicate, [this] { onSelected(&WebhookDeeds::duplicate); });
    on(m_actions->activate, [this] { m_deeds->setActive(m_table->selectedIds(), true); });
    on(m_actions->deactivate, [this] { m_deeds->setActive(m_table->selectedIds(), false); });
    on(m_actions->resetFailures, [this] { onSelected(&WebhookDeeds::resetFailures); });
    on(m_actions->remove, [this] { removeSelected(); });
    on(m_actions->copyUrl, [this] { copySelected([](const Webhook &webhook) { return webhook.url; }); });
    on(m_actions->copyId, [this] { copySelected([](const Webhook &webhook) { return webhook.id.toString(); }); });
    on(m_actions->copyCurl, [this] { copyAsCurl(); });
    on(m_actions->importFile, [this] { chooseImport(); });
    on(m_actions->exportFile, [this] { exportSelected(); });
    on(m_actions->refresh, [this] { m_source->refresh(); });
    on(m_actions->find, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
}

void WebhooksPage::connectDeeds()
{
    connect(m_deeds, &WebhookDeeds::done, m_source, &WebhookSource::refresh);
    connect(m_deeds, &WebhookDeeds::failed, this, [this](const Error &error) {
        m_message->say(MessageBar::Kind::Error, errorText(error));
        m_source->refresh();
    });
    connect(m_deeds, &WebhookDeeds::removed, this, &WebhooksPage::sayRemoved);
    for (const auto signal : {&WebhookDeeds::restored, &WebhookDeeds::duplicated})
        connect(m_deeds, signal, this, [this](const Ids &ids) { m_toSelect = ids; });
    connect(m_test, &TestPanel::deliveryWanted, this, &WebhooksPage::deliveryWanted);
    connect(m_test, &TestPanel::remedyChosen, this, &WebhooksPage::mend);
    connect(m_test, &TestPanel::urlChosen, this, &WebhooksPage::useUrl);
}

void WebhooksPage::mend(WebhookId id, const Remedy &remedy)
{
    switch (remedy.kind) {
    case RemedyKind::UseUrl:
        return useUrl(id, remedy.url);
    case RemedyKind::Activate:
    case RemedyKind::Deactivate:
        return setActive(id, remedy.kind == RemedyKind::Activate);
    default:
        m_deeds->find(id, [this, remedy](const Webhook &webhook) {
            auto *editor = new WebhookEditor(m_services, webhook, this);
            follow(*editor);
            editor->beginRemedy(remedy);
        });
    }
}

// The test is of what was saved.
void WebhooksPage::useUrl(WebhookId id, const QString &url)
{
    m_deeds->setUrl(id, url, [this, url](const Webhook &before) {
        m_message->say(MessageBar::Kind::Information,
            tr("“%1” now has the URL %2.").arg(foreignText(before.name, nameInSentence), foreignText(url)),
            tr("&Undo"), [this, before] { m_deeds->setUrl(before.id, before.url, [](const Webhook &) { }); });
        test({before.id});
    });
}

void WebhooksPage::setActive(WebhookId id, bool active)
{
    m_deeds->setActive({id}, active, [this, id, active] {
        m_message->say(MessageBar::Kind::Information,
            active ? tr("The webhook is active now.") : tr("The webhook is inactive now; it gets no more events."),
            tr("&Undo"), [this, id, active] { m_deeds->setActive({id}, !active); });
    });
}

// Where it is one of several that are selected, all of them become what it becomes.
void WebhooksPage::toggleActive(WebhookId id)
{
    if (!m_allowance.allows({Permission::OutboundWebhooks}))
        return;
    const Ids ids = m_table->selectedIds();
    const auto row = m_model->rowOf(id);
    if (ids.size() > 1 && row && std::ranges::find(ids, id) != ids.end())
        m_deeds->setActive(ids, !m_model->row(*row).webhook.active);
    else
        m_deeds->toggleActive(id);
}

QList<QAction *> WebhooksPage::menuActions() const
{
    return m_actions->forMenu();
}

QList<QAction *> WebhooksPage::fileActions() const
{
    return {m_actions->importFile, m_actions->exportFile};
}

void WebhooksPage::openMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    WebhookActions::fill(*menu, m_actions->forMenu());
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

void WebhooksPage::addWebhook(const WebhookDraft &draft)
{
    auto *editor = new WebhookEditor(m_services, draft, this);
    follow(*editor);
}

void WebhooksPage::editWebhook(WebhookId id)
{
    m_deeds->find(id, [this](const Webhook &webhook) { follow(*new WebhookEditor(m_services, webhook, this)); });
}

void WebhooksPage::follow(WebhookEditor &editor)
{
    editor.setAttribute(Qt::WA_DeleteOnClose);
    editor.setAllowance(m_allowance);
    connect(&editor, &WebhookEditor::saved, this, [this](const Webhook &webhook) { showWebhook(webhook.id); });
    connect(&editor, &WebhookEditor::deliveryWanted, this, &WebhooksPage::deliveryWanted);
    editor.open();
}

void WebhooksPage::showWebhook(WebhookId id)
{
    m_toSelect = {id};
    m_source->refresh();
}

// What was made or taken back is selected as soon as it is in the table; a filter that would hide it goes.
void WebhooksPage::afterRefresh()
{
    updateState();
    startAtTheTable();
    if (m_toSelect.empty() || !m_model->rowOf(m_toSelect.front()))
        return;
    const Ids ids = std::exchange(m_toSelect, {});
    if (!m_shown->rowOf(ids.front()))
        clearFilter();
    m_table->selectAll(ids);
}

// The keyboard is where one begins, on the first webhook, and not in the filter, which stands before it.
void WebhooksPage::startAtTheTable()
{
    if (std::exchange(m_started, true) || window()->focusWidget() != m_filter || !m_filter->text().isEmpty())
        return;
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
    if (m_shown->rowCount() > 0 && m_toSelect.empty())
        m_table->select(m_shown->webhook(0).id);
}

void WebhooksPage::filterBy(const QString &text)
{
    m_shown->setText(text);
    updateState();
}

void WebhooksPage::clearFilter()
{
    m_filter->clear();
    m_states->choose(WebhookState::All);
    m_shown->setState(WebhookState::All);
    updateState();
    m_table->setFocus();
}

void WebhooksPage::updateState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    const bool isFailed = m_source->state() == WebhookSource::State::Failed;
    if (isEmpty && isFailed) {
        m_failed->setText(tr("The webhooks cannot be shown"), errorText(*m_source->error()));
        m_stack->setCurrentWidget(m_failed);
    } else if (isEmpty && m_source->state() == WebhookSource::State::Loading) {
        m_stack->setCurrentWidget(m_slow.isActive() || !isVisible() ? m_waiting : m_loading);
    } else if (isEmpty) {
        m_stack->setCurrentWidget(m_empty);
    } else if (m_shown->rowCount() == 0) {
        m_noMatch->setText(m_shown->text().isEmpty()
                ? tr("No webhook is in this state")
                : tr("No webhook matches “%1”").arg(foreignText(m_shown->text(), nameInSentence)),
            tr("There are %n webhooks in all.", nullptr, m_model->rowCount()));
        m_stack->setCurrentWidget(m_noMatch);
    } else {
        m_stack->setCurrentWidget(m_table);
    }
    if (!isEmpty && isFailed)
        m_message->say(MessageBar::Kind::Warning,
            tr("What is shown may be out of date. %1").arg(errorText(*m_source->error())), tr("&Retry"),
            [this] { m_source->refresh(); });
    updateActions();
}

void WebhooksPage::setAllowance(const Allowance &allowance)
{
    m_allowance = allowance;
    const QString refusal = allowance.refusal({Permission::OutboundWebhooks});
    m_model->setRefusal(refusal);
    for (auto *button : m_empty->findChildren<QPushButton *>()) {
        button->setEnabled(refusal.isEmpty());
        button->setToolTip(refusal);
    }
    updateActions();
}

void WebhooksPage::startAnew()
{
    m_message->dismiss();
    m_test->dismiss();
    m_toSelect.clear();
    clearFilter();
    m_source->refresh();
}

void WebhooksPage::updateActions()
{
    const Ids ids = isVisible() && m_stack->currentWidget() == m_table ? m_table->selectedIds() : Ids();
    const auto isActive = [this](WebhookId id) {
        const auto row = m_model->rowOf(id);
        return row && m_model->row(*row).webhook.active;
    };
    const bool anyActive = std::ranges::any_of(ids, isActive);
    const bool anyInactive = !std::ranges::all_of(ids, isActive);
    m_actions->update(std::ssize(ids), anyActive, anyInactive, isVisible(), m_allowance);
    m_selection->setCount(std::ssize(ids));
}

void WebhooksPage::onSelected(void (WebhookDeeds::*deed)(const Ids &))
{
    if (const Ids ids = m_table->selectedIds(); !ids.empty())
        (m_deeds->*deed)(ids);
}

// The selection moves on to the next one, as in any list.
void WebhooksPage::removeSelected()
{
    const Ids ids = m_table->selectedIds();
    if (ids.empty())
        return;
    m_neighbour = m_table->neighbourOfSelection();
    m_deeds->remove(ids);
}

void WebhooksPage::copySelected(QString (*text)(const Webhook &))
{
    QStringList lines;
    for (const WebhookId id : m_table->selectedIds())
        lines.append(text(m_model->row(*m_model->rowOf(id)).webhook));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void WebhooksPage::copyAsCurl()
{
    const Ids ids = m_table->selectedIds();
    if (ids.size() != 1)
        return;
    m_deeds->makeCurl(ids.front(), [this](const QString &command) {
        QGuiApplication::clipboard()->setText(command);
        m_message->say(MessageBar::Kind::Information,
            tr("The curl command is in the clipboard: it sends webhook.test, signed for this moment."));
    });
}

void WebhooksPage::chooseImport()
{
    auto *chooser = new QFileDialog(this, tr("Import webhooks"), {}, tr("Webhooks (*.json);;All files (*)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, &WebhooksPage::importFrom);
    chooser->open();
}

void WebhooksPage::importFrom(const QString &path)
{
    auto *dialog = new ImportDialog(m_services, path, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::imported, this, [this](const Ids &ids) {
        m_toSelect = ids;
        m_source->refresh();
        m_message->say(MessageBar::Kind::Information,
            tr("%n webhooks were imported.", nullptr, static_cast<int>(ids.size())), tr("&Undo"),
            [this, ids] { m_deeds->remove(ids); });
    });
    dialog->open();
}

// With several selected those; otherwise all, as one rarely exports a single webhook.
void WebhooksPage::exportSelected()
{
    Ids ids = m_table->selectedIds();
    if (ids.size() < 2)
        ids.clear();
    auto *dialog = new ExportDialog(m_services, ids, m_allowance, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, [this](const QString &path) {
        m_message->say(MessageBar::Kind::Information, tr("The webhooks were written to “%1”.").arg(path));
    });
    dialog->open();
}

void WebhooksPage::sayRemoved(const Ids &ids, const QString &firstName)
{
    if (const auto neighbour = std::exchange(m_neighbour, {}))
        m_toSelect = {*neighbour};
    m_test->forget(ids);
    const auto count = static_cast<int>(ids.size());
    const QString sentence = count == 1
        ? tr("“%1” was deleted, with its log.").arg(foreignText(firstName, nameInSentence))
        : tr("%n webhooks were deleted, with their logs.", nullptr, count);
    m_message->say(MessageBar::Kind::Information, sentence, tr("&Undo"), [this, ids] { m_deeds->restore(ids); });
}

void WebhooksPage::test(const Ids &ids)
{
    if (!m_allowance.allows({Permission::OutboundWebhooks}))
        return;
    if (ids.size() == 1) {
        m_deeds->find(ids.front(), [this](const Webhook &webhook) { m_test->start(webhook); });
        return;
    }
    auto *group = new GroupTest(m_services, ids, this);
    connect(group, &GroupTest::said, this,
        [this](MessageBar::Kind kind, const QString &sentence) { m_message->say(kind, sentence); });
    connect(group, &GroupTest::finished, this, [this](MessageBar::Kind kind, const QString &sentence, int failed) {
        m_message->say(
            kind, sentence, tr("&Open the log"), [this, failed] { Q_EMIT testsWanted(failed > 0); });
    });
}

void WebhooksPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_slow.start();
    m_source->setWatched(true);
    updateState();
}

void WebhooksPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_source->setWatched(false);
    updateActions();
}

} // namespace switchhook
