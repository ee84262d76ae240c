// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Event.h"

#include <QByteArrayView>

#include <functional>
#include <optional>
#include <vector>

namespace switchhook {

/// What became of events handed in together.
struct EventSubmission
{
    Result<std::vector<AcceptedEvent>> accepted; ///< one for each, in order, after the commit
    std::optional<qsizetype> refused
        = {}; ///< which event the error is about, from 0; nothing where about none
};

/// Takes events from other programs. All of them go in, or none.
class EventSink
{
public:
    using Done = std::function<void(const EventSubmission &)>;

    virtual ~EventSink() = default;
    /// The events are the tenant's. Answers once, from within or later, on the thread it was called on. `done` may outlive the caller.
    virtual void submit(TenantId tenant, std::vector<NewEvent> events, Done done) = 0;
};

/// Knows the bearer tokens, and whose they are. Asked for every request; answers in a time that does not depend on how much of a
/// token is right. An error: it cannot be told now.
class TokenVerifier
{
public:
    virtual ~TokenVerifier() = default;
    /// Nothing: there is no such token.
    [[nodiscard]] virtual Result<std::optional<TenantId>> tenantOf(QByteArrayView token) = 0;
};

} // namespace switchhook
