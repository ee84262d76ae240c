// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Json.h"
#include "app/ctl/Options.h"
#include "app/ctl/Session.h"
#include "app/ctl/Table.h"
#include "app/ctl/Verb.h"

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

Result<Exit> say(const Result<Tenant> &tenant, const QString &sentence, Session &session)
{
    if (!tenant)
        return tenant.error();
    session.out().object(toJson(*tenant));
    session.out().line(sentence.arg(tenant->id.toString()));
    return Exit::Done;
}

Result<Exit> add(const std::string &name, Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    return say((*workspace)->tenants().add(toText(name)), u"Added: %1"_s, session);
}

Result<Exit> list(Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto tenants = (*workspace)->tenants().list();
    if (!tenants)
        return tenants.error();
    Table table({u"ID"_s, u"NAME"_s, u"ACTIVE"_s, u"CREATED"_s});
    for (const Tenant &tenant : *tenants) {
        session.out().object(toJson(tenant));
        table.add({tenant.id.toString(), tenant.name, tenant.active ? u"yes"_s : u"no"_s, toIsoText(tenant.created)});
    }
    session.out().table(table);
    return Exit::Done;
}

/// `deed(TenantService &, TenantId)` for the tenant that was named.
template <typename Deed>
Result<Exit> withTenant(const std::string &idOrName, Session &session, const QString &sentence, Deed deed)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    TenantService &tenants = (*workspace)->tenants();
    const auto tenant = tenants.find(toText(idOrName));
    if (!tenant)
        return tenant.error();
    return say(deed(tenants, *tenant), sentence, session);
}

std::shared_ptr<std::string> addTenant(CLI::App &app)
{
    const auto tenant = std::make_shared<std::string>();
    app.add_option("TENANT", *tenant, "Its id or its name")->required()->type_name("");
    return tenant;
}

Action declareAdd(CLI::App &app)
{
    const auto name = std::make_shared<std::string>();
    app.add_option("--name", *name, "Whose webhooks these are")->required()->type_name("NAME");
    return [name](Session &session) { return add(*name, session); };
}

Action declareList(CLI::App &)
{
    return &list;
}

Action declareRename(CLI::App &app)
{
    const auto tenant = addTenant(app);
    const auto name = std::make_shared<std::string>();
    app.add_option("--name", *name, "Its new name")->required()->type_name("NAME");
    return [tenant, name](Session &session) {
        return withTenant(*tenant, session, u"Renamed: %1"_s,
            [&](TenantService &tenants, const Tenant &found) { return tenants.rename(found.id, toText(*name)); });
    };
}

Action declareDeactivate(CLI::App &app)
{
    const auto tenant = addTenant(app);
    return [tenant](Session &session) {
        return withTenant(*tenant, session, u"Deactivated: %1. Its webhooks rest, and what waits goes on waiting."_s,
            [](TenantService &tenants, const Tenant &found) { return tenants.deactivate(found.id); });
    };
}

Action declareActivate(CLI::App &app)
{
    const auto tenant = addTenant(app);
    return [tenant](Session &session) {
        return withTenant(*tenant, session, u"Activated: %1"_s,
            [](TenantService &tenants, const Tenant &found) { return tenants.activate(found.id); });
    };
}

Action declareRemove(CLI::App &app)
{
    const auto tenant = addTenant(app);
    const auto withWebhooks = std::make_shared<bool>(false);
    app.add_flag("--with-webhooks", *withWebhooks, "Also where it has webhooks: they and their log go for good");
    return [tenant, withWebhooks](Session &session) {
        return withTenant(*tenant, session, u"Removed: %1"_s, [&](TenantService &tenants, const Tenant &found) {
            const auto removed = tenants.remove(found.id, *withWebhooks);
            return removed ? Result<Tenant>(found) : Result<Tenant>(removed.error());
        });
    };
}

constexpr Verb verbs[] = {
    {"tenant add", "Make a tenant: webhooks, events and tokens of its own", &declareAdd},
    {"tenant list", "The tenants that you hold", &declareList},
    {"tenant rename", "Give it another name", &declareRename},
    {"tenant deactivate", "Let its webhooks rest: nothing is accepted or delivered", &declareDeactivate},
    {"tenant activate", "Take it up again, with what waited", &declareActivate},
    {"tenant remove", "Remove it for good; refused while it has webhooks", &declareRemove},
};

} // namespace

std::span<const Verb> tenantVerbs()
{
    return verbs;
}

} // namespace switchhook
