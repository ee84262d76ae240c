// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deliveries/DeliveriesPage.h"

#include "core/service/ChangeWatcher.h"
#include "core/service/EngineController.h"
#include "core/text/ErrorText.h"
#include "core/text/VerificationCode.h"
#include "ui/common/EmptyState.h"
#include "ui/common/MessageBar.h"
#include "ui/common/ScrollPane.h"
#include "ui/deliveries/DeliveryDetails.h"
#include "ui/deliveries/DeliveryFeed.h"
#include "ui/deliveries/DeliveryFilterBar.h"
#include "ui/deliveries/DeliveryLogModel.h"
#include "ui/deliveries/HistoryView.h"
#include "ui/deliveries/JobBar.h"
#include "ui/deliveries/LogJobs.h"
#include "ui/deliveries/LogTable.h"
#include "ui/deliveries/RemedyActions.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolBar>
#include <QToolButton>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr int detailsInSight = 136; // logical pixels; a low window scrolls for the rest

} // namespace

DeliveriesPage::DeliveriesPage(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(new DeliveryLogModel(this))
    , m_feed(new DeliveryFeed(services, *m_model, this))
    , m_filter(new DeliveryFilterBar(services.catalogue, this))
    , m_message(new MessageBar(this))
    , m_table(new LogTable(*m_model, this))
    , m_empty(new EmptyState(this))
    , m_details(new DeliveryDetails(services, this))
    , m_history(new HistoryView(services, this))
    , m_jobs(new JobBar(this))
    , m_remedies(new RemedyActions(services, *m_message, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    makeActions();
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeLog());
    m_splitter->addWidget(new ScrollPane(m_details, detailsInSight, this));
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(makeToolBar());
    layout->addWidget(m_filter);
    layout->addWidget(m_message);
    layout->addWidget(m_jobs);
    layout->addWidget(m_history);
    m_history->hide();
    layout->addWidget(m_splitter, 1);
    setFocusProxy(m_table);
    connectParts();
    updateActions();
    showProgress();
}

QAction *DeliveriesPage::makeAction(const QString &text, const QString &icon, const QString &object)
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(object);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void DeliveriesPage::makeActions()
{
    m_resend = makeAction(tr("&Resend"), u"mail-send"_s, u"resend"_s);
    m_resend->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    m_resend->setToolTip(tr("Send the same event to the same webhook once more (Ctrl+R)"));
    m_curl = makeAction(tr("Copy as c&URL"), u"edit-copy"_s, u"copyCurl"_s);
    m_curl->setToolTip(tr("Copy a command line that makes this request, freshly signed"));
    m_explain = makeAction(tr("&Why was it sent?"), u"help-contextual"_s, u"explain"_s);
    m_explain->setToolTip(tr("Which webhooks got this event, which did not, and why"));
    m_verification = makeAction(tr("Copy &verification code"), u"code-context"_s, u"verification"_s);
    m_verification->setToolTip(tr("Copy code with which the receiver checks this webhook's signatures"));
    m_verification->setMenu(makeVerificationMenu());
    m_resendAll = makeAction(tr("Resend &all that match…"), u"mail-send"_s, u"resendAll"_s);
    m_resendAll->setToolTip(tr("Send the events of all entries in the table again"));
    m_export = makeAction(tr("E&xport"), u"document-export"_s, u"export"_s);
    m_export->setToolTip(tr("Write all entries in the table to a file"));
    m_export->setMenu(makeExportMenu());
    m_showHistory = makeAction(tr("&History"), u"office-chart-line"_s, u"history"_s);
    m_showHistory->setToolTip(tr("Success rate and durations over time"));
    m_showHistory->setCheckable(true);
    m_refresh = makeAction(tr("Re&fresh"), u"view-refresh"_s, u"refresh"_s);
    m_refresh->setShortcut(QKeySequence(Qt::Key_F5));
    m_refresh->setToolTip(tr("Read the log again (F5)"));
    m_find = makeAction(tr("&Search in bodies"), u"edit-find"_s, u"findInBodies"_s);
    m_find->setShortcut(QKeySequence::Find);
    connect(m_resend, &QAction::triggered, this, &DeliveriesPage::resend);
    connect(m_resendAll, &QAction::triggered, this, &DeliveriesPage::askResendAll);
    connect(m_showHistory, &QAction::toggled, m_history, &QWidget::setVisible);
    connect(m_curl, &QAction::triggered, this, &DeliveriesPage::copyCurl);
    connect(m_refresh, &QAction::triggered, this, &DeliveriesPage::search);
    connect(m_find, &QAction::triggered, m_filter, &DeliveryFilterBar::startTyping);
    connect(m_explain, &QAction::triggered, this, [this] {
        if (m_details->delivery())
            Q_EMIT explanationWanted(m_details->delivery()->event);
    });
}

QToolBar *DeliveriesPage::makeToolBar()
{
    auto *bar = new QToolBar(this);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions(
        {m_resend, m_resendAll, m_curl, m_verification, m_export, m_explain, m_showHistory, m_refresh});
    for (QAction *action : {m_verification, m_export}) {
        if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action)))
            button->setPopupMode(QToolButton::InstantPopup);
    }
    return bar;
}

