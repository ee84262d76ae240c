// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Options.h"
#include "app/ctl/Session.h"
#include "app/ctl/TryStory.h"
#include "app/ctl/Verb.h"

namespace switchhook {

namespace {

Action declareTry(CLI::App &)
{
    return [](Session &session) { return TryStory(session).play(); };
}

constexpr Verb verbs[] = {
    {"try", "The first-use story: a webhook, an event, its delivery and its log, on this machine alone",
        &declareTry},
};

} // namespace

std::span<const Verb> tryVerbs()
{
    return verbs;
}

} // namespace switchhook
