// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardItemModel>
#include <QWidget>

#include <optional>
#include <vector>

class QHBoxLayout;
class QPushButton;
class QTableView;

namespace switchhook {

class MessageBar;

/// A short table of records with the buttons of what can be done to one, and a line for what came of it. Refilling it
/// keeps the record that is chosen.
class RecordList : public QWidget
{
    Q_OBJECT

public:
    struct Row
    {
        qint64 id;
        QStringList cells;
    };

    /// `name` is the table's accessible one.
    RecordList(const QString &name, const QStringList &headings, QWidget *parent = nullptr);

    /// One that acts on the chosen record is enabled by the tab, in selectionChanged().
    QPushButton *addButton(const QString &text, const QString &name);
    void setRows(const std::vector<Row> &rows);
    /// The one of `records`, which the rows were made of in their order, that is chosen; null for none.
    template <typename Record> [[nodiscard]] const Record *current(const std::vector<Record> &records) const
    {
        const int row = currentRow();
        return row < 0 || row >= std::ssize(records) ? nullptr : &records[static_cast<size_t>(row)];
    }
    /// This one is chosen as soon as setRows() brings it.
    void chooseNext(qint64 id) { m_next = id; }
    [[nodiscard]] MessageBar &message() { return *m_message; }

Q_SIGNALS:
    void selectionChanged();
    /// Enter or a double click.
    void activated();

private:
    [[nodiscard]] int currentRow() const; // -1 for none
    [[nodiscard]] std::optional<int> rowOf(qint64 id) const;

    std::optional<qint64> m_next;
    QStandardItemModel m_model;
    QTableView *m_table;
    QHBoxLayout *m_buttons;
    MessageBar *m_message;
};

} // namespace switchhook
