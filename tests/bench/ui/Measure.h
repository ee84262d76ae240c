// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>

class QAbstractItemView;
class QLineEdit;
class QWidget;

namespace switchhook {

/// Microseconds of the monotonic clock, as in every other process.
[[nodiscard]] qint64 now();
/// Of microseconds.
[[nodiscard]] double milliseconds(qint64 duration);

/// Tells when a widget was painted last.
class PaintClock : public QObject
{
    Q_OBJECT

public:
    explicit PaintClock(QWidget &widget);

    /// 0 before the first time.
    [[nodiscard]] qint64 last() const { return m_last; }
    /// Runs the event loop until the widget is painted anew and that is on the screen.
    void waitForPaint();
    /// Until the view is painted with rows in it; false where that takes longer than `limit` ms.
    bool waitForRows(const QAbstractItemView &view, int limit = 30'000);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    qint64 m_last = 0;
};

/// Lets the event loop run for two seconds: what was begun ends, and memory settles.
void rest();
/// Of this process, in MB: "rss", and "pss" where what is shared is divided among those who share it.
[[nodiscard]] QJsonObject memoryUsed();
/// Scrolls like a wheel and like a dragged handle, a paint a step: "p50" and "p99" of a frame, in ms.
[[nodiscard]] QJsonObject scrolled(QAbstractItemView &view, PaintClock &painted);
/// Types a letter after the other: "echo", until the field shows it; "settled", until the view was painted for the
/// last time on its account; the slowest of each, in ms.
[[nodiscard]] QJsonObject typedInto(QLineEdit &field, const QString &text, const PaintClock &viewPainted);

} // namespace switchhook
