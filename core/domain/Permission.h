// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace switchhook {

/// What a role can allow. The codes are what is stored, typed and documented (docs/permissions.md).
enum class Permission {
    OutboundWebhooks, ///< everything about webhooks; holds OutboundWebhooksView too
    OutboundWebhooksView, ///< see webhooks and their log
    DeliveryBodiesView, ///< see what was sent and answered
    SecretsReveal,
    EventsEmit,
    SystemWebhooks,
    Tenants,
    Users, ///< users and roles, and acting as another user
    Settings, ///< what belongs to the database as a whole
};

inline constexpr int permissionCount = static_cast<int>(Permission::Settings) + 1;

/// "outbound_webhooks"
[[nodiscard]] QLatin1StringView permissionCode(Permission permission);
[[nodiscard]] std::optional<Permission> permissionFromCode(QStringView code);

/// Some permissions. A value.
class PermissionSet
{
public:
    constexpr PermissionSet() = default;
    constexpr PermissionSet(std::initializer_list<Permission> permissions)
    {
        for (const Permission permission : permissions)
            insert(permission);
    }
    [[nodiscard]] static constexpr PermissionSet all()
    {
        PermissionSet set;
        set.m_bits = (1U << permissionCount) - 1;
        return set;
    }

    constexpr void insert(Permission permission)
    {
        m_bits |= bitOf(permission);
        if (permission == Permission::OutboundWebhooks)
            m_bits |= bitOf(Permission::OutboundWebhooksView);
    }
    [[nodiscard]] constexpr bool contains(Permission permission) const { return m_bits & bitOf(permission); }
    [[nodiscard]] constexpr bool contains(PermissionSet others) const { return (others.m_bits & ~m_bits) == 0; }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    /// In the order of the enumeration.
    template <typename Use> constexpr void forEach(Use use) const
    {
        for (int i = 0; i < permissionCount; ++i) {
            if (contains(static_cast<Permission>(i)))
                use(static_cast<Permission>(i));
        }
    }
    /// The first one of `needed` that is not here.
    [[nodiscard]] constexpr std::optional<Permission> firstMissing(PermissionSet needed) const
    {
        for (int i = 0; i < permissionCount; ++i) {
            const auto permission = static_cast<Permission>(i);
            if (needed.contains(permission) && !contains(permission))
                return permission;
        }
        return std::nullopt;
    }

    friend constexpr bool operator==(PermissionSet, PermissionSet) = default;

private:
    static constexpr unsigned bitOf(Permission permission) { return 1U << static_cast<unsigned>(permission); }

    unsigned m_bits = 0;
};

} // namespace switchhook
