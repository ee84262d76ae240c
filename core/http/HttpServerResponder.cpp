// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpServerResponder.h"

#include "core/http/HttpServerConnection.h"

#include <QPointer>

namespace switchhook {

/// A connection takes up its next request only after this one's answer, so what is pending always belongs to
/// the request the connection is at.
struct HttpResponder::Pending
{
    explicit Pending(HttpServerConnection *to)
        : connection(to)
    {
    }
    ~Pending()
    {
        if (connection)
            connection->refuse(500);
    }
    Q_DISABLE_COPY_MOVE(Pending)

    QPointer<HttpServerConnection> connection; ///< null once answered
};

HttpResponder::HttpResponder(HttpServerConnection &connection)
    : m_pending(std::make_shared<Pending>(&connection))
{
}

void HttpResponder::answer(const HttpServerResponse &response) const
{
    const auto connection = std::exchange(m_pending->connection, nullptr);
    if (connection)
        connection->answer(response);
}

} // namespace switchhook
