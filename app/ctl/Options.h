// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <CLI/CLI.hpp>

#include <optional>
#include <string>

namespace switchhook {

// Small helpers for declaring options, on top of CLI11.

/// A whole number in decimal form; 010 is ten here.
CLI::Option *addNumber(CLI::App &app, const std::string &name, std::optional<qint64> &target, qint64 lowest,
    qint64 highest, const std::string &description);

/// A text that may be empty; `target` tells whether it was given.
CLI::Option *addText(CLI::App &app, const std::string &name, std::optional<std::string> &target,
    const std::string &type, const std::string &description);

/// The webhook a verb is about: an id or a name.
CLI::Option *addWebhook(CLI::App &app, std::string &target);

/// Wrong usage that CLI11 cannot see by itself; for the callbacks that run while parsing.
[[noreturn]] void refuseUsage(const std::string &sentence);

[[nodiscard]] inline QString toText(const std::string &argument)
{
    return QString::fromStdString(argument);
}

} // namespace switchhook
