// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/SelectionBar.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace switchhook {

using namespace Qt::StringLiterals;

SelectionBar::SelectionBar(const QList<QAction *> &actions, QWidget *parent)
    : QFrame(parent)
    , m_count(new QLabel(this))
{
    setObjectName(u"selectionBar"_s);
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_count->setObjectName(u"selectionCount"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->setSpacing(4);
    layout->addWidget(m_count);
    layout->addSpacing(4);
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        layout->addWidget(button);
    }
    layout->addStretch();
    hide();
}

void SelectionBar::setCount(qsizetype count)
{
    m_count->setText(tr("%n selected:", nullptr, static_cast<int>(count)));
    setVisible(count > 1);
}

} // namespace switchhook
