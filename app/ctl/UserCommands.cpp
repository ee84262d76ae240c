// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Json.h"
#include "app/ctl/Options.h"
#include "app/ctl/Session.h"
#include "app/ctl/Table.h"
#include "app/ctl/Verb.h"
#include "app/ctl/Visible.h"

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

struct UserOptions
{
    std::string user; ///< of a verb for one that is there
    std::optional<std::string> name;
    std::optional<std::string> account;
    std::optional<std::string> role;
    std::vector<std::string> tenants;
};

/// Ids say little to people: the names of the role and the tenants stand beside them.
class Names
{
public:
    static Result<Names> read(Workspace &workspace)
    {
        auto roles = workspace.roles().list();
        if (!roles)
            return roles.error();
        auto tenants = workspace.tenants().list();
        if (!tenants)
            return tenants.error();
        return Names(std::move(*roles), std::move(*tenants));
    }

    [[nodiscard]] Json object(const User &user) const
    {
        Json tenants = Json::array();
        for (const QString &name : tenantsOf(user))
            tenants.push_back(toJson(name));
        return {{"id", toJson(user.id.toString())}, {"name", toJson(user.name)}, {"account", toJson(user.account)},
            {"role", toJson(roleOf(user).name)}, {"tenants", tenants},
            {"all_tenants", roleOf(user).reach == TenantReach::All}, {"owner", user.isOwner}};
    }

    [[nodiscard]] QStringList cells(const User &user) const
    {
        const bool all = roleOf(user).reach == TenantReach::All;
        return {user.id.toString(), user.name, user.account, roleOf(user).name,
            all ? u"all"_s : tenantsOf(user).join(u", "_s)};
    }

private:
    Names(std::vector<Role> roles, std::vector<Tenant> tenants)
        : m_roles(std::move(roles))
        , m_tenants(std::move(tenants))
    {
    }

    [[nodiscard]] Role roleOf(const User &user) const
    {
        const auto role = std::ranges::find(m_roles, user.role, &Role::id);
        return role == m_roles.end() ? Role() : *role;
    }

    [[nodiscard]] QStringList tenantsOf(const User &user) const
    {
        QStringList names;
        for (const Tenant &tenant : m_tenants) {
            if (std::ranges::find(user.tenants, tenant.id) != user.tenants.end())
                names.append(tenant.name);
        }
        return names;
    }

    std::vector<Role> m_roles;
    std::vector<Tenant> m_tenants;
};

Result<Exit> say(const User &user, const QString &sentence, Workspace &workspace, Session &session)
{
    const auto names = Names::read(workspace);
    if (!names)
        return names.error();
    session.out().object(names->object(user));
    session.out().line(sentence.arg(user.id.toString()));
    return Exit::Done;
}

/// Tokens belong to their tenant and outlive who made them: who takes something from a user is told of them.
void noteTokens(const QString &user, Workspace &workspace, Session &session)
{
    const auto made = workspace.tokens().madeBy(user);
    if (!made) {
        session.out().note(u"Tokens that “%1” made belong to their tenants and stay valid: token list"_s.arg(visible(user)));
        return;
    }
    for (const MadeToken &one : *made)
        session.out().note(u"A token that “%1” made stays valid: “%2” of %3. This ends it: switchhookctl --tenant %4 token remove %5"_s.arg(
            visible(user), visible(one.token.name), visible(one.tenant.name), one.tenant.id.toString(), one.token.id.toString()));
}

Result<std::vector<TenantId>> tenantsNamed(const std::vector<std::string> &given, Workspace &workspace)
{
    std::vector<TenantId> tenants;
    for (const std::string &one : given) {
        const auto tenant = workspace.tenants().find(toText(one));
        if (!tenant)
            return tenant.error();
        tenants.push_back(tenant->id);
    }
    return tenants;
}

