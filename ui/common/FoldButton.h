// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace switchhook {

/// Shows and hides what stands below it; the arrow beside its text tells which. Checked: shown.
class FoldButton : public QToolButton
{
    Q_OBJECT

public:
    explicit FoldButton(QWidget *parent = nullptr);

    void setTitle(const QString &title);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateArrow();
};

} // namespace switchhook
