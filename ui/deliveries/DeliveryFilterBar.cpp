// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deliveries/DeliveryFilterBar.h"

#include "core/domain/EventCatalogue.h"
#include "core/text/DeliveryText.h"
#include "ui/common/Allowance.h"
#include "ui/common/ShownCatalogue.h"
#include "ui/common/ClearButton.h"
#include "ui/common/StatusStyle.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

enum TimeChoice { AnyTime, LastHour, LastDay, LastWeek, Between };

// What stands beside the outcomes and the status classes in their lists.
constexpr int any = -1;
constexpr int anyFailure = -2;

constexpr std::chrono::milliseconds typingPause{250};

std::vector<Outcome> outcomesOf(int choice)
{
    if (choice >= 0)
        return {static_cast<Outcome>(choice)};
    std::vector<Outcome> outcomes;
    for (int i = 0; choice == anyFailure && i < outcomeCount; ++i) {
        if (isFailure(static_cast<Outcome>(i)))
            outcomes.push_back(static_cast<Outcome>(i));
    }
    return outcomes;
}

Timestamp toTimestamp(const QDateTime &time)
{
    return fromMilliseconds(time.toMSecsSinceEpoch());
}

} // namespace

DeliveryFilterBar::DeliveryFilterBar(const ShownCatalogue &catalogue, QWidget *parent)
    : QWidget(parent)
    , m_range(new QWidget(this))
{
    auto *choices = new QHBoxLayout;
    choices->setSpacing(8);
    makeWebhooks(choices);
    m_events = makeCombo(choices, tr("Event"), u"filterEvent"_s);
    m_outcomes = makeCombo(choices, tr("Outcome"), u"filterOutcome"_s);
    m_statuses = makeCombo(choices, tr("Status"), u"filterStatus"_s);
    m_times = makeCombo(choices, tr("Time"), u"filterTime"_s);
    choices->setStretchFactor(m_webhooks, 1);
    fillEvents(catalogue.now());
    connect(&catalogue, &ShownCatalogue::changed, this, [this, &catalogue] { fillEventsAnew(catalogue.now()); });
    fillChoices();
    makeRange();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addLayout(choices);
    layout->addWidget(m_range);
    layout->addLayout(makeWords());
    for (QComboBox *combo : {m_events, m_outcomes, m_statuses, m_times})
        connect(combo, &QComboBox::currentIndexChanged, this, &DeliveryFilterBar::say);
    for (QDateTimeEdit *edit : {m_from, m_until})
        connect(edit, &QDateTimeEdit::editingFinished, this, &DeliveryFilterBar::say);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &DeliveryFilterBar::say);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &DeliveryFilterBar::say);
    reset();
}

void DeliveryFilterBar::setAllowance(const Allowance &allowance)
{
    allowance.enable(*m_text, {Permission::DeliveryBodiesView}, true);
    if (!m_text->isEnabled())
        m_text->clear();
}

QComboBox *DeliveryFilterBar::makeCombo(QBoxLayout *layout, const QString &name, const QString &object)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(object);
    combo->setAccessibleName(name);
    combo->setToolTip(name);
    layout->addWidget(combo);
    return combo;
}

void DeliveryFilterBar::makeWebhooks(QBoxLayout *layout)
{
    m_webhooks = makeCombo(layout, tr("Webhook"), u"filterWebhook"_s);
    m_webhooks->setEditable(true);
    m_webhooks->setInsertPolicy(QComboBox::NoInsert);
    m_webhooks->setMinimumContentsLength(16);
    m_webhooks->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_webhooks->completer()->setFilterMode(Qt::MatchContains);
    m_webhooks->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_webhooks->addItem(tr("All webhooks"), QVariant::fromValue<qint64>(0));
    connect(m_webhooks, &QComboBox::activated, this, &DeliveryFilterBar::chooseWebhook);
    connect(m_webhooks->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        const QString typed = m_webhooks->currentText();
        if (typed == m_webhooks->itemText(m_webhooks->findData(m_webhook.value_or(WebhookId()).value())))
            return;
        const int index = m_webhooks->findText(typed, Qt::MatchFixedString);
        index < 0 ? selectWebhook() : chooseWebhook(index);
    });
}

