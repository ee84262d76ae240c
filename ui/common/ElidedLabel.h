// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace switchhook {

/// One line of plain text that gives way where there is no room for it: with … in it, and in full in its
/// tooltip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(Qt::TextElideMode mode, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Qt::TextElideMode m_mode;
};

} // namespace switchhook
