// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/receiver/SignatureDoctor.h"
#include "ui/common/UiServices.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace switchhook {

/// The signature doctor: what is wrong with the signature of a request, or with the one that a developer's own
/// code computed for it.
class DoctorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DoctorPanel(UiServices services, QWidget *parent = nullptr);

    /// What is asked about: the signature in it is the received one. Nothing: no request is chosen.
    void setQuestion(std::optional<SignatureQuestion> question);

Q_SIGNALS:
    void diagnosed();

private:
    void ask();
    void show(const Result<SignatureDiagnosis> &diagnosis);

    UiServices m_services;
    std::optional<SignatureQuestion> m_question;
    int m_generation = 0; // of the question: an answer that comes late is dropped
    QTimer m_typing;
    QLineEdit *m_own;
    QLabel *m_subject;
    QLabel *m_answer;
};

} // namespace switchhook
