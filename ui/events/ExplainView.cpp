// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/ExplainView.h"

#include "core/service/ChangeWatcher.h"
#include "core/text/ErrorText.h"
#include "ui/common/ClearButton.h"
#include "ui/common/EmptyState.h"
#include "ui/events/ExplanationPanel.h"
#include "ui/events/RecentEventsModel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSplitter>
#include <QStackedLayout>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostRecent = 200;
} // namespace

ExplainView::ExplainView(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_recent(new RecentEventsModel(this))
    , m_empty(new EmptyState(this))
    , m_reasons(new ExplanationPanel(services, this))
{
    m_empty->setText(tr("No event chosen"),
        tr("Choose one of the recent events, or enter an event's id, to see which webhooks got it, which did not, "
           "and why."));
    auto *right = new QWidget(this);
    m_stack = new QStackedLayout(right);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_reasons);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(makeChooser());
    splitter->addWidget(right);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({280, 720});
    splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(splitter);
    connect(m_reasons, &ExplanationPanel::deliveryWanted, this, &ExplainView::deliveryWanted);
    connect(&m_services.changes, &ChangeWatcher::changed, this, &ExplainView::load);
    load();
}

QWidget *ExplainView::makeChooser()
{
    auto *chooser = new QWidget(this);
    m_id = new QLineEdit(chooser);
    m_id->setObjectName(u"eventId"_s);
    m_id->setPlaceholderText(tr("Event id, as in evt_…"));
    m_id->setAccessibleName(tr("Event id"));
    addClearButton(*m_id);
    m_list = new QListView(chooser);
    m_list->setObjectName(u"recentEvents"_s);
    m_list->setAccessibleName(tr("Recent events, newest first"));
    m_list->setModel(m_recent);
    m_list->setUniformItemSizes(true);
    auto *label = new QLabel(tr("Recent &events:"), chooser);
    label->setBuddy(m_list);
    auto *layout = new QVBoxLayout(chooser);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_id);
    layout->addWidget(label);
    layout->addWidget(m_list, 1);
    connect(m_id, &QLineEdit::textEdited, this, &ExplainView::takeId);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && m_recent->event(current.row()).id != m_event)
            explain(m_recent->event(current.row()).id);
    });
    return chooser;
}

void ExplainView::load()
{
    const int generation = ++m_generation;
    m_services.reading.call(
        this, [](Workspace &workspace) { return workspace.explainer().recent(mostRecent); },
        [this, generation](const Result<std::vector<EventOnRecord>> &events) {
            if (generation == m_generation && events)
                show(*events);
        });
}

void ExplainView::show(const std::vector<EventOnRecord> &events)
{
    m_recent->setEvents(events);
    if (m_event.isValid() || !m_id->text().isEmpty())
        return;
    if (events.empty())
        m_empty->setText(tr("No event on record yet"),
            tr("An event is kept as long as it waits or the log of a webhook shows it. Send one by hand, or let your "
               "system send one."));
    else
        m_empty->setText(tr("No event chosen"),
            tr("Choose one of the recent events, or enter an event's id, to see which webhooks got it, which did "
               "not, and why."));
}

void ExplainView::takeId(const QString &text)
{
    const QString given = text.trimmed();
    const auto id = EventId::fromString(given);
    if (id) {
        explain(*id);
        return;
    }
    if (given.isEmpty())
        return;
    m_empty->setText(tr("This is no event's id yet"), tr("It looks like evt_0e5m2c8n7r4kq: evt_ and 13 letters and digits."));
    m_stack->setCurrentWidget(m_empty);
}

void ExplainView::explain(EventId event)
{
    m_event = event;
    m_id->setText(event.toString());
    m_stack->setCurrentWidget(m_reasons);
    m_reasons->explain(event);
    if (const int row = m_recent->rowOf(event); row != m_list->currentIndex().row())
        m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_recent->index(row));
}

} // namespace switchhook
