// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/ImportDialog.h"

#include "core/service/WebhookExchange.h"
#include "core/text/ErrorText.h"
#include "core/text/ImportText.h"
#include "ui/common/MessageBar.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

std::optional<SecretBytes> passphraseIn(const QLineEdit &field)
{
    QByteArray bytes = field.text().toUtf8();
    return bytes.isEmpty() ? std::nullopt : std::optional(SecretBytes::takeFrom(bytes));
}

QString secretNote(const ImportedWebhook &imported)
{
    if (imported.lacksSecret)
        return ImportDialog::tr("Missing: arrives inactive");
    return imported.draft.secret ? ImportDialog::tr("Comes along") : ImportDialog::tr("None");
}

} // namespace

ImportDialog::ImportDialog(UiServices services, const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_path(path)
    , m_message(new MessageBar(this))
    , m_summary(new QLabel(this))
    , m_list(new QTreeWidget(this))
    , m_secrets(new QWidget(this))
    , m_passphrase(new QLineEdit(this))
    , m_import(new QPushButton(tr("&Import"), this))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import webhooks from %1").arg(QFileInfo(path).fileName()));
    layOut();
    read();
}

void ImportDialog::layOut()
{
    m_list->setObjectName(u"importList"_s);
    m_list->setAccessibleName(tr("Webhooks in the file"));
    m_list->setHeaderLabels({tr("Name"), tr("URL"), tr("Active"), tr("Secret")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_passphrase->setObjectName(u"importPassphrase"_s);
    m_passphrase->setEchoMode(QLineEdit::Password);
    auto *label = new QLabel(tr("&Passphrase of the secrets"), m_secrets);
    label->setBuddy(m_passphrase);
    auto *secrets = new QHBoxLayout(m_secrets);
    secrets->setContentsMargins({});
    secrets->addWidget(label);
    secrets->addWidget(m_passphrase, 1);
    m_secrets->hide();
    m_import->setObjectName(u"importButton"_s);
    m_summary->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_import, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::import);
    connect(m_passphrase, &QLineEdit::editingFinished, this, &ImportDialog::read);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_secrets);
    layout->addWidget(buttons);
    resize(720, 420);
    m_list->header()->resizeSection(0, 180);
    m_list->header()->resizeSection(1, 260);
}

void ImportDialog::setBusy(bool busy)
{
    m_import->setEnabled(!busy && !m_reading.webhooks.empty());
}

void ImportDialog::read()
{
    const int generation = ++m_generation;
    m_summary->setText(tr("Reading the file…"));
    m_import->setEnabled(false);
    m_services.actions.call(
        this,
        [path = m_path, passphrase = passphraseIn(*m_passphrase)](Workspace &workspace) -> Result<ImportReading> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return Error {ErrorCode::FileUnreadable, {path, file.errorString()}};
            const SystemClock clock;
            return WebhookExchange(workspace.webhooks(), clock).read(file.readAll(), passphrase);
        },
        [this, generation](Result<ImportReading> reading) {
            if (generation != m_generation)
                return;
            if (reading) {
                showReading(*reading);
                return;
            }
            m_summary->clear();
            m_message->say(MessageBar::Kind::Error, errorText(reading.error()));
        });
}

void ImportDialog::showReading(const ImportReading &reading)
{
    m_reading = reading;
    m_list->clear();
    m_message->dismiss();
    if (reading.fault) {
        m_summary->setText(tr("Nothing can be imported."));
        m_message->say(MessageBar::Kind::Error, importFaultText(*reading.fault));
    } else {
        m_summary->setText(
            tr("%n webhooks will be added. None of those you have is changed.", nullptr,
                static_cast<int>(reading.webhooks.size())));
        m_secrets->setVisible(reading.hasSecrets);
    }
    QList<QTreeWidgetItem *> items;
    for (const ImportedWebhook &imported : reading.webhooks) {
        const WebhookDraft &draft = imported.draft;
        items.append(new QTreeWidgetItem(
            {draft.name, draft.url, draft.active ? tr("Yes") : tr("No"), secretNote(imported)}));
    }
    m_list->addTopLevelItems(items);
    setBusy(false);
}

void ImportDialog::import()
{
    setBusy(true);
    m_services.actions.call(
        this,
        [webhooks = m_reading.webhooks](Workspace &workspace) {
            const SystemClock clock;
            return WebhookExchange(workspace.webhooks(), clock).import(webhooks);
        },
        [this](Result<std::vector<WebhookId>> ids) {
            setBusy(false);
            if (!ids) {
                m_message->say(MessageBar::Kind::Error, errorText(ids.error()));
                return;
            }
            Q_EMIT imported(*ids);
            accept();
        });
}

} // namespace switchhook
