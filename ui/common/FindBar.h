// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;

namespace switchhook {

/// Words to look for, how often they are there, and the way from one to the next. What is searched is up to
/// the owner.
class FindBar : public QFrame
{
    Q_OBJECT

public:
    /// Hidden until open().
    explicit FindBar(QWidget *parent = nullptr);

    /// Shows it, its words selected.
    void open();
    void close();
    [[nodiscard]] QString words() const;
    /// "3 of 17"; `current` counts from 0.
    void setCount(qsizetype current, qsizetype count);

Q_SIGNALS:
    void wordsChanged();
    void nextWanted();
    void previousWanted();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_words;
    QLabel *m_count;
};

} // namespace switchhook
