// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receiver/WebhookPicker.h"

#include "core/text/ErrorText.h"
#include "core/text/ForeignText.h"
#include "ui/common/ClearButton.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {
constexpr int IdRole = Qt::UserRole;
constexpr int NameRole = Qt::UserRole + 1;
} // namespace

WebhookPicker::WebhookPicker(UiServices services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_model(new QStandardItemModel(this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_note(new QLabel(tr("Reading the webhooks…"), this))
{
    setWindowTitle(tr("Secret of a webhook"));
    m_filter->setPlaceholderText(tr("Filter by name or URL"));
    m_filter->setAccessibleName(tr("Filter by name or URL"));
    addClearButton(*m_filter);
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setObjectName(u"webhooks"_s);
    m_list->setModel(m_filtered);
    m_list->setAccessibleName(tr("Webhooks with a secret"));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_use = buttons->addButton(tr("&Use its secret"), QDialogButtonBox::AcceptRole);
    m_use->setDefault(true);
    m_use->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    resize(480, 360);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setFilterFixedString(text);
        m_list->setCurrentIndex(m_filtered->index(0, 0));
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) { m_use->setEnabled(current.isValid()); });
    connect(m_list, &QListView::activated, this, &WebhookPicker::choose);
    connect(buttons, &QDialogButtonBox::accepted, this, &WebhookPicker::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    load();
}

void WebhookPicker::load()
{
    m_services.actions.call(
        this, [](Workspace &workspace) { return workspace.webhooks().list(); },
        [this](const Result<std::vector<Webhook>> &webhooks) {
            if (webhooks)
                fill(*webhooks);
            else
                m_note->setText(errorText(webhooks.error()));
        });
}

void WebhookPicker::fill(const std::vector<Webhook> &webhooks)
{
    for (const Webhook &webhook : webhooks) {
        if (!webhook.hasSecret)
            continue;
        auto *item = new QStandardItem(u"%1 — %2"_s.arg(foreignText(webhook.name), foreignText(webhook.url)));
        item->setData(webhook.id.value(), IdRole);
        item->setData(webhook.name, NameRole);
        m_model->appendRow(item);
    }
    m_note->setVisible(m_model->rowCount() == 0);
    m_note->setText(tr("No webhook has a secret. Give one of them a secret, or type it into the field."));
    m_list->setCurrentIndex(m_filtered->index(0, 0));
}

void WebhookPicker::choose()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    Q_EMIT chosen(WebhookId(current.data(IdRole).toLongLong()), current.data(NameRole).toString());
    accept();
}

} // namespace switchhook
