// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/service/AccessPolicy.h"
#include "core/storage/DatabaseCheck.h"

#include <functional>

namespace switchhook {

/// What one does to a database as a whole. Names are as `--database` takes them.
namespace DatabaseService {

struct Schema
{
    int before = 0; ///< 0: there was none
    int now = 0;
};

/// Makes a server's database (or a file) ready, or raises its schema; nothing to do where it is the newest.
Result<Schema> prepare(const QString &name);
/// For those who hold settings and all tenants, as is copy().
Result<std::vector<CheckFinding>> check(const QString &name, const AccessRequest &access = {});
/// See core/storage/DatabaseCopy.h. The target is made ready where it is a new file or an empty server's database;
/// a file that was made for it goes again where it fails. Answers how many rows were copied.
Result<qint64> copy(const QString &from, const QString &to,
    const std::function<void(const QString &table, qint64 rows)> &progress, const AccessRequest &access = {});

/// How far a login of a server gets.
enum class LoginReach {
    User, ///< as far as the role of the user with this account
    Worker, ///< it delivers, for every tenant, and edits nothing
    None,
};

struct LoginGrant
{
    QString group; ///< "viewer", "editor", "admin", "worker"; empty: none
    QStringList statements; ///< what had been missing for it, as a role that may create roles runs it
};

/// Lets a login of the server get that far, or (`done` false) only tells what is missing. Makes the server's groups where
/// there are none yet. DatabaseNoServer, LoginUnknown, LoginNoUser; LoginNotGrantable where the server refuses it to who
/// is logged in.
Result<LoginGrant> grant(
    const QString &name, const QString &login, LoginReach reach, bool done = true, const AccessRequest &access = {});

} // namespace DatabaseService

} // namespace switchhook
