// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QString>

namespace switchhook {

/// Where a PostgreSQL server is, as one writes it: postgresql://user@host:port/name?sslmode=verify-full. An empty
/// host is the server's local socket; so is ?host=/folder. Options taken over: host, port, user, dbname, sslmode,
/// sslrootcert, sslcert, sslkey, options, service. What is left out libpq fills in (PGHOST, PGUSER…).
struct PostgresAddress
{
    QHash<QString, QString> parameters; ///< as libpq calls them
    QString name; ///< the address as it was given: it holds no password
};

/// Whether this names a server and not a file.
[[nodiscard]] bool isServerAddress(const QString &database);

/// AddressPassword where a password stands in it, AddressInvalid for what is no address.
Result<PostgresAddress> parsePostgresAddress(const QString &text);

} // namespace switchhook
