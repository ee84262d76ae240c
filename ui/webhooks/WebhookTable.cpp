// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/WebhookTable.h"

#include "ui/webhooks/WebhookDelegates.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSettings>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;
using Column = WebhookTableModel::Column;

namespace {

constexpr auto columnsKey = "webhooks/columns"_L1;
constexpr auto columnsFitKey = "webhooks/columnsFit"_L1;
constexpr std::chrono::milliseconds sightDelay {60};

/// How long what is said of that moment stays true, more or less.
std::chrono::milliseconds lifeOfText(std::chrono::milliseconds age)
{
    using namespace std::chrono;
    if (age < minutes(1))
        return seconds(5);
    return age < hours(1) ? minutes(1) : minutes(10);
}

} // namespace

WebhookTable::WebhookTable(WebhookFilterModel &webhooks, QWidget *parent)
    : QTableView(parent)
    , m_webhooks(webhooks)
{
    setObjectName(u"webhookTable"_s);
    setAccessibleName(tr("Webhooks"));
    setModel(&webhooks);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setUpDelegates();
    setUpColumns();
    setUpHeaderMenu();
    m_sight.setSingleShot(true);
    m_sight.setInterval(sightDelay);
    connect(&m_sight, &QTimer::timeout, this, &WebhookTable::sightChanged);
    m_times.setSingleShot(true);
    connect(&m_times, &QTimer::timeout, this, &WebhookTable::refreshTimes);
    const auto lookAgain = [this] {
        if (isVisible() && !m_sight.isActive())
            m_sight.start();
        if (isVisible() && (!m_times.isActive() || m_times.remainingTime() > 5000))
            m_times.start(std::chrono::seconds(5));
    };
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, lookAgain);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&webhooks, signal, this, lookAgain);
    connect(&webhooks, &QAbstractItemModel::layoutChanged, this, lookAgain);
    connect(&webhooks, &QAbstractItemModel::dataChanged, this, lookAgain);
}

WebhookTable::~WebhookTable()
{
    QSettings().setValue(columnsKey, horizontalHeader()->saveState());
    QSettings().setValue(columnsFitKey, m_columnsAreOurs);
}

void WebhookTable::setUpDelegates()
{
    setItemDelegate(new TextDelegate(this));
    setItemDelegateForColumn(Column::Url, new MiddleElidedDelegate(this));
    setItemDelegateForColumn(Column::LastStatus, new StatusDelegate(this));
    auto *active = new SwitchDelegate(this);
    auto *deliveries = new DeliveriesDelegate(m_webhooks, this);
    auto *test = new ButtonDelegate(this);
    setItemDelegateForColumn(Column::Active, active);
    setItemDelegateForColumn(Column::Deliveries, deliveries);
    setItemDelegateForColumn(Column::Test, test);
    const auto idAt = [this](const QModelIndex &index) { return m_webhooks.webhook(index.row()).id; };
    connect(active, &PressableDelegate::pressed, this,
        [this, idAt](const QModelIndex &index) { Q_EMIT activeToggled(idAt(index)); });
    connect(deliveries, &PressableDelegate::pressed, this,
        [this, idAt](const QModelIndex &index) { Q_EMIT deliveriesPressed(idAt(index)); });
    connect(test, &PressableDelegate::pressed, this,
        [this, idAt](const QModelIndex &index) { Q_EMIT testPressed(idAt(index)); });
}

void WebhookTable::setUpColumns()
{
    // All rows are as high: nothing is measured, however many there are.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 14);
    verticalHeader()->hide();
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(48);
    const int letter = fontMetrics().averageCharWidth();
    const std::pair<Column, int> widths[] = {{Column::Name, 18}, {Column::Url, 34}, {Column::Active, 8},
        {Column::Events, 18}, {Column::LastTriggered, 13}, {Column::LastStatus, 17}, {Column::Failures, 9},
        {Column::Deliveries, 18}, {Column::Test, 15}};
    for (const auto &[column, letters] : widths)
        setColumnWidth(column, letters * letter + 8);
    setSortingEnabled(true);
    sortByColumn(Column::Name, Qt::AscendingOrder);
    header->restoreState(QSettings().value(columnsKey).toByteArray());
    m_columnsAreOurs = QSettings().value(columnsFitKey, true).toBool();
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (!m_fitting)
            m_columnsAreOurs = false;
    });
}

