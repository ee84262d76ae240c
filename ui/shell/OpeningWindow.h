// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace switchhook {

class EmptyState;
class ServiceThread;

/// What stands before the main window where the database cannot be opened, or not at once: what happened,
/// why, and what to do; a server's password is asked for here. Where all is well it is never seen.
class OpeningWindow : public QWidget
{
    Q_OBJECT

public:
    explicit OpeningWindow(ServiceThread &service, QWidget *parent = nullptr);

    /// Answered by opened(), or by this window. Returns at once.
    void open();

Q_SIGNALS:
    void opened();
    /// The user gave up.
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void fail(const Error &error);
    void usePassword();

    ServiceThread &m_service;
    EmptyState *m_state;
    QPushButton *m_retry;
    QLineEdit *m_password;
    QTimer m_slow;
};

} // namespace switchhook
