// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/DeliveryHistory.h"

#include <QWidget>

class QChartView;

namespace switchhook {

/// Success rate above, median and p95 of the duration below, over time. The only place that knows Qt Charts.
class HistoryChart : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryChart(QWidget *parent = nullptr);

    /// Oldest first, each a span of that many hours.
    void setPoints(const std::vector<HistoryPoint> &points, int hours);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();

    std::vector<HistoryPoint> m_points;
    int m_hours = 24;
    QChartView *m_rates;
    QChartView *m_durations;
};

} // namespace switchhook
