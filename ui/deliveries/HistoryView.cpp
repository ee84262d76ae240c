// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deliveries/HistoryView.h"

#include "core/text/ErrorText.h"
#include "ui/deliveries/HistoryChart.h"
#include "ui/deliveries/HistoryModel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QStackedLayout>
#include <QTableView>

namespace switchhook {

using namespace Qt::StringLiterals;

HistoryView::HistoryView(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_span(new QComboBox(this))
    , m_state(new QLabel(this))
    , m_stack(new QStackedLayout)
    , m_model(new HistoryModel(this))
    , m_table(new QTableView(this))
{
    m_span->addItem(tr("Last 24 hours, by hour"), 1);
    m_span->addItem(tr("Last 90 days, by day"), 24);
    m_span->setCurrentIndex(1);
    m_span->setAccessibleName(tr("Time shown"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setAlignment(Qt::AlignCenter);
    m_state->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setObjectName(u"historyTable"_s);
    m_table->setAccessibleName(tr("Success and durations over time"));
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto *asTable = new QCheckBox(tr("As a ta&ble"), this);
    asTable->setObjectName(u"historyAsTable"_s);
    auto *line = new QHBoxLayout;
    line->addWidget(m_span);
    line->addStretch();
    line->addWidget(asTable);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addLayout(m_stack, 1);
    setMinimumHeight(176);
    connect(m_span, &QComboBox::currentIndexChanged, this, &HistoryView::load);
    connect(asTable, &QCheckBox::toggled, this, [this](bool table) {
        if (m_chart && m_stack->currentWidget() != m_state)
            m_stack->setCurrentWidget(table ? static_cast<QWidget *>(m_table) : m_chart);
    });
}

void HistoryView::setWebhook(std::optional<WebhookId> webhook)
{
    m_webhook = webhook;
    if (isVisible())
        load();
}

void HistoryView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

void HistoryView::load()
{
    const int hours = m_span->currentData().toInt();
    const Timestamp now = SystemClock().now();
    const Timestamp from = hours == 1 ? now - std::chrono::hours(24) : now - std::chrono::days(90);
    m_services.reading.call(
        this,
        [webhook = m_webhook, from, hours](
            Workspace &workspace) { return workspace.history().points(webhook, from, hours); },
        [this, hours, generation = ++m_generation](const Result<std::vector<HistoryPoint>> &points) {
            if (generation == m_generation)
                take(points, hours);
        });
}

void HistoryView::take(const Result<std::vector<HistoryPoint>> &points, int hours)
{
    if (!points || points->empty()) {
        m_state->setText(points ? tr("Nothing was delivered in this time.") : errorText(points.error()));
        m_stack->setCurrentWidget(m_state);
        return;
    }
    if (!m_chart) {
        m_chart = new HistoryChart(this);
        m_stack->addWidget(m_chart);
    }
    m_chart->setPoints(*points, hours);
    m_model->setPoints(*points, hours);
    const bool asTable = findChild<QCheckBox *>(u"historyAsTable"_s)->isChecked();
    m_stack->setCurrentWidget(asTable ? static_cast<QWidget *>(m_table) : m_chart);
}

} // namespace switchhook