QWidget *DeliveriesPage::makeLog()
{
    auto *log = new QWidget(this);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_clear = m_empty->addAction(tr("Clear filters"));
    m_retry = m_empty->addAction(tr("Try again"));
    auto *layout = new QVBoxLayout(log);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addLayout(makeStateLine());
    layout->addLayout(m_stack, 1);
    return log;
}

QBoxLayout *DeliveriesPage::makeStateLine()
{
    m_state = new QLabel(this);
    m_state->setObjectName(u"logState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_cancel = new QPushButton(tr("&Cancel"), this);
    m_cancel->setObjectName(u"cancelSearch"_s);
    m_newer = new QPushButton(this);
    m_newer->setObjectName(u"newer"_s);
    m_newer->setIcon(QIcon::fromTheme(u"go-top"_s));
    m_newer->hide();
    m_live = new QCheckBox(tr("L&ive"), this);
    m_live->setObjectName(u"live"_s);
    m_live->setChecked(true);
    m_live->setToolTip(tr("New entries appear by themselves, unless you have scrolled away or chosen one"));
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_state);
    line->addWidget(m_cancel);
    line->addStretch();
    line->addWidget(m_newer);
    line->addWidget(m_live);
    return line;
}

void DeliveriesPage::connectParts()
{
    connect(m_filter, &DeliveryFilterBar::changed, this, &DeliveriesPage::search);
    connect(m_clear, &QPushButton::clicked, m_filter, &DeliveryFilterBar::clear);
    connect(m_retry, &QPushButton::clicked, this, &DeliveriesPage::search);
    connect(m_cancel, &QPushButton::clicked, m_feed, &DeliveryFeed::cancel);
    connect(m_newer, &QPushButton::clicked, this, &DeliveriesPage::bringIn);
    connect(m_live, &QCheckBox::toggled, this, &DeliveriesPage::updateLive);
    connect(m_feed, &DeliveryFeed::progressed, this, &DeliveriesPage::showProgress);
    connect(m_feed, &DeliveryFeed::failed, this, &DeliveriesPage::showFailure);
    connect(m_table, &LogTable::selectionMade, this, &DeliveriesPage::chooseShown);
    connect(m_table, &LogTable::heldChanged, this, [this] { m_feed->setHeld(m_table->isHeld()); });
    connect(m_details, &DeliveryDetails::shown, this, &DeliveriesPage::updateActions);
    connect(
        m_details, &DeliveryDetails::remedyWanted, this, [this] { m_remedies->act(*m_details->delivery()); });
    connect(m_remedies, &RemedyActions::resendWanted, this, &DeliveriesPage::resend);
    connect(m_remedies, &RemedyActions::editWanted, this, &DeliveriesPage::editWanted);
    connect(&m_services.changes, &ChangeWatcher::changed, this, &DeliveriesPage::followResend);
    connect(&m_services.changes, &ChangeWatcher::changed, this, &DeliveriesPage::loadWebhooksAgain);
    m_feed->setInSight([this] { return m_table->inSight(); });
    m_feed->setLive(false);
}

QList<QAction *> DeliveriesPage::menuActions() const
{
    return {
        m_resend, m_resendAll, m_curl, m_verification, m_explain, nullptr, m_export, nullptr, m_find, m_refresh};
}

void DeliveriesPage::showWebhook(std::optional<WebhookId> webhook)
{
    m_filter->showWebhook(webhook);
}

