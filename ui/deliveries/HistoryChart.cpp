// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deliveries/HistoryChart.h"

#include "ui/common/StatusStyle.h"

#include <QBoxLayout>
#include <QChart>
#include <QChartView>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QEvent>
#include <QLegend>
#include <QLineSeries>
#include <QValueAxis>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

QDateTime timeOf(const HistoryPoint &point)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(point.from));
}

/// A point that stands `alone` makes no line, and is to be seen all the same.
QLineSeries *makeSeries(const QString &name, const QColor &color, Qt::PenStyle style, bool alone)
{
    auto *series = new QLineSeries;
    series->setName(name);
    series->setPen(QPen(color, 2, style));
    series->setPointsVisible(alone);
    return series;
}

// Wide enough that no two of its marks have the same name.
QDateTimeAxis *makeTimeAxis(const std::vector<HistoryPoint> &points, int hours)
{
    constexpr int marks = 6;
    auto *axis = new QDateTimeAxis;
    axis->setFormat(hours < 24 ? u"HH:mm"_s : u"d MMM"_s);
    axis->setTickCount(marks);
    if (points.empty())
        return axis;
    const qint64 step = hours * 3600LL;
    const QDateTime end = timeOf(points.back()).addSecs(step);
    axis->setRange(std::min(timeOf(points.front()), end.addSecs(-(marks - 1) * step)), end);
    return axis;
}

QValueAxis *makeValueAxis(const QString &format, double most)
{
    auto *axis = new QValueAxis;
    axis->setLabelFormat(format);
    axis->setRange(0, most);
    axis->setTickCount(3);
    return axis;
}

/// In the palette's colours, so that it is right on light and dark.
QChart *makeChart(const std::vector<QLineSeries *> &series, QAbstractAxis *time, QAbstractAxis *values,
    const QPalette &palette)
{
    auto *chart = new QChart;
    chart->setBackgroundBrush(palette.base());
    chart->setMargins({0, 0, 0, 0});
    chart->legend()->setAlignment(Qt::AlignTop);
    chart->legend()->setLabelColor(palette.color(QPalette::Text));
    chart->addAxis(time, Qt::AlignBottom);
    chart->addAxis(values, Qt::AlignLeft);
    for (QAbstractAxis *axis : {time, values}) {
        axis->setLabelsColor(palette.color(QPalette::Text));
        axis->setLinePenColor(palette.color(QPalette::Mid));
        axis->setGridLineColor(palette.color(QPalette::Midlight));
    }
    for (QLineSeries *line : series) {
        chart->addSeries(line);
        line->attachAxis(time);
        line->attachAxis(values);
    }
    return chart;
}

void replaceChart(QChartView &view, QChart *chart)
{
    const std::unique_ptr<QChart> before(view.chart());
    view.setChart(chart);
}

} // namespace

HistoryChart::HistoryChart(QWidget *parent)
    : QWidget(parent)
    , m_rates(new QChartView(this))
    , m_durations(new QChartView(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    for (QChartView *view : {m_rates, m_durations}) {
        view->setRenderHint(QPainter::Antialiasing);
        view->setFocusPolicy(Qt::NoFocus); // its table is what one walks through
        layout->addWidget(view);
    }
    m_rates->setAccessibleName(tr("Success rate over time, as a picture"));
    m_durations->setAccessibleName(tr("Durations over time, as a picture"));
}

void HistoryChart::setPoints(const std::vector<HistoryPoint> &points, int hours)
{
    m_points = points;
    m_hours = hours;
    draw();
}

void HistoryChart::draw()
{
    const bool alone = m_points.size() == 1;
    auto *rate
        = makeSeries(tr("Success rate (%)"), verdictColor(Verdict::Good, palette()), Qt::SolidLine, alone);
    auto *median
        = makeSeries(tr("Median duration (ms)"), palette().color(QPalette::Highlight), Qt::SolidLine, alone);
    auto *p95
        = makeSeries(tr("95 % took at most (ms)"), palette().color(QPalette::Text), Qt::DashLine, alone);
    double longest = 1;
    for (const HistoryPoint &point : m_points) {
        const auto x = static_cast<double>(toMilliseconds(point.from));
        const double slow = static_cast<double>(point.p95.count()) / 1000;
        rate->append(x, 100 * point.successRate());
        median->append(x, static_cast<double>(point.median.count()) / 1000);
        p95->append(x, slow);
        longest = std::max(longest, slow);
    }
    replaceChart(*m_rates,
        makeChart({rate}, makeTimeAxis(m_points, m_hours), makeValueAxis(u"%.0f"_s, 100), palette()));
    replaceChart(*m_durations,
        makeChart({median, p95}, makeTimeAxis(m_points, m_hours), makeValueAxis(u"%.0f"_s, longest * 1.1),
            palette()));
}

void HistoryChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        draw();
}

} // namespace switchhook
