// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Json.h"
#include "app/ctl/Options.h"
#include "app/ctl/Session.h"
#include "app/ctl/Table.h"
#include "app/ctl/Verb.h"

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

struct SetOptions
{
    std::string name;
    std::string value;
};

Json objectFor(const SettingValue &value)
{
    return {
        {"name", toJson(QString(value.setting->name))},
        {"value", toJson(value.value)},
        {"default", value.isDefault},
    };
}

Exit say(Session &session, const std::vector<SettingValue> &values)
{
    Table table({u"SETTING"_s, u"VALUE"_s, QString()});
    for (const SettingValue &value : values) {
        session.out().object(objectFor(value));
        table.add({value.setting->name, value.value.isEmpty() ? u"-"_s : value.value,
            value.isDefault ? u"(default)"_s : QString()});
    }
    session.out().table(table);
    return Exit::Done;
}

Result<Exit> list(Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto values = (*workspace)->settings().list();
    if (!values)
        return values.error();
    return say(session, *values);
}

Result<Exit> set(const SetOptions &options, Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto value = (*workspace)->settings().set(toText(options.name), toText(options.value));
    if (!value)
        return value.error();
    return say(session, {*value});
}

Action declareList(CLI::App &)
{
    return &list;
}

Action declareSet(CLI::App &app)
{
    const auto options = std::make_shared<SetOptions>();
    app.add_option("NAME", options->name, "As `setting list` shows it")->required()->type_name("");
    app.add_option("VALUE", options->value, "An empty one restores the default")->required()->type_name("");
    return [options](Session &session) { return set(*options, session); };
}

constexpr Verb verbs[] = {
    {"setting list", "The settings that belong to the database", &declareList},
    {"setting set", "Change one of them", &declareSet},
};

} // namespace

std::span<const Verb> settingVerbs()
{
    return verbs;
}

} // namespace switchhook