void DeliveriesPage::showEvent(EventId event)
{
    m_filter->showEvent(event);
}

void DeliveriesPage::showTests(bool failed)
{
    m_filter->showTests(failed);
}

void DeliveriesPage::showDelivery(DeliveryId delivery)
{
    if (m_model->rowOf(delivery) < 0)
        m_filter->clear();
    m_wanted = delivery;
    m_details->show(delivery);
    selectWanted();
}

void DeliveriesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_started)
        search();
    if (!m_webhooksRead)
        loadWebhooks();
    updateLive();
    updateActions();
}

void DeliveriesPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateLive();
    updateActions();
}

void DeliveriesPage::updateLive()
{
    m_feed->setLive(m_live->isChecked() && isVisible());
}

void DeliveriesPage::search()
{
    m_started = true;
    m_failed = false;
    m_wanted = m_table->selected();
    const DeliveryCriteria criteria = m_filter->criteria(SystemClock().now());
    m_table->showWebhookColumn(!criteria.webhook);
    m_history->setWebhook(criteria.webhook);
    if (!m_jobs->isRunning())
        m_jobs->end(); // a question about what was shown before
    m_feed->search(criteria);
}

void DeliveriesPage::showProgress()
{
    const int found = m_model->rowCount();
    const QLocale locale;
    if (m_feed->isSearching() && !m_feed->criteria().isEmpty())
        m_state->setText(tr("%n found; looked at %1 of %2 entries", nullptr, found)
                             .arg(locale.toString(m_feed->looked()), locale.toString(m_feed->total())));
    else if (m_feed->isPartial())
        m_state->setText(tr("%n found; stopped after %1 of %2 entries", nullptr, found)
                             .arg(locale.toString(m_feed->looked()), locale.toString(m_feed->total())));
    else
        m_state->setText(tr("%n entries", nullptr, found));
    m_cancel->setVisible(m_feed->isSearching() && !m_feed->criteria().isEmpty() && m_feed->looked() > 0);
    m_newer->setText(tr("%n new", nullptr, static_cast<int>(m_feed->news())));
    m_newer->setVisible(m_feed->news() > 0);
    selectWanted();
    showEmptiness();
    updateActions();
}

void DeliveriesPage::showEmptiness()
{
    if (m_failed)
        return;
    if (m_model->rowCount() > 0 || m_feed->isSearching() || !m_started) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    const bool filtered = !m_feed->criteria().isEmpty();
    if (filtered)
        m_empty->setText(tr("No entry matches"),
            tr("Nothing in the log fits these filters. Take one away, or choose a longer time."));
    else
        m_empty->setText(tr("No deliveries yet"),
            m_allowance.allows({Permission::OutboundWebhooks})
                ? tr("Press Test Webhook in the table of webhooks, or send an event: each attempt is listed "
                     "here.")
                : tr("Each attempt is listed here as it is made."));
    m_clear->setVisible(filtered);
    m_retry->hide();
    m_stack->setCurrentWidget(m_empty);
}

void DeliveriesPage::showFailure(const Error &error)
{
    m_failed = true;
    m_empty->setText(tr("The log could not be read"), errorText(error));
    m_clear->hide();
    m_retry->show();
    m_stack->setCurrentWidget(m_empty);
}

void DeliveriesPage::chooseShown()
{
    const auto chosen = m_table->selected();
    if (chosen == m_chosen) // rows moved above it
        return;
    m_chosen = chosen;
    if (chosen) {
        m_wanted.reset();
        if (!m_details->delivery() || m_details->delivery()->id != *chosen)
            m_details->show(*chosen);
    } else if (!m_wanted) {
        m_details->clear();
    }
}

void DeliveriesPage::selectWanted()
{
    if (!m_wanted || m_model->rowOf(*m_wanted) < 0)
        return;
    m_table->select(*m_wanted);
    m_wanted.reset();
}

void DeliveriesPage::setAllowance(const Allowance &allowance)
{
    m_allowance = allowance;
    m_details->setAllowance(allowance);
    m_filter->setAllowance(allowance);
    showEmptiness();
    updateActions();
}

