// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receiver/AnswerForm.h"

#include "core/domain/TargetUrl.h"
#include "core/text/ErrorText.h"
#include "ui/common/StatusStyle.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualStatuses[]
    = {200, 201, 202, 204, 301, 302, 307, 308, 400, 401, 403, 404, 410, 415, 422, 429, 500, 502, 503, 504};

QLabel *labelFor(const QString &text, QWidget *field)
{
    auto *label = new QLabel(text);
    label->setBuddy(field);
    return label;
}

} // namespace

AnswerForm::AnswerForm(QWidget *parent)
    : QGroupBox(parent)
    , m_answers(new QRadioButton(tr("A&nswer with"), this))
    , m_forwards(new QRadioButton(tr("Fo&rward to"), this))
    , m_status(new QComboBox(this))
    , m_delay(new QSpinBox(this))
    , m_location(new QLineEdit(this))
    , m_body(new QLineEdit(this))
    , m_target(new QLineEdit(this))
    , m_fault(new QLabel(this))
{
    setTitle(tr("Answer"));
    m_answers->setChecked(true);
    m_target->setObjectName(u"forwardTarget"_s);
    m_target->setPlaceholderText(u"http://127.0.0.1:3000/webhook"_s);
    m_target->setAccessibleName(tr("URL of the developer's own server"));
    m_target->setToolTip(tr("Each request goes on to this server as it came, and its reply is shown and passed back."));
    m_fault->setObjectName(u"answerFault"_s);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_fault->hide();
    auto *layout = new QGridLayout(this);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_answers, 0, 0, Qt::AlignTop);
    layout->addWidget(makeFixed(), 0, 1);
    layout->addWidget(m_forwards, 1, 0);
    layout->addWidget(m_target, 1, 1);
    layout->addWidget(m_fault, 2, 1);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(3, 1);
    connect(m_answers, &QRadioButton::toggled, this, &AnswerForm::apply);
    connect(m_forwards, &QRadioButton::toggled, m_target, qOverload<>(&QWidget::setFocus));
    connect(m_status, &QComboBox::editTextChanged, this, &AnswerForm::apply);
    connect(m_delay, &QSpinBox::valueChanged, this, &AnswerForm::apply);
    for (QLineEdit *field : {m_location, m_body, m_target})
        connect(field, &QLineEdit::textChanged, this, &AnswerForm::apply);
    apply();
}

QWidget *AnswerForm::makeFixed()
{
    auto *fixed = new QWidget(this);
    auto *grid = new QGridLayout(fixed);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    addStatuses();
    m_delay->setRange(0, 3'600'000);
    m_delay->setSingleStep(500);
    m_delay->setSuffix(tr(" ms"));
    m_delay->setObjectName(u"delay"_s);
    m_delay->setToolTip(tr("How long the receiver waits before it answers. A delivery waits 5000 ms at most."));
    m_location->setObjectName(u"location"_s);
    m_location->setPlaceholderText(tr("None"));
    m_body->setObjectName(u"answerBody"_s);
    m_body->setPlaceholderText(tr("Empty"));
    grid->addWidget(labelFor(tr("Stat&us:"), m_status), 0, 0);
    grid->addWidget(m_status, 0, 1);
    grid->addWidget(labelFor(tr("Del&ay:"), m_delay), 0, 2);
    grid->addWidget(m_delay, 0, 3);
    grid->addWidget(labelFor(tr("&Location:"), m_location), 1, 0);
    grid->addWidget(m_location, 1, 1, 1, 3);
    grid->addWidget(labelFor(tr("&Body:"), m_body), 2, 0);
    grid->addWidget(m_body, 2, 1, 1, 3);
    grid->setColumnStretch(1, 1);
    connect(m_answers, &QRadioButton::toggled, fixed, &QWidget::setEnabled);
    return fixed;
}

void AnswerForm::addStatuses()
{
    m_status->setObjectName(u"status"_s);
    m_status->setEditable(true);
    m_status->setInsertPolicy(QComboBox::NoInsert);
    for (const int status : usualStatuses)
        m_status->addItem(u"%1 %2"_s.arg(status).arg(reasonPhrase(status)), status);
    m_status->setToolTip(tr("The status of the answer: one of the list, or any number from 100 to 599."));
}

/// The number at the beginning of what was chosen or typed; 0 where there is none.
int AnswerForm::status() const
{
    return m_status->currentText().trimmed().section(u' ', 0, 0).toInt();
}

Result<ReceiverBehaviour> AnswerForm::read() const
{
    ReceiverBehaviour behaviour;
    behaviour.status = status();
    behaviour.delay = std::chrono::milliseconds(m_delay->value());
    behaviour.location = m_location->text().trimmed().toUtf8();
    behaviour.body = m_body->text().toUtf8();
    if (m_answers->isChecked())
        return behaviour;
    const auto target = parseTargetUrl(m_target->text());
    if (!target)
        return target.error();
    behaviour.forwardTo = *target;
    return behaviour;
}

void AnswerForm::apply()
{
    m_target->setEnabled(m_forwards->isChecked());
    const bool isStatus = m_forwards->isChecked() || (status() >= 100 && status() <= 599);
    const auto behaviour = read();
    QString fault;
    if (!behaviour)
        fault = errorText(behaviour.error());
    else if (!isStatus)
        fault = tr("The status must be a number from 100 to 599; until it is, the receiver answers as before.");
    m_fault->setText(fault.isEmpty() ? QString() : verdictSign(Verdict::Bad) + u' ' + fault);
    m_fault->setVisible(!fault.isEmpty());
    if (!fault.isEmpty())
        return;
    m_behaviour = *behaviour;
    Q_EMIT changed();
}

} // namespace switchhook
