// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <ranges>

namespace switchhook {

/// The tenant, user or role that someone means, or the range's end. An id is an id, whatever else carries it as its name;
/// a name is meant as it is written (as the database keeps them apart), but for blanks around it.
template <std::ranges::forward_range Range> auto findNamed(Range &things, const QString &idOrName)
{
    using Thing = std::ranges::range_value_t<Range>;
    const auto id = decltype(Thing::id)::fromString(idOrName);
    const auto found = std::ranges::find_if(things, [&](const Thing &thing) { return thing.id == id; });
    return found != std::ranges::end(things) ? found : std::ranges::find(things, idOrName.trimmed(), &Thing::name);
}

} // namespace switchhook
