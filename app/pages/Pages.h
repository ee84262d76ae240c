// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/VerbPage.h"

#include <map>

namespace switchhook {

/// Files by their names.
using Pages = std::map<QString, QString>;

/// mdoc(7): switchhookctl.1, switchhookctl-webhook-add.1 and so on, and switchhook.1 for the desktop.
[[nodiscard]] Pages manPages(const VerbPage &program, const QString &date);
/// For bash (switchhookctl), zsh (_switchhookctl) and fish (switchhookctl.fish).
[[nodiscard]] Pages completions(const VerbPage &program);
/// Markdown: docs/reference.md and docs/verifying.md.
[[nodiscard]] Pages referencePages(const VerbPage &program);

} // namespace switchhook
