// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Json.h"
#include "app/ctl/Options.h"
#include "app/ctl/Session.h"
#include "app/ctl/Table.h"
#include "app/ctl/Verb.h"
#include "app/ctl/Visible.h"
#include "core/text/ErrorText.h"

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

QString stateOf(KeyState::Kind kind)
{
    switch (kind) {
    case KeyState::Kind::Current:
        return u"current"_s;
    case KeyState::Kind::Former:
        return u"former"_s;
    case KeyState::Kind::Missing:
        return u"missing"_s;
    }
    return {};
}

Result<Exit> show(Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    KeyService service = (*workspace)->keys();
    const auto keys = service.list();
    if (!keys)
        return keys.error();
    bool whole = true;
    Table table({u"KEY"_s, u"STATE"_s, u"SECRETS"_s});
    for (const KeyState &key : *keys) {
        whole = whole && key.kind != KeyState::Kind::Missing;
        session.out().object({{"id", toJson(key.id)}, {"state", toJson(stateOf(key.kind))}, {"secrets", key.secrets},
            {"file", toJson(service.path())}});
        table.add({key.id, stateOf(key.kind), QString::number(key.secrets)});
    }
    const auto place = keys->empty() ? KeyService::Place::File : service.place();
    if (!place)
        return place.error();
    session.out().line(u"Key file: %1"_s.arg(visible(service.path())));
    session.out().line(*place == KeyService::Place::Keychain ? u"The keys themselves are in the desktop's keychain.\n"_s : QString());
    if (keys->empty())
        session.out().line(u"It does not exist yet: it is made with the first secret."_s);
    else
        session.out().table(table);
    if (!whole)
        session.out().note(u"Webhooks whose secrets need a missing key wait until it is in the file again."_s);
    return whole ? Exit::Done : Exit::No;
}

Result<Exit> rotate(const std::optional<std::string> &to, Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto report
        = [&session](qint64 sealed) { session.out().progress(u"Encrypting anew: %1 secrets"_s.arg(sealed)); };
    const auto rotation = (*workspace)->keys().rotate(to ? std::optional(toText(*to)) : std::nullopt, report);
    session.out().progress({});
    if (!rotation)
        return rotation.error();
    Json left = Json::array();
    for (const KeyRotation::Left &one : rotation->left) {
        left.push_back(toJson(one.webhook.toString()));
        session.out().note(
            u"Left as it is: the secret of “%1” (%2). "_s.arg(visible(one.name), one.webhook.toString())
            + errorText(one.why));
    }
    session.out().object({{"former", toJson(rotation->former)}, {"current", toJson(rotation->current)},
        {"sealed", rotation->sealed}, {"left", left}});
    session.out().line(u"The current key is %1; %2 secrets were encrypted anew with it."_s.arg(rotation->current)
                           .arg(rotation->sealed));
    if (rotation->former != rotation->current)
        session.out().note(u"The former key %1 stays in the file: backups and other databases may need it. "
                           "Where none does: switchhookctl key forget %1"_s.arg(rotation->former));
    return rotation->left.empty() ? Exit::Done : Exit::No;
}

Result<Exit> add(Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto id = (*workspace)->keys().add();
    if (!id)
        return id.error();
    session.out().object({{"id", toJson(*id)}});
    session.out().line(u"Added, not in use yet: %1. Hand the file to every machine that shares the database, then: "
                       "switchhookctl key rotate --to %1"_s.arg(*id));
    return Exit::Done;
}

Result<Exit> forget(const std::string &id, Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    if (const auto forgotten = (*workspace)->keys().forget(toText(id)); !forgotten)
        return forgotten.error();
    session.out().object({{"id", id}});
    session.out().line(u"Forgotten: %1. Secrets in backups that need it cannot be read any more."_s.arg(toText(id)));
    return Exit::Done;
}

Result<Exit> move(const std::string &to, Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const bool toKeychain = to == "keychain";
    KeyService service = (*workspace)->keys();
    if (const auto moved = service.move(toKeychain ? KeyService::Place::Keychain : KeyService::Place::File); !moved)
        return moved.error();
    session.out().object({{"place", to}, {"file", toJson(service.path())}});
    if (!toKeychain) {
        session.out().line(u"The keys are in their file: %1"_s.arg(visible(service.path())));
        return Exit::Done;
    }
    session.out().line(u"The keys are in the desktop's keychain."_s);
    session.out().note(u"Services and remote logins cannot read them there: webhooks with a secret wait where no one is logged "
                       "in to the desktop. Back again: switchhookctl key move --to file"_s);
    return Exit::Done;
}

Action declareMove(CLI::App &app)
{
    const auto to = std::make_shared<std::string>();
    app.add_option("--to", *to, "keychain or file. In the keychain, services and remote logins cannot read them")
        ->required()
        ->type_name("PLACE")
        ->check([](const std::string &place) { return place == "keychain" || place == "file" ? "" : "needs keychain or file"; });
    return [to](Session &session) { return move(*to, session); };
}

Action declareShow(CLI::App &)
{
    return &show;
}

Action declareRotate(CLI::App &app)
{
    const auto to = std::make_shared<std::optional<std::string>>();
    addText(app, "--to", *to, "KEY", "A key that is in the file already; without it a new one is made");
    return [to](Session &session) { return rotate(*to, session); };
}

Action declareAdd(CLI::App &)
{
    return &add;
}

Action declareForget(CLI::App &app)
{
    const auto id = std::make_shared<std::string>();
    app.add_option("KEY", *id, "As `key show` lists it")->required()->type_name("");
    return [id](Session &session) { return forget(*id, session); };
}

constexpr Verb verbs[] = {
    {"key show", "The keys by their names, where they lie, and what needs them; never the keys", &declareShow},
    {"key rotate", "Encrypt every secret with a new key, while deliveries go on", &declareRotate},
    {"key add", "Make a key for a later rotation, to be handed to other machines first", &declareAdd},
    {"key move", "Take the keys to the desktop's keychain, or back to their file", &declareMove},
    {"key forget", "Take a former key out of the file", &declareForget},
};

} // namespace

std::span<const Verb> keyVerbs()
{
    return verbs;
}

} // namespace switchhook
