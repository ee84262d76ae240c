// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Json.h"
#include "app/ctl/Options.h"
#include "app/ctl/Session.h"
#include "app/ctl/Table.h"
#include "app/ctl/Verb.h"

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

Result<Exit> add(const std::string &name, Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto added = (*workspace)->tokens().add(toText(name));
    if (!added)
        return added.error();
    Json object = toJson(added->token);
    object["token"] = toJson(QByteArrayView(added->text));
    session.out().object(object);
    session.out().text(toFields({{u"Token"_s, added->token.id.toString()}, {u"Name"_s, added->token.name}}));
    session.out().line(u"\nThe token itself, shown this once: "_s + QString::fromLatin1(added->text));
    return Exit::Done;
}

Result<Exit> list(Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto tokens = (*workspace)->tokens().list();
    if (!tokens)
        return tokens.error();
    Table table({u"ID"_s, u"NAME"_s, u"CREATED"_s});
    for (const Token &token : *tokens) {
        session.out().object(toJson(token));
        table.add({token.id.toString(), token.name, toIsoText(token.created)});
    }
    if (tokens->empty())
        session.out().line(u"No tokens yet. This adds one: switchhookctl token add --name N"_s);
    else
        session.out().table(table);
    return Exit::Done;
}

Result<Exit> remove(const std::string &idOrName, Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto removed = (*workspace)->tokens().remove(toText(idOrName));
    if (!removed)
        return removed.error();
    session.out().object(toJson(*removed));
    session.out().line(u"Removed: %1. It opens nothing any more."_s.arg(removed->id.toString()));
    return Exit::Done;
}

Action declareAdd(CLI::App &app)
{
    const auto name = std::make_shared<std::string>();
    app.add_option("--name", *name, "What it is for")->required()->type_name("NAME");
    return [name](Session &session) { return add(*name, session); };
}

Action declareList(CLI::App &)
{
    return &list;
}

Action declareRemove(CLI::App &app)
{
    const auto token = std::make_shared<std::string>();
    app.add_option("TOKEN", *token, "Its id or its name")->required()->type_name("");
    return [token](Session &session) { return remove(*token, session); };
}

constexpr Verb verbs[] = {
    {"token add", "Make a bearer token and show it, this once", &declareAdd},
    {"token list", "All tokens, without the tokens themselves", &declareList},
    {"token remove", "Make a token worthless", &declareRemove},
};

} // namespace

std::span<const Verb> tokenVerbs()
{
    return verbs;
}

} // namespace switchhook
