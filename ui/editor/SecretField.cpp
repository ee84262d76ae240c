// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/SecretField.h"

#include "core/service/SampleRequest.h"
#include "core/text/ErrorText.h"
#include "ui/common/SecretClipboard.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace switchhook {

using namespace Qt::StringLiterals;

SecretField::SecretField(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_edit(new QLineEdit(this))
{
    m_edit->setObjectName(u"secret"_s);
    m_edit->setAccessibleName(tr("Secret"));
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_edit, 1);
    m_generate = addButton(u"generate"_s, tr("&Generate"), tr("Makes a new secret that no one can guess"));
    m_show = addButton(u"show"_s, tr("S&how"), {});
    m_copy = addButton(u"copy"_s, tr("Co&py"), {});
    m_clear = addButton(u"clear"_s, tr("C&lear"), tr("Takes the secret away: deliveries are not signed"));
    m_hiding.setParent(this);
    m_hiding.setObjectName(u"hiding"_s);
    m_hiding.setSingleShot(true);
    m_hiding.setInterval(secretTime);
    connect(&m_hiding, &QTimer::timeout, this, &SecretField::hideAgain);
    connect(m_edit, &QLineEdit::textEdited, this, &SecretField::edited);
    connect(m_generate, &QPushButton::clicked, this, &SecretField::generate);
    connect(m_show, &QPushButton::clicked, this, &SecretField::toggleShown);
    connect(m_copy, &QPushButton::clicked, this, &SecretField::copy);
    connect(m_clear, &QPushButton::clicked, this, &SecretField::takeAway);
    setFocusProxy(m_edit);
    updateState();
}

QPushButton *SecretField::addButton(const QString &name, const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name + "Secret"_L1);
    button->setAutoDefault(false);
    describe(*button, tip);
    layout()->addWidget(button);
    return button;
}

void SecretField::describe(QPushButton &button, const QString &tip)
{
    button.setToolTip(tip);
    button.setAccessibleDescription(tip);
}

void SecretField::setRevealRefusal(const QString &refusal)
{
    m_refusal = refusal;
    updateState();
}

void SecretField::setStored(std::optional<WebhookId> webhook)
{
    ++m_generation;
    m_stored = webhook;
    m_removed = false;
    m_isStoredShown = false;
    m_edit->clear();
    hideAgain();
}

void SecretField::setSecret(const SecretBytes &secret)
{
    m_isStoredShown = false;
    m_removed = false;
    m_edit->setText(QString::fromUtf8(secret.view()));
    updateState();
    Q_EMIT changed();
}

SecretField::Change SecretField::change() const
{
    if (!m_isStoredShown && !m_edit->text().isEmpty())
        return Change::Replace;
    return m_stored && m_removed ? Change::Remove : Change::Keep;
}

std::optional<SecretBytes> SecretField::secret() const
{
    if (change() != Change::Replace)
        return std::nullopt;
    QByteArray bytes = m_edit->text().toUtf8();
    return SecretBytes::takeFrom(bytes);
}

bool SecretField::willSign() const
{
    return change() == Change::Replace || (m_stored && !m_removed);
}

void SecretField::edited()
{
    // Emptying what was typed brings the stored one back; emptying the stored one itself takes it away.
    if (m_isStoredShown && m_edit->text().isEmpty())
        m_removed = true;
    else if (!m_edit->text().isEmpty())
        m_removed = false;
    m_isStoredShown = false;
    updateState();
    Q_EMIT changed();
}

void SecretField::generate()
{
    setSecret(newSecret());
    reveal();
}

void SecretField::toggleShown()
{
    if (m_edit->echoMode() == QLineEdit::Normal) {
        hideAgain();
        return;
    }
    if (!m_edit->text().isEmpty() || !m_stored) {
        reveal();
        return;
    }
    withStored([this](const QString &secret) {
        m_isStoredShown = true;
        m_edit->setText(secret);
        reveal();
    });
}

void SecretField::copy()
{
    if (!m_edit->text().isEmpty())
        copySecret(m_edit->text());
    else
        withStored([](const QString &secret) { copySecret(secret); });
}

void SecretField::takeAway()
{
    m_removed = m_stored.has_value();
    m_isStoredShown = false;
    m_edit->clear();
    hideAgain();
    m_edit->setFocus();
    Q_EMIT changed();
}

void SecretField::reveal()
{
    m_edit->setEchoMode(QLineEdit::Normal);
    m_hiding.start();
    updateState();
}

void SecretField::hideAgain()
{
    m_hiding.stop();
    m_edit->setEchoMode(QLineEdit::Password);
    if (m_isStoredShown) {
        m_isStoredShown = false;
        m_edit->clear();
    }
    updateState();
}

void SecretField::withStored(std::function<void(const QString &)> use)
{
    if (!m_stored)
        return;
    const auto ask = [id = *m_stored](Workspace &workspace) { return workspace.webhooks().revealSecret(id); };
    m_services.actions.call(this, ask,
        [this, use = std::move(use), generation = ++m_generation](Result<std::optional<SecretBytes>> answer) {
            if (generation != m_generation || !m_edit->text().isEmpty())
                return;
            if (!answer)
                Q_EMIT failed(errorText(answer.error()));
            else if (*answer)
                use(QString::fromUtf8((*answer)->view()));
        });
}

void SecretField::updateState()
{
    const bool isStored = m_stored && !m_removed;
    const bool isShown = m_edit->echoMode() == QLineEdit::Normal;
    m_edit->setPlaceholderText(
        isStored ? tr("•••••••• stored; type to replace it") : tr("None: deliveries are not signed"));
    m_show->setText(isShown ? tr("&Hide") : tr("S&how"));
    const bool isTyped = !m_edit->text().isEmpty();
    const bool isSeen = isTyped || (isStored && m_refusal.isEmpty());
    m_show->setEnabled(isSeen);
    m_copy->setEnabled(isSeen);
    m_clear->setEnabled(isStored || isTyped);
    const bool isRefused = isStored && !isSeen;
    describe(*m_show, isRefused ? m_refusal : tr("Shows the secret for 30 seconds"));
    describe(*m_copy, isRefused ? m_refusal : tr("Copies the secret; the clipboard is cleared after 30 seconds"));
}

} // namespace switchhook
