// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/FieldHint.h"
#include "ui/editor/SecretField.h"

#include <optional>

namespace switchhook {

// What is to be said about a field of a webhook, if anything. What will be refused is what the service
// refuses.

[[nodiscard]] std::optional<Hint> nameHint(const QString &name, bool isTaken);
/// Says also where it will be accepted.
[[nodiscard]] std::optional<Hint> urlHint(const QString &url);
[[nodiscard]] std::optional<Hint> secretHint(SecretField::Change change, bool isStored);
[[nodiscard]] std::optional<Hint> eventHint(const QStringList &patterns);
[[nodiscard]] std::optional<Hint> maskHint(const QStringList &paths);

} // namespace switchhook
