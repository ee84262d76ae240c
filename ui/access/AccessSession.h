// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/domain/Actor.h"
#include "ui/common/UiServices.h"

#include <QObject>

#include <optional>

namespace switchhook {

/// As whom and in which tenant the window works. It follows what the database says of the user, and makes the services
/// work for another tenant or as another user when that is chosen. What it tells is for showing and enabling only: each
/// call of a service is decided there.
class AccessSession : public QObject
{
    Q_OBJECT

public:
    explicit AccessSession(UiServices services, QObject *parent = nullptr);

    /// Nothing until the first look, and while it cannot be told.
    [[nodiscard]] const std::optional<Actor> &actor() const { return m_actor; }
    [[nodiscard]] bool holds(Permission permission) const { return m_actor && m_actor->holds(permission); }

    /// Whether the page of System Webhooks is for this user, and there is reason for it: a second tenant or user, or one of
    /// them.
    [[nodiscard]] bool seesSystemWebhooks() const { return m_seesSystem; }

    /// One that the user holds. The tenant that is worked in is remembered for the next start.
    void chooseTenant(TenantId tenant);
    /// Sees and does only what this user may; kept in the audit as done by oneself.
    void viewAs(const User &user);
    void viewAsOneself();

Q_SIGNALS:
    /// actor() or seesSystemWebhooks() is different.
    void changed();
    /// All that is shown belongs to another tenant, or is for another user's eyes.
    void switched();
    /// What was chosen cannot be: it stays as it was.
    void failed(const switchhook::Error &error);

private:
    void look();
    void take(const Actor &actor, bool seesSystem);
    void apply(AccessRequest request);
    void giveUp(const Error &error);
    void remember() const;

    UiServices m_services;
    std::optional<Actor> m_actor;
    bool m_seesSystem = false;
    AccessRequest m_asOneself; // while acting as another: to come back to
    AccessRequest m_before; // to go back to where the newly chosen one fails
    bool m_isSwitching = false;
    int m_generation = 0;
};

} // namespace switchhook