Result<Exit> add(const UserOptions &options, Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto role = (*workspace)->roles().find(toText(*options.role));
    if (!role)
        return role.error();
    const auto tenants = tenantsNamed(options.tenants, **workspace);
    if (!tenants)
        return tenants.error();
    const QString account = toText(options.account.value_or(std::string()));
    const auto user = (*workspace)->users().add({toText(*options.name), account, role->id, *tenants});
    if (!user)
        return user.error();
    return say(*user, u"Added: %1"_s, **workspace, session);
}

Result<Exit> list(Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto users = (*workspace)->users().list();
    if (!users)
        return users.error();
    const auto names = Names::read(**workspace);
    if (!names)
        return names.error();
    Table table({u"ID"_s, u"NAME"_s, u"ACCOUNT"_s, u"ROLE"_s, u"TENANTS"_s});
    for (const User &user : *users) {
        session.out().object(names->object(user));
        table.add(names->cells(user));
    }
    session.out().table(table);
    return Exit::Done;
}

Result<UserChange> changeOf(const UserOptions &options, Workspace &workspace)
{
    UserChange change;
    if (options.name)
        change.name = toText(*options.name);
    if (options.account)
        change.account = toText(*options.account);
    if (options.role) {
        const auto role = workspace.roles().find(toText(*options.role));
        if (!role)
            return role.error();
        change.role = role->id;
    }
    if (!options.tenants.empty()) {
        const auto tenants = tenantsNamed(options.tenants, workspace);
        if (!tenants)
            return tenants.error();
        change.tenants = *tenants;
    }
    return change;
}

Result<Exit> set(const UserOptions &options, Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto user = (*workspace)->users().find(toText(options.user));
    if (!user)
        return user.error();
    const auto change = changeOf(options, **workspace);
    if (!change)
        return change.error();
    const auto changed = (*workspace)->users().change(user->id, *change);
    if (!changed)
        return changed.error();
    if (options.role || !options.tenants.empty())
        noteTokens(user->name, **workspace, session);
    return say(*changed, u"Changed: %1"_s, **workspace, session);
}

Result<Exit> remove(const UserOptions &options, Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto user = (*workspace)->users().find(toText(options.user));
    if (!user)
        return user.error();
    if (const auto removed = (*workspace)->users().remove(user->id); !removed)
        return removed.error();
    noteTokens(user->name, **workspace, session);
    return say(*user, u"Removed: %1"_s, **workspace, session);
}

void addUser(CLI::App &app, UserOptions &options)
{
    app.add_option("USER", options.user, "Their id or their name")->required()->type_name("");
}

void addFields(CLI::App &app, UserOptions &options, bool required)
{
    addText(app, "--name", options.name, "NAME", "The account of the operating system, or the server's login")
        ->required(required);
    addText(app, "--role", options.role, "ROLE", "What they may do: role list")->required(required);
    addText(app, "--account", options.account, "ACCOUNT", "The account or login, where the name is another");
    app.add_option("--tenant", options.tenants, "A tenant that the role is for; once for each")->type_name("TENANT");
}

Action declareAdd(CLI::App &app)
{
    const auto options = std::make_shared<UserOptions>();
    addFields(app, *options, true);
    return [options](Session &session) { return add(*options, session); };
}

Action declareList(CLI::App &)
{
    return &list;
}

Action declareSet(CLI::App &app)
{
    const auto options = std::make_shared<UserOptions>();
    addUser(app, *options);
    addFields(app, *options, false);
    app.callback([options] {
        if (!options->name && !options->role && !options->account && options->tenants.empty())
            refuseUsage("user set needs something to set: --name, --role, --account or --tenant");
    });
    return [options](Session &session) { return set(*options, session); };
}

Action declareRemove(CLI::App &app)
{
    const auto options = std::make_shared<UserOptions>();
    addUser(app, *options);
    return [options](Session &session) { return remove(*options, session); };
}

constexpr Verb verbs[] = {
    {"user add", "Let an account or a login in, with a role", &declareAdd},
    {"user list", "Who may do something here", &declareList},
    {"user set", "Change name, account, role or tenants", &declareSet},
    {"user remove", "Let them in no more", &declareRemove},
};

} // namespace

std::span<const Verb> userVerbs()
{
    return verbs;
}

} // namespace switchhook
