// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace switchhook {

/// As whom a database is open: told by the operating system or the server, never by us or by the environment.
struct DatabaseLogin
{
    QString account; ///< the account of the operating system, or the server's login
    QString owner; ///< that the database belongs to
    bool isOwner = false;
};

} // namespace switchhook
