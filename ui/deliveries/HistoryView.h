// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/DeliveryHistory.h"
#include "ui/common/UiServices.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedLayout;
class QTableView;

namespace switchhook {

class HistoryChart;
class HistoryModel;

/// Success rate and durations over time, of one webhook or of all: as a picture, or as a table.
class HistoryView : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryView(UiServices services, QWidget *parent = nullptr);

    /// Reads nothing while it is hidden.
    void setWebhook(std::optional<WebhookId> webhook);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void load();
    void take(const Result<std::vector<HistoryPoint>> &points, int hours);

    UiServices m_services;
    std::optional<WebhookId> m_webhook;
    int m_generation = 0;
    QComboBox *m_span;
    QLabel *m_state;
    QStackedLayout *m_stack;
    HistoryChart *m_chart
        = nullptr; // made when it is first wanted: a window that never shows it pays nothing
    HistoryModel *m_model;
    QTableView *m_table;
};

} // namespace switchhook
