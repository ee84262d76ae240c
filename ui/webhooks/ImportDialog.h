// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/WebhookImport.h"
#include "ui/common/UiServices.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace switchhook {

class MessageBar;

/// Shows what a file would bring before it is brought: each webhook, and which of them come without their secret.
/// Opened with open().
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(UiServices services, const QString &path, QWidget *parent);

Q_SIGNALS:
    void imported(const std::vector<switchhook::WebhookId> &webhooks);

private:
    void layOut();
    /// Anew, with the passphrase that stands there.
    void read();
    void showReading(const ImportReading &reading);
    void import();
    void setBusy(bool busy);

    UiServices m_services;
    QString m_path;
    ImportReading m_reading;
    int m_generation = 0; ///< an answer to an older question is dropped
    MessageBar *m_message;
    QLabel *m_summary;
    QTreeWidget *m_list;
    QWidget *m_secrets;
    QLineEdit *m_passphrase;
    QPushButton *m_import;
};

} // namespace switchhook
