// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "ui/common/UiServices.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace switchhook {

struct Allowance;
class MessageBar;

/// Writes webhooks into a file, with their secrets where a passphrase is given to encrypt them with. Opened with open().
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// These, or all where there are none.
    ExportDialog(UiServices services, std::vector<WebhookId> webhooks, const Allowance &allowance, QWidget *parent);

    /// What follows the choice of a file.
    void exportTo(const QString &path);

Q_SIGNALS:
    void exported(const QString &path);

private:
    void layOut();
    void updateButtons();
    void chooseFile();

    UiServices m_services;
    std::vector<WebhookId> m_webhooks;
    MessageBar *m_message;
    QCheckBox *m_withSecrets;
    QLineEdit *m_passphrase;
    QLineEdit *m_again;
    QPushButton *m_export;
};

} // namespace switchhook
