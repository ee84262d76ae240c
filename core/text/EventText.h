// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace switchhook {

struct EventType;

// The event catalogue's own words in the user's language, for windows; documents and the command line say
// them as the catalogue does. They are data (resources/events/catalogue.json), so scripts/update-translations takes them
// from there into translations/. What has no translation comes back as it is.

[[nodiscard]] QString eventTitle(const EventType &type); ///< "Deal stage changed"
[[nodiscard]] QString eventDescription(const EventType &type); ///< one sentence
[[nodiscard]] QString categoryTitle(const QString &category); ///< "Communications"

} // namespace switchhook
