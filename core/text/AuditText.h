// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/AuditEntry.h"

namespace switchhook {

/// What was done, in words: "Webhook changed" for "webhook.changed"; one that is not known stays as it is.
[[nodiscard]] QString auditActionText(const QString &action);
/// One sentence: what is wrong with the audit, and where.
[[nodiscard]] QString auditFindingText(const AuditFinding &finding);
/// "changed", "missing" and so on, for machines.
[[nodiscard]] QLatin1StringView auditFindingCode(AuditFinding::Kind kind);

} // namespace switchhook
