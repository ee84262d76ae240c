// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/webhooks/WebhookFilterModel.h"

#include <QTableView>
#include <QTimer>

#include <optional>

namespace switchhook {

/// The table itself: how rows look, what is pressed in them, which of them are selected and seen.
class WebhookTable : public QTableView
{
    Q_OBJECT

public:
    explicit WebhookTable(WebhookFilterModel &webhooks, QWidget *parent = nullptr);
    /// Keeps the columns' order, sizes and sorting for the next start.
    ~WebhookTable() override;

    /// In the order shown.
    [[nodiscard]] std::vector<WebhookId> selectedIds() const;
    /// The row below what is selected, or above where there is none: where one is once those are gone.
    [[nodiscard]] std::optional<WebhookId> neighbourOfSelection() const;
    /// Selects it and scrolls to it; false where it is not shown.
    bool select(WebhookId id);
    /// Selects these, as far as they are shown, and scrolls to the first.
    void selectAll(const std::vector<WebhookId> &ids);
    using QTableView::selectAll;
    /// Those in sight whose last outcomes are not known.
    [[nodiscard]] std::vector<WebhookId> idsWithoutOutcomes() const;

Q_SIGNALS:
    void selectionChangedOrMoved();
    /// Other rows are in sight; at most a few times a second.
    void sightChanged();
    void activeToggled(switchhook::WebhookId id);
    void testPressed(switchhook::WebhookId id);
    void deliveriesPressed(switchhook::WebhookId id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void setUpColumns();
    void fitColumns();
    void setUpHeaderMenu();
    void setUpDelegates();
    void refreshTimes();
    [[nodiscard]] std::pair<int, int> rowsInSight() const;

    WebhookFilterModel &m_webhooks;
    bool m_columnsAreOurs = true; ///< not yet set by the user
    bool m_fitting = false;
    QTimer m_sight; ///< gathers what scrolling and changes tell
    QTimer m_times; ///< for what is told as "2 min ago"
};

} // namespace switchhook
