// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Json.h"
#include "app/ctl/Options.h"
#include "app/ctl/Session.h"
#include "app/ctl/Table.h"
#include "app/ctl/Verb.h"

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

struct RoleOptions
{
    std::string role; ///< of a verb for one that is there
    std::optional<std::string> name;
    std::optional<TenantReach> reach;
    std::optional<PermissionSet> permissions;
};

QStringList codesOf(PermissionSet permissions)
{
    QStringList codes;
    permissions.forEach([&](Permission permission) { codes.append(QString(permissionCode(permission))); });
    return codes;
}

Json toJson(const Role &role)
{
    return {{"id", switchhook::toJson(role.id.toString())}, {"name", switchhook::toJson(role.name)},
        {"reach", switchhook::toJson(QString(reachCode(role.reach)))},
        {"permissions", switchhook::toJson(codesOf(role.permissions))}, {"built_in", role.builtIn}};
}

Result<Exit> say(const Role &role, const QString &sentence, Session &session)
{
    session.out().object(toJson(role));
    session.out().line(sentence.arg(role.id.toString()));
    return Exit::Done;
}

Result<Exit> add(const RoleOptions &options, Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto role = (*workspace)->roles().add({toText(*options.name),
        options.reach.value_or(TenantReach::Several), options.permissions.value_or(PermissionSet())});
    if (!role)
        return role.error();
    return say(*role, u"Added: %1"_s, session);
}

Result<Exit> list(Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto roles = (*workspace)->roles().list();
    if (!roles)
        return roles.error();
    Table table({u"ID"_s, u"NAME"_s, u"TENANTS"_s, u"PERMISSIONS"_s});
    for (const Role &role : *roles) {
        session.out().object(toJson(role));
        table.add({role.id.toString(), role.name, QString(reachCode(role.reach)), codesOf(role.permissions).join(u", "_s)});
    }
    session.out().table(table);
    return Exit::Done;
}

Result<Exit> set(const RoleOptions &options, Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto role = (*workspace)->roles().find(toText(options.role));
    if (!role)
        return role.error();
    RoleChange change {{}, options.reach, options.permissions};
    if (options.name)
        change.name = toText(*options.name);
    const auto changed = (*workspace)->roles().change(role->id, change);
    if (!changed)
        return changed.error();
    return say(*changed, u"Changed: %1"_s, session);
}

Result<Exit> remove(const RoleOptions &options, Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto role = (*workspace)->roles().find(toText(options.role));
    if (!role)
        return role.error();
    if (const auto removed = (*workspace)->roles().remove(role->id); !removed)
        return removed.error();
    return say(*role, u"Removed: %1"_s, session);
}

void addRole(CLI::App &app, RoleOptions &options)
{
    app.add_option("ROLE", options.role, "Its id or its name")->required()->type_name("");
}

PermissionSet readPermissions(const std::string &given)
{
    PermissionSet permissions;
    for (const QString &code : toText(given).split(u',', Qt::SkipEmptyParts)) {
        const auto permission = permissionFromCode(code.trimmed());
        if (!permission)
            refuseUsage("there is no permission “" + code.trimmed().toStdString() + "”; there are: "
                + codesOf(PermissionSet::all()).join(u", "_s).toStdString());
        permissions.insert(*permission);
    }
    return permissions;
}

void addFields(CLI::App &app, RoleOptions &options, bool nameRequired)
{
    addText(app, "--name", options.name, "NAME", "Its name")->required(nameRequired);
    const auto permissions = [&options](const std::string &given) { options.permissions = readPermissions(given); };
    app.add_option_function<std::string>("--permissions", permissions, "All that it allows, separated by commas")
        ->type_name("LIST");
    const auto reach = [&options](const std::string &given) {
        options.reach = reachFromCode(toText(given));
        if (!options.reach)
            refuseUsage("--tenants takes one, several or all, not " + given);
    };
    app.add_option_function<std::string>("--tenants", reach, "For how many it is held: one, several (if not said), all")
        ->type_name("REACH");
}

Action declareAdd(CLI::App &app)
{
    const auto options = std::make_shared<RoleOptions>();
    addFields(app, *options, true);
    return [options](Session &session) { return add(*options, session); };
}

Action declareList(CLI::App &)
{
    return &list;
}

Action declareSet(CLI::App &app)
{
    const auto options = std::make_shared<RoleOptions>();
    addRole(app, *options);
    addFields(app, *options, false);
    app.callback([options] {
        if (!options->name && !options->permissions && !options->reach)
            refuseUsage("role set needs something to set: --name, --permissions or --tenants");
    });
    return [options](Session &session) { return set(*options, session); };
}

Action declareRemove(CLI::App &app)
{
    const auto options = std::make_shared<RoleOptions>();
    addRole(app, *options);
    return [options](Session &session) { return remove(*options, session); };
}

constexpr Verb verbs[] = {
    {"role add", "A role of your own: a named set of permissions", &declareAdd},
    {"role list", "All roles, and what each of them allows", &declareList},
    {"role set", "Change what it allows, and for how many tenants it is held", &declareSet},
    {"role remove", "Remove a role that no user has", &declareRemove},
};

} // namespace

std::span<const Verb> roleVerbs()
{
    return verbs;
}

} // namespace switchhook
