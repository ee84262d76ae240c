// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Delivery.h"

#include <QWidget>

namespace switchhook {

/// Where the time of an attempt went, as one strip: DNS, connect, waiting, body, each with its words and its
/// share.
class TimingStrip : public QWidget
{
    Q_OBJECT

public:
    explicit TimingStrip(QWidget *parent = nullptr);

    void setTimings(const DeliveryTimings &timings);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Part
    {
        QString text;
        std::chrono::microseconds time;
        int color;
    };
    [[nodiscard]] QColor colorOf(const Part &part) const;
    [[nodiscard]] int barHeight() const;

    std::vector<Part> m_parts;
    QString m_total;
};

} // namespace switchhook
