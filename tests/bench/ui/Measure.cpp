// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ui/Measure.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <ctime>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr int frames = 300; // of each kind of scrolling

double quantile(std::vector<qint64> durations, double share)
{
    std::sort(durations.begin(), durations.end());
    const auto place = static_cast<size_t>(static_cast<double>(durations.size()) * share);
    return milliseconds(durations[std::min(place, durations.size() - 1)]);
}

void runFor(int duration)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < duration)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
}

} // namespace

qint64 now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return qint64(time.tv_sec) * 1'000'000 + time.tv_nsec / 1000;
}

double milliseconds(qint64 duration)
{
    return static_cast<double>(duration) / 1000;
}

PaintClock::PaintClock(QWidget &widget)
{
    widget.installEventFilter(this);
}

bool PaintClock::eventFilter(QObject *watched, QEvent *event)
{
    // Once the loop has the next turn, the painting is done and was given to the screen.
    if (event->type() == QEvent::Paint)
        QMetaObject::invokeMethod(
            this, [this] { m_last = now(); }, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void PaintClock::waitForPaint()
{
    const qint64 before = m_last;
    while (m_last == before)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

bool PaintClock::waitForRows(const QAbstractItemView &view, int limit)
{
    QElapsedTimer timer;
    timer.start();
    const auto hasRows = [&] { return view.isVisible() && view.model() && view.model()->rowCount() > 0; };
    while (!hasRows()) {
        if (timer.elapsed() > limit)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    }
    view.viewport()->update();
    waitForPaint();
    return true;
}

void rest()
{
    runFor(2000);
}

QJsonObject memoryUsed()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QFile::ReadOnly))
        qFatal("The memory of this process cannot be read.");
    const QString text = QString::fromLatin1(file.readAll());
    const auto megabytes = [&](const QString &field) {
        const QRegularExpression line(u"^%1:\\s+(\\d+) kB"_s.arg(field), QRegularExpression::MultilineOption);
        return line.match(text).captured(1).toDouble() * 1024 / 1e6;
    };
    return {{u"rss"_s, megabytes(u"Rss"_s)}, {u"pss"_s, megabytes(u"Pss"_s)}};
}

QJsonObject scrolled(QAbstractItemView &view, PaintClock &painted)
{
    QScrollBar &bar = *view.verticalScrollBar();
    std::vector<qint64> durations;
    const auto scrollTo = [&](int value) {
        if (value == bar.value())
            return;
        const qint64 begin = now();
        bar.setValue(value);
        view.viewport()->update();
        painted.waitForPaint();
        durations.push_back(now() - begin);
    };
    const int notch = 3 * bar.singleStep();
    for (int frame = 0; frame < frames; ++frame)
        scrollTo(std::min(bar.value() + notch, bar.maximum()));
    for (int frame = 0; frame < frames; ++frame)
        scrollTo(static_cast<int>(qint64(bar.maximum()) * frame / frames));
    scrollTo(0);
    if (durations.empty())
        return {};
    return {{u"p50"_s, quantile(durations, 0.5)}, {u"p99"_s, quantile(durations, 0.99)}};
}

QJsonObject typedInto(QLineEdit &field, const QString &text, const PaintClock &viewPainted)
{
    PaintClock fieldPainted(field);
    std::vector<qint64> echo;
    std::vector<qint64> settled;
    field.setFocus();
    runFor(100);
    for (const QChar letter : text) {
        const qint64 begin = now();
        QTest::keyClick(&field, letter.toLatin1());
        while (fieldPainted.last() < begin)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        echo.push_back(now() - begin);
        runFor(700); // whatever it set off
        settled.push_back(std::max(viewPainted.last(), fieldPainted.last()) - begin);
    }
    field.clear();
    return {{u"echo"_s, quantile(echo, 1)}, {u"settled"_s, quantile(settled, 1)}};
}

} // namespace switchhook
