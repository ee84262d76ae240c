// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace switchhook {

/// The name of a webhook as someone typed it, without the blanks around it. Refused: an empty one (NameEmpty)
/// and control characters (NameControlCharacter). It may repeat.
Result<QString> checkWebhookName(const QString &name);

} // namespace switchhook
