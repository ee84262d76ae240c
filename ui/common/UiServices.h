// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/ServiceThread.h"

namespace switchhook {

class ChangeWatcher;
class EngineController;
class ShownCatalogue;

/// What every page works with; made once by the composition root (app/desktop), and outlives the window. No
/// page touches a database or the network itself.
struct UiServices
{
    ServiceThread &actions; ///< short calls: what is changed, what the table shows
    ServiceThread &reading; ///< calls that may take long: the log and its searches
    ChangeWatcher &changes;
    EngineController &engine;
    const ShownCatalogue &catalogue; ///< of where `actions` works
};

/// Whether what is shown and edited are the System Webhooks instead of a tenant's.
[[nodiscard]] inline bool isOnPlatform(const UiServices &services)
{
    return services.actions.access().platform;
}

} // namespace switchhook
