// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/AuditEntry.h"

#include <QTreeWidget>

namespace switchhook {

/// What an entry of the audit says became different: a line for each value, as it was and as it is.
class AuditChanges : public QTreeWidget
{
    Q_OBJECT

public:
    explicit AuditChanges(QWidget *parent = nullptr);

    void show(const AuditEntry &entry);
};

} // namespace switchhook