// As long as no one chose other widths, all columns are in sight: the URL has what the others leave.
void WebhookTable::fitColumns()
{
    if (!m_columnsAreOurs)
        return;
    int others = 0;
    for (int column = 0; column < Column::ColumnCount; ++column)
        others += column == Column::Url ? 0 : columnWidth(column);
    const QScopedValueRollback fitting(m_fitting, true);
    setColumnWidth(Column::Url, std::max(viewport()->width() - others, 22 * fontMetrics().averageCharWidth()));
}

void WebhookTable::setUpHeaderMenu()
{
    QHeaderView *header = horizontalHeader();
    header->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (int column = Column::Url; column < Column::ColumnCount; ++column) {
        auto *shown = new QAction(m_webhooks.headerData(column, Qt::Horizontal).toString(), header);
        shown->setCheckable(true);
        shown->setChecked(!header->isSectionHidden(column));
        connect(shown, &QAction::toggled, header,
            [header, column](bool isShown) { header->setSectionHidden(column, !isShown); });
        header->addAction(shown);
    }
}

std::vector<WebhookId> WebhookTable::selectedIds() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<WebhookId> ids;
    for (const QModelIndex &index : rows)
        ids.push_back(m_webhooks.webhook(index.row()).id);
    return ids;
}

std::optional<WebhookId> WebhookTable::neighbourOfSelection() const
{
    const auto isSelected = [this](int row) { return selectionModel()->isRowSelected(row, {}); };
    const int count = m_webhooks.rowCount();
    int row = currentIndex().row();
    while (row >= 0 && row < count && isSelected(row))
        ++row;
    if (row == count) {
        do
            --row;
        while (row >= 0 && isSelected(row));
    }
    return row < 0 ? std::nullopt : std::optional(m_webhooks.webhook(row).id);
}

bool WebhookTable::select(WebhookId id)
{
    const auto row = m_webhooks.rowOf(id);
    if (!row)
        return false;
    // Told in full: what a view makes of it by itself depends on the keys that are held.
    const QModelIndex index = m_webhooks.index(*row, std::max(0, currentIndex().column()));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

void WebhookTable::selectAll(const std::vector<WebhookId> &ids)
{
    QItemSelection selection;
    for (const WebhookId id : ids) {
        if (const auto row = m_webhooks.rowOf(id))
            selection.select(m_webhooks.index(*row, 0), m_webhooks.index(*row, Column::ColumnCount - 1));
    }
    if (ids.empty() || !select(ids.front()))
        return;
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    setFocus();
}

std::pair<int, int> WebhookTable::rowsInSight() const
{
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    if (first < 0)
        return {0, -1};
    return {first, last < 0 ? m_webhooks.rowCount() - 1 : last};
}

std::vector<WebhookId> WebhookTable::idsWithoutOutcomes() const
{
    std::vector<WebhookId> ids;
    const auto [first, last] = rowsInSight();
    for (int row = first; row <= last; ++row) {
        const WebhookRow &shown = m_webhooks.row(row);
        if (!shown.outcomesKnown)
            ids.push_back(shown.webhook.id);
    }
    return ids;
}

void WebhookTable::refreshTimes()
{
    if (!isVisible())
        return;
    viewport()->update();
    const Timestamp now = SystemClock().now();
    std::optional<Timestamp> newest;
    const auto [first, last] = rowsInSight();
    for (int row = first; row <= last; ++row)
        newest = std::max(newest, m_webhooks.webhook(row).lastTriggered);
    if (newest)
        m_times.start(lifeOfText(now - *newest));
}

void WebhookTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    if (event->key() != Qt::Key_Space || event->modifiers() != Qt::NoModifier || !current.isValid()) {
        QTableView::keyPressEvent(event);
        return;
    }
    // What the row's own controls do; anywhere else the switch.
    const WebhookId id = m_webhooks.webhook(current.row()).id;
    switch (current.column()) {
    case Column::Test:
        Q_EMIT testPressed(id);
        break;
    case Column::Deliveries:
        Q_EMIT deliveriesPressed(id);
        break;
    default:
        Q_EMIT activeToggled(id);
    }
}

void WebhookTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    m_sight.start();
}

void WebhookTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    m_sight.start();
    m_times.start(std::chrono::milliseconds(0));
}

void WebhookTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionChangedOrMoved();
}

} // namespace switchhook
