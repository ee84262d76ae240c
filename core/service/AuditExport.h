// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/AuditEntry.h"
#include "core/service/DeliveryExport.h"

namespace switchhook {

/// What stands before the first entry of the audit; empty where nothing does.
[[nodiscard]] QByteArray auditExportHead(ExportFormat format);
/// The entry as the export holds it, with its line's end: JSON as `audit list --json` has it, CSV as in
/// DeliveryExport.h. Thread-safe.
[[nodiscard]] QByteArray auditExportLine(ExportFormat format, const AuditEntry &entry);

} // namespace switchhook
