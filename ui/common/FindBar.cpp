// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/FindBar.h"

#include "ui/common/ClearButton.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStyle>
#include <QToolButton>

namespace switchhook {

using namespace Qt::StringLiterals;

FindBar::FindBar(QWidget *parent)
    : QFrame(parent)
    , m_words(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    m_words->setObjectName(u"find"_s);
    m_words->setPlaceholderText(tr("Find"));
    m_words->setAccessibleName(tr("Find"));
    addClearButton(*m_words);
    m_count->setObjectName(u"findCount"_s);
    const auto button = [this](QStyle::StandardPixmap icon, const QString &name) {
        auto *made = new QToolButton(this);
        made->setAutoRaise(true);
        made->setIcon(style()->standardIcon(icon));
        made->setToolTip(name);
        made->setAccessibleName(name);
        return made;
    };
    auto *previous = button(QStyle::SP_ArrowUp, tr("Previous match (Shift+F3)"));
    auto *next = button(QStyle::SP_ArrowDown, tr("Next match (F3)"));
    auto *closing = button(QStyle::SP_TitleBarCloseButton, tr("Close the search (Esc)"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_count);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(closing);
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::wordsChanged);
    connect(previous, &QToolButton::clicked, this, &FindBar::previousWanted);
    connect(next, &QToolButton::clicked, this, &FindBar::nextWanted);
    connect(closing, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

void FindBar::open()
{
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void FindBar::close()
{
    hide();
    Q_EMIT closed();
}

QString FindBar::words() const
{
    return m_words->text();
}

void FindBar::setCount(qsizetype current, qsizetype count)
{
    const QLocale locale;
    if (words().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("Not found"));
    else
        m_count->setText(tr("%1 of %2").arg(locale.toString(current + 1), locale.toString(count)));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (isReturn && event->modifiers() & Qt::ShiftModifier)
        Q_EMIT previousWanted();
    else if (isReturn)
        Q_EMIT nextWanted();
    else
        QFrame::keyPressEvent(event);
}

} // namespace switchhook
