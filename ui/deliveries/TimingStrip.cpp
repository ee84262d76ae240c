// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deliveries/TimingStrip.h"

#include "ui/common/TimeText.h"

#include <QPainter>
#include <QTextDocument> // Qt::convertFromPlainText

namespace switchhook {

TimingStrip::TimingStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TimingStrip::setTimings(const DeliveryTimings &timings)
{
    m_parts.clear();
    if (timings.dns.count() > 0)
        m_parts.push_back({tr("DNS %1").arg(durationText(timings.dns)), timings.dns, 0});
    if (timings.reused)
        m_parts.push_back({tr("Connection reused"), {}, 1});
    else
        m_parts.push_back({tr("Connect %1").arg(durationText(timings.connect)), timings.connect, 1});
    m_parts.push_back({tr("Waiting %1").arg(durationText(timings.wait)), timings.wait, 2});
    m_parts.push_back({tr("Body %1").arg(durationText(timings.body)), timings.body, 3});
    m_total = tr("Total %1").arg(durationText(timings.total));
    QStringList spoken;
    for (const Part &part : m_parts)
        spoken.append(part.text);
    spoken.append(m_total);
    setAccessibleName(tr("Timing: %1").arg(spoken.join(QStringLiteral(", "))));
    setToolTip(Qt::convertFromPlainText(spoken.join(u'\n')));
    update();
}

int TimingStrip::barHeight() const
{
    return fontMetrics().height() / 2;
}

QSize TimingStrip::sizeHint() const
{
    return {320, barHeight() + 4 + fontMetrics().height()};
}

QSize TimingStrip::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

QColor TimingStrip::colorOf(const Part &part) const
{
    const bool dark = palette().color(QPalette::Base).lightness() < 128;
    const int hues[] = {275, 30, 212, 150};
    return QColor::fromHsv(hues[part.color], 140, dark ? 200 : 170);
}

void TimingStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool reversed = layoutDirection() == Qt::RightToLeft;
    const auto place = [&](int x, int y, int width, int height) {
        return reversed ? QRect(this->width() - x - width, y, width, height) : QRect(x, y, width, height);
    };
    std::chrono::microseconds sum{};
    for (const Part &part : m_parts)
        sum += part.time;
    const int textTop = barHeight() + 4;
    const int lineHeight = fontMetrics().height();
    int bar = 0;
    int text = 0;
    painter.fillRect(rect().adjusted(0, 0, 0, -(lineHeight + 4)), palette().color(QPalette::Mid));
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts[i];
        const bool last = i + 1 == m_parts.size();
        if (sum.count() > 0) {
            const auto share = static_cast<int>(part.time.count() * width() / sum.count());
            const int barWidth = last ? width() - bar : share;
            painter.fillRect(place(bar, 0, barWidth, barHeight()), colorOf(part));
            bar += barWidth;
        }
        painter.fillRect(
            place(text, textTop + lineHeight / 4, lineHeight / 2, lineHeight / 2), colorOf(part));
        text += lineHeight / 2 + 4;
        const int textWidth = fontMetrics().horizontalAdvance(part.text);
        painter.drawText(
            place(text, textTop, textWidth, lineHeight), Qt::AlignVCenter | Qt::TextDontClip, part.text);
        text += textWidth + 16;
    }
    painter.drawText(place(text, textTop, fontMetrics().horizontalAdvance(m_total), lineHeight),
        Qt::AlignVCenter | Qt::TextDontClip, m_total);
}

} // namespace switchhook
