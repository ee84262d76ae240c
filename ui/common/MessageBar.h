// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace switchhook {

/// A line within the window that says what happened, with one thing to do about it; it stands in no one's
/// way.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Information, Warning, Error };

    /// Hidden until there is something to say.
    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows it, in place of what stood there. The sentence is plain text and can be selected and copied.
    void say(Kind kind, const QString &sentence);
    /// The same with a button; it hides the bar and then calls `action`.
    void say(Kind kind, const QString &sentence, const QString &button, std::function<void()> action);
    void dismiss();
    /// False: it stays for as long as what it tells of.
    void setClosable(bool closable);

Q_SIGNALS:
    /// It was closed without its action, or replaced.
    void dismissed();

private:
    QLabel *m_icon;
    QLabel *m_sentence;
    QPushButton *m_button;
    QToolButton *m_close;
    std::function<void()> m_action;
};

} // namespace switchhook
