// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/WebhookName.h"

#include <algorithm>

namespace switchhook {

Result<QString> checkWebhookName(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return Error{ErrorCode::NameEmpty};
    const auto isControl = [](QChar letter) { return letter.category() == QChar::Other_Control; };
    if (std::ranges::any_of(trimmed, isControl))
        return Error{ErrorCode::NameControlCharacter};
    return trimmed;
}

} // namespace switchhook