QBoxLayout *DeliveryFilterBar::makeWords()
{
    m_text = new QLineEdit(this);
    m_text->setObjectName(u"filterText"_s);
    m_text->setPlaceholderText(tr("Search in payloads and answers (Ctrl+F)"));
    m_text->setAccessibleName(tr("Search in payloads and answers"));
    addClearButton(*m_text);
    m_oneEvent = new QPushButton(tr("Only one event ✕"), this);
    m_oneEvent->setObjectName(u"filterOneEvent"_s);
    m_oneEvent->setAccessibleName(tr("Show other events again"));
    connect(m_oneEvent, &QPushButton::clicked, this, [this] {
        m_event.reset();
        say();
    });
    m_clear = new QPushButton(tr("C&lear filters"), this);
    m_clear->setObjectName(u"clearFilters"_s);
    connect(m_clear, &QPushButton::clicked, this, &DeliveryFilterBar::clear);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_oneEvent);
    layout->addWidget(m_clear);
    return layout;
}

void DeliveryFilterBar::makeRange()
{
    m_range->setObjectName(u"filterRange"_s);
    auto *layout = new QHBoxLayout(m_range);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    const auto add = [&](const QString &text, const QString &name) {
        auto *edit = new QDateTimeEdit(m_range);
        edit->setCalendarPopup(true);
        edit->setAccessibleName(name);
        auto *label = new QLabel(text, m_range);
        label->setBuddy(edit);
        layout->addWidget(label);
        layout->addWidget(edit);
        return edit;
    };
    m_from = add(tr("Fr&om"), tr("From"));
    m_until = add(tr("&until"), tr("Until"));
    layout->addStretch();
    const QDateTime now = QDateTime::currentDateTime();
    m_from->setDateTime(now.addDays(-1));
    m_until->setDateTime(now);
}

void DeliveryFilterBar::fillEvents(const EventCatalogue &catalogue)
{
    m_events->addItem(tr("Any event"), QString());
    for (const QString &pattern : catalogue.patterns()) {
        if (pattern != u"*"_s)
            m_events->addItem(pattern, pattern);
    }
    m_events->addItem(QString(testEventName), QString(testEventName));
    m_events->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_events->setMinimumContentsLength(14);
}

// What is filtered by stays.
void DeliveryFilterBar::fillEventsAnew(const EventCatalogue &catalogue)
{
    const QSignalBlocker silent(m_events);
    const QVariant before = m_events->currentData();
    m_events->clear();
    fillEvents(catalogue);
    if (m_events->findData(before) < 0)
        m_events->addItem(before.toString(), before);
    m_events->setCurrentIndex(m_events->findData(before));
}

void DeliveryFilterBar::fillChoices()
{
    m_outcomes->addItem(tr("Any outcome"), any);
    m_outcomes->addItem(tr("Failed"), anyFailure);
    for (int i = 0; i < outcomeCount; ++i)
        m_outcomes->addItem(outcomeTitle(static_cast<Outcome>(i)), i);
    m_statuses->addItem(tr("Any status"), any);
    m_statuses->addItem(tr("2xx"), 2);
    m_statuses->addItem(tr("3xx"), 3);
    m_statuses->addItem(tr("4xx"), 4);
    m_statuses->addItem(tr("5xx"), 5);
    m_statuses->addItem(tr("No answer"), 0);
    m_times->addItem(tr("Any time"), AnyTime);
    m_times->addItem(tr("Last hour"), LastHour);
    m_times->addItem(tr("Last 24 hours"), LastDay);
    m_times->addItem(tr("Last 7 days"), LastWeek);
    m_times->addItem(tr("Between…"), Between);
}

