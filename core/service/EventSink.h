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
    /// Answers once, from within or later, on the thread it was called on. `done` may outlive the caller.
    virtual void submit(std::vector<NewEvent> events, Done done) = 0;
};

/// Knows the bearer tokens. Asked for every request; answers in a time that does not depend on how much of a
/// token is right. An error: it cannot be told now.
class TokenVerifier
{
public:
    virtual ~TokenVerifier() = default;
    [[nodiscard]] virtual Result<bool> accepts(QByteArrayView token) = 0;
};

} // namespace switchhook
