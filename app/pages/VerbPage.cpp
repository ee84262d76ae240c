// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/VerbPage.h"

#include <CLI/CLI.hpp>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

OptionEntry readOption(const CLI::Option &option)
{
    OptionEntry entry;
    entry.description = QString::fromStdString(option.get_description());
    entry.required = option.get_required();
    entry.repeats = option.get_items_expected_max() > 1;
    if (option.get_positional()) {
        entry.names = {QString::fromStdString(option.get_name(true))};
        return entry;
    }
    for (const std::string &name : option.get_snames())
        entry.names << u'-' + QString::fromStdString(name);
    for (const std::string &name : option.get_lnames())
        entry.names << "--"_L1 + QString::fromStdString(name);
    entry.value = QString::fromStdString(option.get_type_name());
    return entry;
}

QString placeText(const OptionEntry &place)
{
    const QString name = place.names.front() + (place.repeats ? u"…"_s : QString());
    return place.required ? name : u'[' + name + u']';
}

QString optionText(const OptionEntry &option)
{
    const QString text = option.names.back() + (option.value.isEmpty() ? QString() : u' ' + option.value);
    return option.required ? text : u'[' + text + u']';
}

VerbPage readPage(const CLI::App &app, const QStringList &path)
{
    VerbPage page;
    page.path = path;
    page.summary = QString::fromStdString(app.get_description());
    page.runs = app.get_require_subcommand_min() == 0;
    for (const CLI::Option *option : app.get_options()) {
        if (option->get_group().empty()) // kept out of the help
            continue;
        (option->get_positional() ? page.places : page.options).push_back(readOption(*option));
    }
    for (const CLI::App *verb : app.get_subcommands([](const CLI::App *) { return true; }))
        page.verbs.push_back(readPage(*verb, path + QStringList {QString::fromStdString(verb->get_name())}));
    return page;
}

} // namespace

QString VerbPage::synopsis() const
{
    QStringList words;
    for (const OptionEntry &option : options) {
        if (!option.names.contains("--help"_L1))
            words << optionText(option);
    }
    for (const OptionEntry &place : places)
        words << placeText(place);
    if (!verbs.empty())
        words << (runs ? u"[VERB]"_s : u"VERB"_s);
    return words.join(u' ');
}

VerbPage readPages(const CLI::App &app)
{
    return readPage(app, {});
}

std::vector<const VerbPage *> flattened(const VerbPage &page)
{
    std::vector<const VerbPage *> all {&page};
    for (const VerbPage &verb : page.verbs) {
        const auto below = flattened(verb);
        all.insert(all.end(), below.begin(), below.end());
    }
    return all;
}

} // namespace switchhook
