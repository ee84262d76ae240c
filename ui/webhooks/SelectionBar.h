// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;

namespace switchhook {

/// Where several are selected: how many, and what can be done to all of them.
class SelectionBar : public QFrame
{
    Q_OBJECT

public:
    explicit SelectionBar(const QList<QAction *> &actions, QWidget *parent = nullptr);

    /// Shown from two on.
    void setCount(qsizetype count);

private:
    QLabel *m_count;
};

} // namespace switchhook
