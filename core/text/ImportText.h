// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/WebhookImport.h"

namespace switchhook {

/// One sentence: what is wrong, and where. Plain text.
[[nodiscard]] QString importFaultText(const ImportFault &fault);

} // namespace switchhook
