// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/RecordList.h"

#include "core/text/ForeignText.h"
#include "ui/common/MessageBar.h"
#include "ui/common/TextDelegate.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QTextDocument>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole;

} // namespace

RecordList::RecordList(const QString &name, const QStringList &headings, QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableView(this))
    , m_buttons(new QHBoxLayout)
    , m_message(new MessageBar(this))
{
    m_model.setHorizontalHeaderLabels(headings);
    m_table->setObjectName(u"records"_s);
    m_table->setAccessibleName(name);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new TextDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setDefaultSectionSize(20 * fontMetrics().averageCharWidth() + 16);
    m_buttons->setSpacing(8);
    m_buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_message);
    layout->addWidget(m_table, 1);
    layout->addLayout(m_buttons);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordList::selectionChanged);
    connect(m_table, &QTableView::activated, this, &RecordList::activated);
}

QPushButton *RecordList::addButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

// Where the chosen one is gone the first one is: there is always one to go on from.
void RecordList::setRows(const std::vector<Row> &rows)
{
    const int row = currentRow();
    const qint64 chosen = row < 0 ? 0 : m_model.item(row)->data(idRole).toLongLong();
    m_model.setRowCount(static_cast<int>(rows.size()));
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const Row &record = rows[static_cast<size_t>(i)];
        for (int column = 0; column < m_model.columnCount(); ++column) {
            const QString &text = record.cells.at(column);
            auto *item = m_model.item(i, column);
            if (!item)
                m_model.setItem(i, column, item = new QStandardItem);
            if (item->text() != text)
                item->setText(text);
            item->setToolTip(Qt::convertFromPlainText(text));
        }
        m_model.item(i)->setData(record.id, idRole);
    }
    const auto next = m_next ? rowOf(*m_next) : std::nullopt;
    if (next)
        m_next.reset();
    if (m_model.rowCount() > 0)
        m_table->selectionModel()->setCurrentIndex(m_model.index(next.value_or(rowOf(chosen).value_or(0)), 0),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    Q_EMIT selectionChanged();
}

int RecordList::currentRow() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.front().row();
}

std::optional<int> RecordList::rowOf(qint64 id) const
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.item(row)->data(idRole).toLongLong() == id)
            return row;
    }
    return std::nullopt;
}

} // namespace switchhook
