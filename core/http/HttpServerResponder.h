// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpServerMessage.h"

#include <memory>

namespace switchhook {

class HttpServerConnection;

/// The place a request's answer goes to, now or later; copies share it. Where the client has left meanwhile,
/// or the server is gone, an answer goes nowhere. Dropped without an answer it answers 500, so that no client
/// waits for ever. Used on the server's thread.
class HttpResponder
{
public:
    explicit HttpResponder(HttpServerConnection &connection);

    /// The first call counts.
    void answer(const HttpServerResponse &response) const;

private:
    struct Pending;
    std::shared_ptr<Pending> m_pending;
};

} // namespace switchhook
