// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace switchhook {

/// Where the pages are shown: one in the middle, and on request another one beside it. A page's name is its
/// windowTitle(); a page that was not asked for stands in the middle when its turn comes.
class PagePanes : public QSplitter
{
    Q_OBJECT

public:
    explicit PagePanes(QWidget *parent = nullptr);

    void addPage(QWidget *page);
    /// Where it stands already, or else in the middle; and gives it the focus.
    void showPage(QWidget *page);
    void showBeside(QWidget *page);
    void closeBeside();
    [[nodiscard]] QWidget *page() const;
    /// Nothing where none is.
    [[nodiscard]] QWidget *pageBeside() const;

Q_SIGNALS:
    /// What is shown is different.
    void changed();

private:
    QStackedWidget *m_middle;
    QWidget *m_beside;
    QLabel *m_title;
    QStackedWidget *m_besideStack;
    QList<QWidget *> m_pages;
};

/// Gives the focus to where it was within this, or else to the first that takes it.
void focusWithin(QWidget *pane);

} // namespace switchhook
