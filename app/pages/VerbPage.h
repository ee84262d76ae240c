// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace CLI {
class App;
}

namespace switchhook {

/// An option or a place of a verb, as its help shows it.
struct OptionEntry
{
    QStringList names; ///< "-h", "--help"; for a place "FILE"
    QString value; ///< what follows it: "FILE"; empty for a flag
    QString description;
    bool required = false;
    bool repeats = false; ///< a place that takes several
};

/// The program itself, a group of verbs, or a verb.
struct VerbPage
{
    QStringList path; ///< {"webhook", "add"}; empty for the program
    QString summary;
    std::vector<OptionEntry> options;
    std::vector<OptionEntry> places;
    std::vector<VerbPage> verbs;
    bool runs = true; ///< does something without a further verb

    [[nodiscard]] QString name() const { return (QStringList {QStringLiteral("switchhookctl")} + path).join(u' '); }
    /// [--flag] --needed VALUE PLACE [PLACE…] VERB
    [[nodiscard]] QString synopsis() const;
};

[[nodiscard]] VerbPage readPages(const CLI::App &app);
/// The page and all below it, in the order of the help.
[[nodiscard]] std::vector<const VerbPage *> flattened(const VerbPage &page);

} // namespace switchhook
