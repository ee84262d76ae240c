// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/EventCatalogue.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QTreeView;

namespace switchhook {

class EventFilter;
class EventTreeModel;

/// Chooses the events of a webhook: three groups of entities with their events, a search over all, and one
/// box for everything.
class EventSelector : public QWidget
{
    Q_OBJECT

public:
    /// Keeps to these events, whatever the catalogue says later.
    explicit EventSelector(const EventCatalogue &catalogue, QWidget *parent = nullptr);

    void setPatterns(const QStringList &patterns);
    [[nodiscard]] QStringList patterns() const;
    /// The one under the cursor, or the first of what is under it. Never empty.
    [[nodiscard]] QString currentEvent() const;

Q_SIGNALS:
    void changed(); ///< by the user
    void currentEventChanged(const QString &event);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    void makeTree();
    QWidget *makeGroupButtons(const QModelIndex &group);
    void switchGroup(int row, bool on);
    void search(const QString &text);
    void openSelected();
    void showCounts();
    void enterTree();

    const EventCatalogue m_catalogue;
    EventTreeModel *m_model;
    EventFilter *m_filter;
    QLineEdit *m_search;
    QLabel *m_counter;
    QCheckBox *m_everything;
    QTreeView *m_tree;
    QLabel *m_noMatch;
};

} // namespace switchhook
