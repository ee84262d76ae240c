// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/TimingBar.h"

#include "ui/common/TextDelegate.h"
#include "ui/common/TimeText.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>

namespace switchhook {

using namespace Qt::StringLiterals;

TimingBar::TimingBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
{
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::RichText); // squares in the strip's colours; the words are our own
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, barHeight() + 4, 0, 0);
    layout->addWidget(m_words);
}

void TimingBar::setTimings(const DeliveryTimings &timings, bool isEncrypted)
{
    m_parts.clear();
    if (timings.dns.count() > 0)
        m_parts.push_back({tr("DNS %1").arg(durationText(timings.dns)), timings.dns, 275});
    if (timings.reused)
        m_parts.push_back({tr("Connection reused"), {}, 30});
    else if (timings.connect.count() > 0)
        m_parts.push_back(
            {(isEncrypted ? tr("Connect with TLS %1") : tr("Connect %1")).arg(durationText(timings.connect)),
                timings.connect, 30});
    if (timings.wait.count() > 0)
        m_parts.push_back({tr("Waiting %1").arg(durationText(timings.wait)), timings.wait, 212});
    if (timings.body.count() > 0)
        m_parts.push_back({tr("Body %1").arg(durationText(timings.body)), timings.body, 150});
    m_total = tr("Total %1").arg(durationText(timings.total));
    showWords();
    setVisible(!m_parts.empty());
}

void TimingBar::showWords()
{
    QStringList words;
    QStringList spoken;
    for (const Part &part : m_parts) {
        words << u"<span style=\"color:%1\">■</span>&nbsp;%2"_s.arg(colorOf(part).name(), unbroken(part.text));
        spoken << part.text;
    }
    words << unbroken(m_total);
    spoken << m_total;
    m_spoken = spoken.join(", "_L1);
    const QLatin1String direction(layoutDirection() == Qt::RightToLeft ? "rtl" : "ltr");
    m_words->setText(u"<div dir=\"%1\">%2</div>"_s.arg(direction, words.join(u"&nbsp;&nbsp; "_s)));
    m_words->setAccessibleName(tr("Timing: %1").arg(m_spoken));
    update();
}

QString TimingBar::unbroken(const QString &words) const
{
    return inOwnDirection(words, layoutDirection()).toHtmlEscaped().replace(u' ', "&nbsp;"_L1);
}

int TimingBar::barHeight() const
{
    return fontMetrics().height() / 2;
}

QColor TimingBar::colorOf(const Part &part) const
{
    const bool dark = palette().color(QPalette::Base).lightness() < 128;
    return QColor::fromHsv(part.hue, 140, dark ? 200 : 170);
}

void TimingBar::paintEvent(QPaintEvent *)
{
    std::chrono::microseconds sum{};
    for (const Part &part : m_parts)
        sum += part.time;
    if (sum.count() == 0)
        return;
    QPainter painter(this);
    std::chrono::microseconds before{};
    for (const Part &part : m_parts) {
        const auto from = static_cast<int>(before.count() * width() / sum.count());
        before += part.time;
        const auto to = static_cast<int>(before.count() * width() / sum.count());
        const bool isReversed = layoutDirection() == Qt::RightToLeft;
        painter.fillRect(isReversed ? width() - to : from, 0, to - from, barHeight(), colorOf(part));
    }
}

void TimingBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange)
        showWords();
    QWidget::changeEvent(event);
}

} // namespace switchhook
