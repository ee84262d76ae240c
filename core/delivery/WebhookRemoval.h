// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"

namespace switchhook {

class Database;

// Both within the caller's transaction.

/// For good: the webhook, its log, what waits for it, and the events that nothing else needs.
Result<void> removeWebhook(Database &database, WebhookId id);
/// Those that were discarded before that moment, some at a time: answers whether there are more.
Result<bool> purgeDiscarded(Database &database, Timestamp before);

} // namespace switchhook
