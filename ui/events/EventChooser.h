// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace switchhook {

class EventCatalogue;
class ShownCatalogue;

/// The events of the catalogue by category, with a search over names, titles and descriptions.
class EventChooser : public QWidget
{
    Q_OBJECT

public:
    /// `catalogue` must live longer.
    explicit EventChooser(const ShownCatalogue &catalogue, QWidget *parent = nullptr);

    /// The chosen event's name; empty where a category is.
    [[nodiscard]] QString chosen() const;
    void choose(const QString &name);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const EventCatalogue &catalogue);
    void fillAnew(const EventCatalogue &catalogue);
    void search(const QString &text);

    QLineEdit *m_search;
    QTreeWidget *m_tree;
};

} // namespace switchhook
