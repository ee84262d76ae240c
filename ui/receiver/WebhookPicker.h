// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/UiServices.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace switchhook {

/// A choice among the webhooks that have a secret, by name.
class WebhookPicker : public QDialog
{
    Q_OBJECT

public:
    explicit WebhookPicker(UiServices services, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(switchhook::WebhookId webhook, const QString &name);

private:
    void load();
    void fill(const std::vector<Webhook> &webhooks);
    void choose();

    UiServices m_services;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_filter;
    QListView *m_list;
    QLabel *m_note;
    QPushButton *m_use;
};

} // namespace switchhook
