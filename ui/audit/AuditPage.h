// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/AuditEntry.h"
#include "core/domain/Tenant.h"
#include "core/service/DeliveryExport.h"
#include "ui/common/UiServices.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QPushButton;
class QSplitter;
class QTableView;

namespace switchhook {

class AuditChanges;
class AuditFilterBar;
class AuditModel;
class EmptyState;
class MessageBar;

/// Who did what to what, of all tenants, the newest first; new entries come in by themselves. For who holds `settings`.
class AuditPage : public QWidget
{
    Q_OBJECT

public:
    explicit AuditPage(UiServices services, QWidget *parent = nullptr);

    /// Those whose names are shown.
    void setTenants(const std::vector<Tenant> &tenants);
    /// Reads anew, as soon as it is seen.
    void startAnew();

protected:
    void showEvent(QShowEvent *event) override;

private:
    using Entries = std::vector<AuditEntry>;

    void makeButtons();
    void makeTable();
    void addKeys();
    void ask(std::optional<qint64> before, std::function<void(Result<Entries>)> take);
    void sayNotRead(const Error &error);
    void read();
    void readMore();
    void readNewest();
    void showState(const Entries &entries);
    void showCurrent();
    void chooseFile(ExportFormat format);
    void exportTo(const QString &path, ExportFormat format);
    void verify();

    UiServices m_services;
    int m_generation = 0; // of what the filters ask for
    bool m_isStale = true;
    AuditModel *m_model;
    AuditFilterBar *m_filter;
    MessageBar *m_message;
    QSplitter *m_splitter;
    QTableView *m_table;
    AuditChanges *m_changes;
    EmptyState *m_empty;
    QPushButton *m_clear;
    QPushButton *m_export;
    QPushButton *m_verify;
};

} // namespace switchhook
