// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Delivery.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace switchhook {

/// Where the time of an attempt went: a strip of its parts (DNS, connect, waiting, body) over their words and the sum,
/// which wrap where there is little room.
class TimingBar : public QWidget
{
    Q_OBJECT

public:
    explicit TimingBar(QWidget *parent = nullptr);

    /// Hidden where no part of it is known.
    void setTimings(const DeliveryTimings &timings, bool isEncrypted);
    [[nodiscard]] QString text() const { return m_spoken; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Part
    {
        QString text;
        std::chrono::microseconds time{};
        int hue = 0;
    };
    [[nodiscard]] QColor colorOf(const Part &part) const;
    [[nodiscard]] int barHeight() const;
    [[nodiscard]] QString unbroken(const QString &words) const;
    void showWords();

    std::vector<Part> m_parts;
    QString m_total;
    QString m_spoken;
    QLabel *m_words;
};

} // namespace switchhook
