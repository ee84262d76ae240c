// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <array>

namespace switchhook {

/// A setting, declared once: its key, type and default.
struct Setting
{
    enum class Type { Bytes, Path };

    QLatin1StringView name;
    Type type;
    QLatin1StringView defaultValue;
};

namespace settings {
/// How large the database may grow before the oldest bodies go: bytes, at least 16 MiB.
inline constexpr Setting databaseSizeCap {QLatin1StringView("database_size_cap"), Setting::Type::Bytes,
    QLatin1StringView("2147483648")};
/// PEM file with certificate authorities of one's own, beside the system's.
inline constexpr Setting caFile {QLatin1StringView("ca_file"), Setting::Type::Path, QLatin1StringView("")};

inline constexpr std::array<const Setting *, 2> all {&databaseSizeCap, &caFile};
}

} // namespace switchhook
