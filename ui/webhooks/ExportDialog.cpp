// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/ExportDialog.h"

#include "core/service/WebhookExchange.h"
#include "core/text/ErrorText.h"
#include "ui/common/Allowance.h"
#include "ui/common/MessageBar.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

/// What was written, or why not: the system's words where the file could not be.
struct Written
{
    QString trouble;
};

Result<Written> writeFile(const QString &path, const QByteArray &document)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(document) == document.size() && file.commit();
    return Written {written ? QString() : file.errorString()};
}

} // namespace

ExportDialog::ExportDialog(
    UiServices services, std::vector<WebhookId> webhooks, const Allowance &allowance, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_webhooks(std::move(webhooks))
    , m_message(new MessageBar(this))
    , m_withSecrets(new QCheckBox(tr("With their &secrets, encrypted with a passphrase"), this))
    , m_passphrase(new QLineEdit(this))
    , m_again(new QLineEdit(this))
    , m_export(new QPushButton(tr("&Export…"), this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export webhooks"));
    layOut();
    allowance.enable(*m_withSecrets, {Permission::SecretsReveal}, true);
    updateButtons();
}

void ExportDialog::layOut()
{
    auto *summary = new QLabel(m_webhooks.empty()
            ? tr("All webhooks will be written into one file.")
            : tr("%n webhooks will be written into one file.", nullptr, static_cast<int>(m_webhooks.size())),
        this);
    summary->setWordWrap(true);
    auto *note = new QLabel(tr("Without its secret a webhook arrives inactive where the file is imported."), this);
    note->setWordWrap(true);
    m_withSecrets->setObjectName(u"withSecrets"_s);
    m_export->setObjectName(u"exportButton"_s);
    m_passphrase->setObjectName(u"exportPassphrase"_s);
    m_again->setObjectName(u"exportPassphraseAgain"_s);
    for (QLineEdit *field : {m_passphrase, m_again}) {
        field->setEchoMode(QLineEdit::Password);
        connect(field, &QLineEdit::textChanged, this, &ExportDialog::updateButtons);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_export, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_withSecrets, &QCheckBox::toggled, this, &ExportDialog::updateButtons);
    auto *layout = new QFormLayout(this);
    layout->setVerticalSpacing(8);
    layout->addRow(summary);
    layout->addRow(m_message);
    layout->addRow(m_withSecrets);
    layout->addRow(tr("&Passphrase"), m_passphrase);
    layout->addRow(tr("Passphrase &again"), m_again);
    layout->addRow(note);
    layout->addRow(buttons);
}

void ExportDialog::updateButtons()
{
    const bool withSecrets = m_withSecrets->isChecked();
    m_passphrase->setEnabled(withSecrets);
    m_again->setEnabled(withSecrets);
    const bool isReady = !m_passphrase->text().isEmpty() && m_passphrase->text() == m_again->text();
    m_export->setEnabled(!withSecrets || isReady);
    m_export->setToolTip(m_export->isEnabled() ? QString() : tr("Type the same passphrase twice first"));
}

void ExportDialog::chooseFile()
{
    auto *chooser = new QFileDialog(this, tr("Export webhooks"), u"webhooks.json"_s, tr("Webhooks (*.json)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(u"json"_s);
    connect(chooser, &QFileDialog::fileSelected, this, &ExportDialog::exportTo);
    chooser->open();
}

void ExportDialog::exportTo(const QString &path)
{
    QByteArray typed = m_withSecrets->isChecked() ? m_passphrase->text().toUtf8() : QByteArray();
    const auto passphrase = typed.isEmpty() ? std::nullopt : std::optional(SecretBytes::takeFrom(typed));
    m_export->setEnabled(false);
    m_services.actions.call(
        this,
        [ids = m_webhooks, passphrase, path](Workspace &workspace) -> Result<Written> {
            const SystemClock clock;
            const auto document = WebhookExchange(workspace.webhooks(), clock).exported(ids, passphrase);
            return document ? writeFile(path, *document) : document.error();
        },
        [this, path](Result<Written> written) {
            updateButtons();
            if (!written) {
                m_message->say(MessageBar::Kind::Error, errorText(written.error()));
            } else if (!written->trouble.isEmpty()) {
                m_message->say(MessageBar::Kind::Error,
                    tr("The file “%1” cannot be written: %2").arg(path, written->trouble));
            } else {
                Q_EMIT exported(path);
                accept();
            }
        });
}

} // namespace switchhook
