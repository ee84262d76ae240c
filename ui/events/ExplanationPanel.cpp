// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/ExplanationPanel.h"

#include "core/service/ChangeWatcher.h"
#include "core/text/ErrorText.h"
#include "ui/common/ClearButton.h"
#include "ui/common/TextDelegate.h"
#include "ui/common/TimeText.h"
#include "ui/events/ExplanationModel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostFound = 100; // of those that are not subscribed

int count(const std::vector<WebhookExplanation> &webhooks, std::initializer_list<WebhookReason> reasons)
{
    return static_cast<int>(std::ranges::count_if(webhooks, [&](const WebhookExplanation &webhook) {
        return std::ranges::find(reasons, webhook.reason) != reasons.end();
    }));
}

/// Those that are not subscribed and whose name is searched for, behind the others.
Result<void> addOthers(std::vector<WebhookExplanation> &webhooks, Workspace &workspace, const QString &eventName,
    EventId event, const QString &part)
{
    if (part.isEmpty())
        return {};
    const auto others = workspace.explainer().notSubscribed(eventName, event, part, mostFound);
    if (!others)
        return others.error();
    webhooks.insert(webhooks.end(), others->begin(), others->end());
    return {};
}

} // namespace

ExplanationPanel::ExplanationPanel(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(new ExplanationModel(this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_summary(new QLabel(this))
    , m_search(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_reason(new QLabel(this))
{
    m_summary->setObjectName(u"summary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_search->setObjectName(u"searchWebhooks"_s);
    m_search->setPlaceholderText(tr("Find a webhook by name, also one that is not subscribed"));
    m_search->setAccessibleName(tr("Find a webhook by name"));
    addClearButton(*m_search);
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterKeyColumn(ExplanationModel::Name);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setSortRole(ExplanationModel::SortRole);
    m_table->setObjectName(u"reasons"_s);
    m_table->setAccessibleName(tr("Webhooks, and why they get the event or not"));
    m_table->setModel(m_filtered);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new TextDelegate(m_table));
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(ExplanationModel::Name, 152);
    m_table->setColumnWidth(ExplanationModel::Result, 120);
    m_table->setColumnWidth(ExplanationModel::Answer, 130);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_reason->hide();
    layout->addWidget(m_reason);
    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &ExplanationPanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ExplanationPanel::showReason);
    connect(m_filtered, &QAbstractItemModel::dataChanged, this, &ExplanationPanel::showReason);
    connect(m_filtered, &QAbstractItemModel::modelReset, this, &ExplanationPanel::showReason);
    connect(m_table, &QTableView::activated, this, &ExplanationPanel::openCurrent);
    connect(&m_services.changes, &ChangeWatcher::changed, this, &ExplanationPanel::refresh);
}

void ExplanationPanel::showAudience(const QString &eventName)
{
    m_name = eventName;
    m_event = {};
    refresh();
}

void ExplanationPanel::explain(EventId event)
{
    m_name.clear();
    m_event = event;
    refresh();
}

void ExplanationPanel::clear()
{
    ++m_generation;
    m_name.clear();
    m_event = {};
    m_model->setWebhooks({}, {});
    m_summary->clear();
}

void ExplanationPanel::refresh()
{
    if (!m_event.isValid() && m_name.isEmpty())
        return;
    const int generation = ++m_generation;
    m_services.reading.call(
        this,
        [name = m_name, event = m_event, part = m_search->text().trimmed()](Workspace &workspace) -> Result<Content> {
            Content content;
            if (event.isValid()) {
                auto explanation = workspace.explainer().explain(event);
                if (!explanation)
                    return explanation.error();
                const EventOnRecord &found = explanation->event;
                content = {found.name, found.accepted, std::move(explanation->webhooks), explanation->notSubscribed};
            } else {
                auto audience = workspace.explainer().audience(name);
                if (!audience)
                    return audience.error();
                content = {name, {}, std::move(audience->webhooks), audience->notSubscribed};
            }
            if (const auto added = addOthers(content.webhooks, workspace, content.eventName, event, part); !added)
                return added.error();
            return content;
        },
        [this, generation](Result<Content> content) {
            if (generation != m_generation)
                return;
            if (content)
                show(std::move(*content));
            else
                fail(content.error());
            Q_EMIT shown();
        });
}

void ExplanationPanel::show(Content content)
{
    m_summary->setText(summaryOf(content));
    m_filtered->setFilterFixedString(m_search->text().trimmed());
    const bool isAnswered = std::ranges::any_of(content.webhooks, [](const auto &one) { return !one.attempts.empty(); });
    m_table->setColumnHidden(ExplanationModel::Answer, !isAnswered);
    m_model->setWebhooks(content.eventName, std::move(content.webhooks));
}

// In full: the column has room for its beginning.
void ExplanationPanel::showReason()
{
    const QModelIndex current = m_table->currentIndex();
    const auto text = [this, row = current.row()](int column) { return m_filtered->index(row, column).data().toString(); };
    m_reason->setVisible(current.isValid());
    if (current.isValid())
        m_reason->setText(tr("%1: %2").arg(text(ExplanationModel::Name), text(ExplanationModel::Why)));
}

void ExplanationPanel::fail(const Error &error)
{
    m_summary->setText(errorText(error));
    m_model->setWebhooks({}, {});
}

QString ExplanationPanel::summaryOf(const Content &content) const
{
    using enum WebhookReason;
    const auto &webhooks = content.webhooks;
    const auto others = static_cast<int>(std::min<qint64>(content.notSubscribed, std::numeric_limits<int>::max()));
    QStringList sentences;
    const auto add = [&sentences](int n, const QString &sentence) {
        if (n > 0)
            sentences << sentence;
    };
    if (!content.accepted) {
        const int gets = count(webhooks, {WillGet});
        sentences << (gets > 0 ? tr("%n webhook(s) will get it.", nullptr, gets) : tr("No webhook will get it."));
    } else {
        sentences << tr("%1, accepted %2.").arg(content.eventName, exactTime(*content.accepted));
        const int delivered = count(webhooks, {Delivered});
        const int failed = count(webhooks, {Failed});
        const int waits = count(webhooks, {Waiting, UnderWay});
        add(delivered, tr("Delivered to %n webhook(s).", nullptr, delivered));
        add(failed, tr("Failed for %n webhook(s).", nullptr, failed));
        add(waits, tr("%n delivery(s) still to be made.", nullptr, waits));
    }
    const int inactive = count(webhooks, {Inactive});
    add(inactive, tr("%n subscribed webhook(s) are inactive.", nullptr, inactive));
    add(others, tr("%n webhook(s) are not subscribed now.", nullptr, others));
    return sentences.join(u' ');
}

void ExplanationPanel::openCurrent()
{
    const QModelIndex current = m_filtered->mapToSource(m_table->currentIndex());
    if (!current.isValid())
        return;
    const WebhookExplanation &webhook = m_model->webhook(current.row());
    if (!webhook.attempts.empty())
        Q_EMIT deliveryWanted(webhook.attempts.back().id);
}

} // namespace switchhook
