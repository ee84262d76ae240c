// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receiver/SecretForm.h"

#include "core/text/ErrorText.h"
#include "core/text/ForeignText.h"
#include "ui/common/Allowance.h"
#include "ui/receiver/WebhookPicker.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace switchhook {

using namespace Qt::StringLiterals;

SecretForm::SecretForm(UiServices services, QWidget *parent)
    : QGroupBox(parent)
    , m_services(services)
    , m_field(new QLineEdit(this))
    , m_show(new QCheckBox(tr("Sh&ow"), this))
    , m_choose(new QPushButton(tr("Fro&m a webhook…"), this))
    , m_note(new QLabel(this))
{
    setTitle(tr("Signature check"));
    auto *label = new QLabel(tr("Se&cret:"), this);
    label->setBuddy(m_field);
    m_field->setObjectName(u"secret"_s);
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setPlaceholderText(tr("None: signatures are not checked"));
    m_choose->setObjectName(u"secretOfWebhook"_s);
    m_choose->setAutoDefault(false);
    m_note->setObjectName(u"secretNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    say({});
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_field, 1);
    row->addWidget(m_show);
    auto *second = new QHBoxLayout;
    second->addWidget(m_choose);
    second->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addLayout(second);
    layout->addWidget(m_note);
    layout->addStretch();
    connect(m_field, &QLineEdit::textEdited, this, &SecretForm::takeTyped);
    connect(m_show, &QCheckBox::toggled, this, [this](bool shown) {
        m_field->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
    connect(m_choose, &QPushButton::clicked, this, &SecretForm::chooseWebhook);
}

void SecretForm::setAllowance(const Allowance &allowance)
{
    allowance.enable(*m_choose, {Permission::SecretsReveal}, true);
}

void SecretForm::setSecret(const SecretBytes &secret, const QString &origin)
{
    ++m_generation;
    m_secret = secret;
    m_field->setText(QString::fromUtf8(secret.view()));
    say(origin);
    Q_EMIT changed();
}

void SecretForm::takeTyped(const QString &text)
{
    ++m_generation;
    QByteArray bytes = text.toUtf8();
    m_secret = bytes.isEmpty() ? std::nullopt : std::optional(SecretBytes::takeFrom(bytes));
    say({});
    Q_EMIT changed();
}

void SecretForm::chooseWebhook()
{
    auto *picker = new WebhookPicker(m_services, this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    connect(picker, &WebhookPicker::chosen, this, &SecretForm::takeFrom);
    picker->open();
}

void SecretForm::takeFrom(WebhookId webhook, const QString &name)
{
    const int generation = ++m_generation;
    m_services.actions.call(
        this, [webhook](Workspace &workspace) { return workspace.webhooks().revealSecret(webhook); },
        [this, generation, name](const Result<std::optional<SecretBytes>> &secret) {
            if (generation != m_generation)
                return;
            if (!secret)
                say(errorText(secret.error()));
            else if (!*secret)
                say(tr("The webhook “%1” has no secret any more.").arg(foreignText(name)));
            else
                setSecret(**secret, tr("The secret of the webhook “%1”.").arg(foreignText(name)));
        });
}

void SecretForm::say(const QString &sentence)
{
    m_note->setText(sentence.isEmpty() ? tr("Kept in memory only, as long as the program runs.") : sentence);
}

} // namespace switchhook