void DeliveriesPage::updateActions()
{
    const auto &entry = m_details->delivery();
    const bool shown = isVisible();
    const PermissionSet manages {Permission::OutboundWebhooks};
    // A payload that is not to be seen may be there, and then it can be sent.
    m_allowance.enable(
        *m_resend, manages, shown && entry && (entry->payload || !entry->bodiesKept || entry->bodiesWithheld));
    m_allowance.enable(*m_curl, {Permission::OutboundWebhooks, Permission::DeliveryBodiesView},
        shown && entry && entry->payload);
    m_explain->setEnabled(shown && entry);
    m_verification->setEnabled(shown && (entry || m_filter->webhook()));
    m_find->setEnabled(shown);
    m_refresh->setEnabled(shown);
    const bool allKnown = shown && m_model->rowCount() > 0 && !m_feed->isSearching() && !m_jobs->isRunning();
    m_allowance.enable(*m_resendAll, manages, allKnown);
    m_export->setEnabled(allKnown);
}

void DeliveriesPage::bringIn()
{
    m_feed->bringIn();
    m_table->scrollToTop();
}

void DeliveriesPage::loadWebhooks()
{
    m_webhooksRead = true;
    m_webhooksLoaded = toMilliseconds(SystemClock().now());
    m_services.reading.call(
        this, [](Workspace &workspace) { return workspace.webhooks().list(); },
        [this](const Result<std::vector<Webhook>> &webhooks) {
            if (webhooks)
                m_filter->setWebhooks(*webhooks);
        });
}

void DeliveriesPage::loadWebhooksAgain()
{
    constexpr qint64 pause = 30'000; // the names are not what one looks at
    if (isVisible() && toMilliseconds(SystemClock().now()) - m_webhooksLoaded > pause)
        loadWebhooks();
}

void DeliveriesPage::resend()
{
    const auto &entry = m_details->delivery();
    if (!entry)
        return;
    m_resend->setEnabled(false);
    m_services.actions.call(
        this, [id = entry->id](Workspace &workspace) { return workspace.events().resend(id); },
        [this, resent = Resent{entry->webhook, entry->event, entry->id}](
            const Result<AcceptedEvent> &accepted) {
            updateActions();
            if (!accepted) {
                m_message->say(MessageBar::Kind::Error, errorText(accepted.error()));
                return;
            }
            m_resent = resent;
            m_services.engine.deliverNow(accepted->id);
            m_message->say(MessageBar::Kind::Information, tr("It is being sent again."));
        });
}

// The new entry is the newest of this event and webhook.
void DeliveriesPage::followResend()
{
    if (!m_resent)
        return;
    DeliveryCriteria criteria;
    criteria.webhook = m_resent->webhook;
    criteria.event = m_resent->event;
    m_services.actions.call(
        this, [criteria](Workspace &workspace) { return workspace.deliveries().search(criteria, {}, 1); },
        [this](const Result<DeliveryMatches> &newest) {
            if (m_resent && newest && newest->newest && *newest->newest > m_resent->before)
                showResent(*newest->newest);
        });
}

void DeliveriesPage::showResent(DeliveryId entry)
{
    const bool stillThere = m_details->delivery() && m_details->delivery()->id == m_resent->before;
    m_resent.reset();
    if (stillThere) {
        m_message->dismiss();
        m_feed->bringIn();
        m_wanted = entry;
        m_details->show(entry);
        return;
    }
    m_message->say(MessageBar::Kind::Information, tr("It was sent again."), tr("Show the entry"),
        [this, entry] { showDelivery(entry); });
}

void DeliveriesPage::copyCurl()
{
    const auto &entry = m_details->delivery();
    if (!entry || !entry->payload)
        return;
    m_services.actions.call(
        this,
        [entry = *entry](Workspace &workspace) {
            return workspace.webhooks().curlCommandFor(
                entry.webhook, entry.eventName, *entry.payload, entry.event);
        },
        [this](const Result<QString> &command) {
            if (!command) {
                m_message->say(MessageBar::Kind::Error, errorText(command.error()));
                return;
            }
            QApplication::clipboard()->setText(*command);
            m_message->say(MessageBar::Kind::Information,
                tr("The command line was copied, signed with the current secret and this moment's time."));
        });
}

