// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <functional>
#include <span>

namespace CLI {
class App;
}

namespace switchhook {

class Session;

/// What the caller's shell learns.
enum class Exit {
    Done = 0,
    No = 1, ///< done, and the answer is no: a test that was not answered with 2xx, a wrong signature
    Usage = 2, ///< wrong usage or input
    NotPermitted = 3,
    DatabaseUnusable = 4,
};

/// Does what the verb says, with the options that were parsed by then.
using Action = std::function<Result<Exit>(Session &)>;

/// A verb as data.
struct Verb
{
    const char *name; ///< "webhook add": a word of a group, or a word of its own
    const char *summary;
    Action (*declare)(CLI::App &app); ///< adds the verb's options to `app`
};

/// One for each file of commands; all of them together are the program.
std::span<const Verb> webhookVerbs();
std::span<const Verb> webhookExchangeVerbs();
std::span<const Verb> eventVerbs();
std::span<const Verb> explainVerbs();
std::span<const Verb> deliveryVerbs();
std::span<const Verb> runVerbs();
std::span<const Verb> receiveVerbs();
std::span<const Verb> verifyVerbs();
std::span<const Verb> tokenVerbs();
std::span<const Verb> settingVerbs();
std::span<const Verb> databaseVerbs();
std::span<const Verb> backupVerbs();
std::span<const Verb> workerVerbs();
std::span<const Verb> keyVerbs();
std::span<const Verb> auditVerbs();
std::span<const Verb> purgeVerbs();
std::span<const Verb> tenantVerbs();
std::span<const Verb> userVerbs();
std::span<const Verb> roleVerbs();
std::span<const Verb> tryVerbs();

} // namespace switchhook
