// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/EngineHost.h"

#include <functional>
#include <vector>

namespace switchhook {

/// Delivers this event's deliveries, beside whatever other engines do, and returns when none of them is due or
/// under way anywhere: the last attempt of each webhook. Runs an event loop of its own, so this is for the
/// command line. `stop`, where given, is asked now and then and ends it early.
Result<std::vector<Delivery>> deliverNow(
    const EngineOptions &options, EventId event, const std::function<bool()> &stop = {});

} // namespace switchhook
