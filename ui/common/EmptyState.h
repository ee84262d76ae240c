// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QHBoxLayout;
class QPushButton;

namespace switchhook {

/// What stands where there is nothing to show: what that means, and what one can do next.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// Plain text, both of them.
    void setText(const QString &title, const QString &sentence);
    /// The first one added is the default. The caller connects its clicked(); it belongs to this.
    QPushButton *addAction(const QString &text);

private:
    QLabel *m_title;
    QLabel *m_sentence;
    QHBoxLayout *m_actions;
};

} // namespace switchhook
