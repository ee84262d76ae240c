// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/AuditEntry.h"

namespace switchhook {

/// One sentence: what is wrong with the audit, and where.
[[nodiscard]] QString auditFindingText(const AuditFinding &finding);
/// "changed", "missing" and so on, for machines.
[[nodiscard]] QLatin1StringView auditFindingCode(AuditFinding::Kind kind);

} // namespace switchhook
