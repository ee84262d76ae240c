// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Json.h"
#include "app/ctl/Options.h"
#include "app/ctl/Session.h"
#include "app/ctl/Verb.h"
#include "app/ctl/Visible.h"
#include "core/base/Paths.h"
#include "core/service/DatabaseService.h"
#include "core/text/CheckText.h"

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

QString databaseOf(const Session &session)
{
    return session.database().isEmpty() ? defaultDatabasePath() : session.database();
}

Result<Exit> prepare(Session &session)
{
    const QString name = databaseOf(session);
    const auto schema = session.withPassword([&] { return DatabaseService::prepare(name); });
    if (!schema)
        return schema.error();
    session.out().object({{"database", toJson(name)}, {"schema_before", schema->before}, {"schema", schema->now}});
    if (schema->before == schema->now)
        session.out().line(u"The database is ready (schema %1); nothing was to be done."_s.arg(schema->now));
    else if (schema->before == 0)
        session.out().line(u"The database is ready (schema %1)."_s.arg(schema->now));
    else
        session.out().line(u"The database was raised from schema %1 to %2."_s.arg(schema->before).arg(schema->now));
    return Exit::Done;
}

Result<Exit> check(Session &session)
{
    session.out().progress(u"Checking…"_s);
    const auto findings = session.withPassword([&] { return DatabaseService::check(databaseOf(session), session.access()); });
    session.out().progress({});
    if (!findings)
        return findings.error();
    bool whole = true;
    for (const CheckFinding &finding : *findings) {
        whole = whole && finding.faults == 0;
        session.out().object({{"check", toJson(QString(checkCode(finding.kind)))}, {"faults", finding.faults},
            {"detail", finding.detail.isEmpty() ? Json() : toJson(finding.detail)}});
        session.out().line((finding.faults == 0 ? u"✔ "_s : u"✖ "_s) + checkText(finding));
    }
    return whole ? Exit::Done : Exit::No;
}

Result<Exit> copy(const std::string &from, const std::string &to, Session &session)
{
    const auto report = [&session](const QString &table, qint64 rows) {
        session.out().progress(u"Copying %1: %2 rows"_s.arg(table).arg(rows));
    };
    const auto rows = session.withPassword([&] { return DatabaseService::copy(toText(from), toText(to), report, session.access()); });
    session.out().progress({});
    if (!rows)
        return rows.error();
    session.out().object({{"from", from}, {"to", to}, {"rows", *rows}});
    session.out().line(u"Copied %1 rows, read them back and found them the same."_s.arg(*rows));
    session.out().note(u"Secrets are encrypted with the key file; whoever uses the copy needs that file too."_s);
    return Exit::Done;
}

struct GrantOptions
{
    std::string login;
    bool worker = false;
    bool print = false;
};

QString saidOf(const QString &login, const QString &group)
{
    if (group.isEmpty())
        return u"“%1” may use nothing of this database any more, from its next statement on."_s.arg(login);
    if (group == "worker"_L1)
        return u"“%1” may deliver, for every tenant, and edit nothing."_s.arg(login);
    return u"“%1” may use this database as far as its role goes."_s.arg(login);
}

Result<Exit> grant(const GrantOptions &options, DatabaseService::LoginReach reach, Session &session)
{
    const QString login = toText(options.login);
    const auto granted = session.withPassword(
        [&] { return DatabaseService::grant(databaseOf(session), login, reach, !options.print, session.access()); });
    if (!granted)
        return granted.error();
    Json statements = Json::array();
    for (const QString &statement : granted->statements)
        statements.push_back(toJson(statement));
    session.out().object({{"login", toJson(login)}, {"group", granted->group.isEmpty() ? Json() : toJson(granted->group)},
        {"done", !options.print}, {"statements", statements}});
    if (!options.print) {
        session.out().line(saidOf(visible(login), granted->group));
        return Exit::Done;
    }
    for (const QString &statement : granted->statements)
        session.out().line(statement + u';');
    if (granted->statements.isEmpty())
        session.out().note(u"There is nothing to run; without --print this gives the groups what belongs to them."_s);
    return Exit::Done;
}

void declareLogin(CLI::App &app, const std::shared_ptr<GrantOptions> &options)
{
    app.add_option("LOGIN", options->login, "A login of the server")->required()->type_name("");
    app.add_flag("--print", options->print, "Change nothing; write what someone who may create roles has to run");
}

Action declareGrant(CLI::App &app)
{
    const auto options = std::make_shared<GrantOptions>();
    declareLogin(app, options);
    app.add_flag("--worker", options->worker, "To deliver, instead of what the role of its user allows");
    return [options](Session &session) {
        using enum DatabaseService::LoginReach;
        return grant(*options, options->worker ? Worker : User, session);
    };
}

Action declareRevoke(CLI::App &app)
{
    const auto options = std::make_shared<GrantOptions>();
    declareLogin(app, options);
    return [options](Session &session) { return grant(*options, DatabaseService::LoginReach::None, session); };
}

Action declarePrepare(CLI::App &)
{
    return &prepare;
}

Action declareCheck(CLI::App &)
{
    return &check;
}

Action declareCopy(CLI::App &app)
{
    const auto from = std::make_shared<std::string>();
    const auto to = std::make_shared<std::string>();
    app.add_option("FROM", *from, "A file, or postgresql://user@host/name")->required()->type_name("");
    app.add_option("TO", *to, "Likewise, and empty")->required()->type_name("");
    return [from, to](Session &session) { return copy(*from, *to, session); };
}

constexpr Verb verbs[] = {
    {"database init", "Make a server's database ready for use", &declarePrepare},
    {"database upgrade", "Raise its schema to the one this program needs; a file is backed up first", &declarePrepare},
    {"database check", "Look whether it is whole; exit 1 where it is not", &declareCheck},
    {"database grant", "Let a login of the server use the database as far as its user's role goes", &declareGrant},
    {"database revoke", "Take from a login of the server all that was granted to it", &declareRevoke},
    {"database copy", "Copy everything into an empty database, of either kind", &declareCopy},
};

} // namespace

std::span<const Verb> databaseVerbs()
{
    return verbs;
}

} // namespace switchhook
