// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QtGlobal>

#include <compare>
#include <functional>
#include <optional>

namespace switchhook {

namespace detail {
QString idToString(const char *prefix, qint64 value);
std::optional<qint64> idFromString(const char *prefix, QStringView text);
}

/// A row's id, one type a table. It is a positive 63-bit integer given out by storage (IdSequence), growing
/// with time within one database and not repeated in another one: receivers drop duplicates by an event's id.
/// In text it is the prefix and 13 letters of Crockford's base 32, lower case: evt_0e5m2c8n7r4kq.
template <typename Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) { }

    [[nodiscard]] constexpr bool isValid() const { return m_value > 0; }
    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    [[nodiscard]] QString toString() const { return detail::idToString(Tag::prefix, m_value); }

    /// Nothing where the text is not an id of this kind. Upper case is accepted.
    static std::optional<Id> fromString(QStringView text)
    {
        const auto value = detail::idFromString(Tag::prefix, text);
        return value ? std::optional<Id>(Id(*value)) : std::nullopt;
    }

    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

struct TenantTag { static constexpr char prefix[] = "ten_"; };
struct WebhookTag { static constexpr char prefix[] = "wh_"; };
struct EventTag { static constexpr char prefix[] = "evt_"; };
struct DeliveryTag { static constexpr char prefix[] = "dlv_"; };
struct DueTag { static constexpr char prefix[] = "due_"; };
struct TokenTag { static constexpr char prefix[] = "tok_"; };
struct UserTag { static constexpr char prefix[] = "usr_"; };
struct RoleTag { static constexpr char prefix[] = "rol_"; };
struct EngineTag { static constexpr char prefix[] = "eng_"; };

using TenantId = Id<TenantTag>;
using WebhookId = Id<WebhookTag>;
using EventId = Id<EventTag>;
using DeliveryId = Id<DeliveryTag>; ///< a finished attempt in the log
using DueId = Id<DueTag>; ///< what is still to be delivered
using TokenId = Id<TokenTag>;
using UserId = Id<UserTag>;
using RoleId = Id<RoleTag>;
using EngineId = Id<EngineTag>; ///< a process (or window) that delivers

/// The tenant that every database begins with.
inline constexpr TenantId defaultTenant {1};

} // namespace switchhook

template <typename Tag>
struct std::hash<switchhook::Id<Tag>>
{
    size_t operator()(switchhook::Id<Tag> id) const noexcept { return std::hash<qint64>()(id.value()); }
};
