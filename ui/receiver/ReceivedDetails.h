// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/receiver/ReceivedModel.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace switchhook {

class BodyView;

/// One request in full: the verdict in one sentence, the body, the headers, and the reply of the developer's
/// server.
class ReceivedDetails : public QWidget
{
    Q_OBJECT

public:
    explicit ReceivedDetails(QWidget *parent = nullptr);

    void show(const ReceivedEntry &entry);
    void clear();
    /// A further tab, which showDoctor() brings to the front; belongs to this.
    void setDoctor(QWidget *doctor);
    void showDoctor();

Q_SIGNALS:
    void whyWanted();

private:
    QWidget *makeReply();
    void showReply(const ReceivedEntry &entry);

    QLabel *m_verdict;
    QPushButton *m_why;
    QTabWidget *m_tabs;
    BodyView *m_body;
    QPlainTextEdit *m_headers;
    QLabel *m_replySentence;
    QPlainTextEdit *m_replyHeaders;
    BodyView *m_replyBody;
    QWidget *m_reply;
    QWidget *m_doctor = nullptr;
};

} // namespace switchhook
