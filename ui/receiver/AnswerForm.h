// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/receiver/Receiver.h"

#include <QGroupBox>

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace switchhook {

/// What the receiver answers: a fixed answer, or what a developer's own server says.
class AnswerForm : public QGroupBox
{
    Q_OBJECT

public:
    explicit AnswerForm(QWidget *parent = nullptr);

    /// What is set here, without a secret. As long as something is wrong, the last that was right.
    [[nodiscard]] const ReceiverBehaviour &behaviour() const { return m_behaviour; }

Q_SIGNALS:
    /// It became another one.
    void changed();

private:
    QWidget *makeFixed();
    void addStatuses();
    void apply();
    Result<ReceiverBehaviour> read() const;
    [[nodiscard]] int status() const;

    ReceiverBehaviour m_behaviour;
    QRadioButton *m_answers;
    QRadioButton *m_forwards;
    QComboBox *m_status;
    QSpinBox *m_delay;
    QLineEdit *m_location;
    QLineEdit *m_body;
    QLineEdit *m_target;
    QLabel *m_fault;
};

} // namespace switchhook
