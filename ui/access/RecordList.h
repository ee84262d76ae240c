// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardItemModel>
#include <QWidget>

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
    /// The row that is chosen, -1 for none.
    [[nodiscard]] int current() const;
    void choose(qint64 id);
    [[nodiscard]] MessageBar &message() { return *m_message; }

Q_SIGNALS:
    void selectionChanged();
    /// Enter or a double click.
    void activated();

private:
    QStandardItemModel m_model;
    QTableView *m_table;
    QHBoxLayout *m_buttons;
    MessageBar *m_message;
};

} // namespace switchhook
