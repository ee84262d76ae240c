// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QString>

#include <nlohmann/json.hpp>

#include <optional>

namespace switchhook {

struct Delivery;
struct EventType;
struct ForwardedAnswer;
struct ReceivedRequest;
struct Tenant;
struct Token;
struct Webhook;

using Json = nlohmann::ordered_json;

// What stands on stdout with --json. Field names and their order are the command line's promise; times are
// ISO 8601 UTC with milliseconds; bytes that are not UTF-8 become U+FFFD when the object is written.
[[nodiscard]] Json toJson(const QString &text);
[[nodiscard]] Json toJson(const QStringList &texts);
[[nodiscard]] Json toJson(QByteArrayView bytes);
[[nodiscard]] Json toJson(const Webhook &webhook);
[[nodiscard]] Json toJson(const Delivery &delivery);
[[nodiscard]] Json toJson(const EventType &event);
[[nodiscard]] Json toJson(const ReceivedRequest &request);
[[nodiscard]] Json toJson(const ForwardedAnswer &answer);
[[nodiscard]] Json toJson(const Token &token);
[[nodiscard]] Json toJson(const Tenant &tenant);

} // namespace switchhook
