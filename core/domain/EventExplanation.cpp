// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EventExplanation.h"

namespace switchhook {

QLatin1StringView reasonCode(WebhookReason reason)
{
    static constexpr const char *codes[] {"will_get", "delivered", "failed", "waiting", "under_way", "cancelled",
        "inactive", "made_later", "nothing_on_record", "not_subscribed"};
    static_assert(std::size(codes) == static_cast<size_t>(WebhookReason::NotSubscribed) + 1);
    return QLatin1StringView(codes[static_cast<size_t>(reason)]);
}

} // namespace switchhook
