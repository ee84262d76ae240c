// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace switchhook {

/// A part of a page that need not be seen whole: where the window is not high enough it scrolls, and the window need
/// not grow. It is never narrower than its content.
class ScrollPane : public QScrollArea
{
    Q_OBJECT

public:
    /// Takes the content over. `least`: logical pixels of it that are always in sight.
    ScrollPane(QWidget *content, int least, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitContent();

    const int m_least;
};

} // namespace switchhook