void DeliveryFilterBar::setWebhooks(const std::vector<Webhook> &webhooks)
{
    const QSignalBlocker quiet(m_webhooks);
    for (int i = m_webhooks->count() - 1; i > 0 && webhooks.empty(); --i)
        m_webhooks->removeItem(i);
    bool same = m_webhooks->count() == static_cast<int>(webhooks.size()) + 1;
    for (int i = 1; same && i < m_webhooks->count(); ++i) {
        const Webhook &webhook = webhooks[static_cast<size_t>(i - 1)];
        same = m_webhooks->itemText(i) == webhook.name
            && m_webhooks->itemData(i).toLongLong() == webhook.id.value();
    }
    if (same)
        return;
    m_webhooks->clear();
    m_webhooks->addItem(tr("All webhooks"), QVariant::fromValue<qint64>(0));
    for (const Webhook &webhook : webhooks)
        m_webhooks->addItem(webhook.name, webhook.id.value());
    selectWebhook();
}

void DeliveryFilterBar::selectWebhook()
{
    const QSignalBlocker quiet(m_webhooks);
    const int index = m_webhooks->findData(m_webhook.value_or(WebhookId()).value());
    m_webhooks->setCurrentIndex(index);
    if (index < 0) // not in the list yet
        m_webhooks->setEditText(m_webhook->toString());
}

void DeliveryFilterBar::chooseWebhook(int index)
{
    const WebhookId id(m_webhooks->itemData(index).toLongLong());
    const auto chosen = id.isValid() ? std::optional(id) : std::nullopt;
    if (chosen == m_webhook) {
        selectWebhook();
        return;
    }
    m_webhook = chosen;
    selectWebhook();
    say();
}

DeliveryCriteria DeliveryFilterBar::criteria(Timestamp now) const
{
    DeliveryCriteria criteria;
    criteria.webhook = m_webhook;
    criteria.event = m_event;
    criteria.eventPattern = m_events->currentData().toString();
    criteria.outcomes = outcomesOf(m_outcomes->currentData().toInt());
    if (const int status = m_statuses->currentData().toInt(); status != any)
        criteria.statusClass = status;
    criteria.text = m_text->text().trimmed();
    switch (m_times->currentData().toInt()) {
    case LastHour:
        criteria.from = now - std::chrono::hours(1);
        break;
    case LastDay:
        criteria.from = now - std::chrono::hours(24);
        break;
    case LastWeek:
        criteria.from = now - std::chrono::days(7);
        break;
    case Between:
        criteria.from = toTimestamp(m_from->dateTime());
        criteria.until = toTimestamp(m_until->dateTime());
        break;
    default:
        break;
    }
    return criteria;
}

void DeliveryFilterBar::reset()
{
    const QSignalBlocker quietText(m_text);
    for (QComboBox *combo : {m_events, m_outcomes, m_statuses, m_times}) {
        const QSignalBlocker quiet(combo);
        combo->setCurrentIndex(0);
    }
    m_text->clear();
    m_webhook.reset();
    m_event.reset();
    selectWebhook();
    m_range->hide();
    m_oneEvent->hide();
    m_clear->setEnabled(false);
}

void DeliveryFilterBar::showWebhook(std::optional<WebhookId> webhook)
{
    reset();
    m_webhook = webhook;
    selectWebhook();
    say();
}

void DeliveryFilterBar::showEvent(EventId event)
{
    reset();
    m_event = event;
    say();
}

void DeliveryFilterBar::showTests(bool failed)
{
    reset();
    const QSignalBlocker quietEvents(m_events);
    const QSignalBlocker quietOutcomes(m_outcomes);
    m_events->setCurrentIndex(m_events->findData(QString(testEventName)));
    m_outcomes->setCurrentIndex(m_outcomes->findData(failed ? anyFailure : any));
    say();
}

void DeliveryFilterBar::startTyping()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void DeliveryFilterBar::say()
{
    m_typing.stop();
    m_range->setVisible(m_times->currentData().toInt() == Between);
    m_oneEvent->setVisible(m_event.has_value());
    m_clear->setEnabled(!criteria({}).isEmpty());
    Q_EMIT changed();
}

} // namespace switchhook
