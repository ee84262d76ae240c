// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace switchhook {

/// A line for something that takes its time: asks whether to begin, shows how far it is, and can end it.
class JobBar : public QFrame
{
    Q_OBJECT

public:
    /// Hidden until there is something to do.
    explicit JobBar(QWidget *parent = nullptr);

    /// Shows the question with a button that begins it, and one that does not.
    void ask(const QString &question, const QString &button, std::function<void()> begin);
    /// It is under way; `cancel` ends it.
    void run(const QString &sentence, qint64 total, std::function<void()> cancel);
    void setDone(qint64 done);
    void end();
    [[nodiscard]] bool isRunning() const { return m_running; }

private:
    QLabel *m_sentence;
    QProgressBar *m_progress;
    QPushButton *m_begin;
    QPushButton *m_cancel;
    std::function<void()> m_onBegin;
    std::function<void()> m_onCancel;
    qint64 m_total = 0;
    bool m_running = false;
};

} // namespace switchhook