QMenu *DeliveriesPage::makeVerificationMenu()
{
    auto *menu = new QMenu(this);
    for (const auto &[code, title] : verificationLanguages) {
        QAction *action = menu->addAction(title);
        connect(action, &QAction::triggered, this,
            [this, language = code, name = QString(title)] { copyVerification(language, name); });
    }
    return menu;
}

void DeliveriesPage::copyVerification(QLatin1StringView language, const QString &title)
{
    const auto webhook = m_details->delivery() ? m_details->delivery()->webhook : m_filter->webhook();
    if (!webhook)
        return;
    m_services.actions.call(
        this, [id = *webhook](Workspace &workspace) { return workspace.webhooks().find(id); },
        [this, language, title](const Result<Webhook> &found) {
            if (!found) {
                m_message->say(MessageBar::Kind::Error, errorText(found.error()));
                return;
            }
            const QString variable = secretVariable(found->name);
            QApplication::clipboard()->setText(verificationCode(language, variable));
            m_message->say(MessageBar::Kind::Information,
                tr("%1 code was copied. It takes the secret from the environment variable %2.")
                    .arg(title, variable));
        });
}

void DeliveriesPage::askResendAll()
{
    const auto ids = m_model->ids();
    m_jobs->ask(tr("Send the events of %n entries again? Each event goes to each of its webhooks once.",
                    nullptr, static_cast<int>(ids.size())),
        tr("&Resend"), [this, ids] { resendAll(ids); });
}

void DeliveriesPage::resendAll(const std::vector<DeliveryId> &ids)
{
    auto *job = new ResendJob(m_services, ids, this);
    connect(job, &LogJob::finished, this, [this, job] {
        m_message->say(MessageBar::Kind::Information,
            tr("%n deliveries are on their way.", nullptr, static_cast<int>(job->resent())));
    });
    run(job, tr("Sending again…"), static_cast<qint64>(ids.size()));
}

QMenu *DeliveriesPage::makeExportMenu()
{
    auto *menu = new QMenu(this);
    QAction *json = menu->addAction(tr("As &JSON lines…"));
    QAction *csv = menu->addAction(tr("As &CSV…"));
    connect(json, &QAction::triggered, this, [this] { chooseExport(ExportFormat::JsonLines); });
    connect(csv, &QAction::triggered, this, [this] { chooseExport(ExportFormat::Csv); });
    return menu;
}

void DeliveriesPage::chooseExport(ExportFormat format)
{
    auto *dialog = new QFileDialog(this, tr("Export %n entries", nullptr, m_model->rowCount()));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(format == ExportFormat::Csv ? u"csv"_s : u"jsonl"_s);
    dialog->selectFile(format == ExportFormat::Csv ? u"deliveries.csv"_s : u"deliveries.jsonl"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, format](const QString &path) { exportTo(path, format); });
    dialog->open();
}

void DeliveriesPage::exportTo(const QString &path, ExportFormat format)
{
    auto *job = new ExportJob(m_services, m_model->ids(), format, path, this);
    connect(job, &LogJob::finished, this, [this, job, path] {
        m_message->say(MessageBar::Kind::Information,
            tr("%n entries were written to %1.", nullptr, static_cast<int>(job->done())).arg(path));
    });
    connect(job, &ExportJob::notWritten, this, [this, path](const QString &reason) {
        m_jobs->end();
        m_message->say(MessageBar::Kind::Error,
            tr("%1 could not be written: %2. Choose another place.").arg(path, reason));
        updateActions();
    });
    run(job, tr("Exporting…"), m_model->rowCount());
}

void DeliveriesPage::run(LogJob *job, const QString &sentence, qint64 total)
{
    m_message->dismiss();
    m_jobs->run(sentence, total, [this, job] {
        job->cancel();
        m_message->say(MessageBar::Kind::Information,
            tr("Cancelled after %n entries.", nullptr, static_cast<int>(job->done())));
        updateActions();
    });
    connect(job, &LogJob::progressed, m_jobs, &JobBar::setDone);
    connect(job, &LogJob::finished, m_jobs, &JobBar::end);
    connect(job, &LogJob::failed, this, [this](const Error &error) {
        m_jobs->end();
        m_message->say(MessageBar::Kind::Error, errorText(error));
        updateActions();
    });
    connect(job, &LogJob::finished, this, &DeliveriesPage::updateActions);
    job->start();
    updateActions();
}

} // namespace switchhook
