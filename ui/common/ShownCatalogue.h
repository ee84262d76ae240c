// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/EventCatalogue.h"

#include <QObject>

namespace switchhook {

class ChangeWatcher;
class ServiceThread;

/// The events that there are where the window works, in a tenant or for System Webhooks: those that are built in, and as
/// soon as they are read those that the deployment added. Follows what changes.
class ShownCatalogue : public QObject
{
    Q_OBJECT

public:
    /// `actions` says where; both live longer.
    ShownCatalogue(ServiceThread &actions, ChangeWatcher &changes, QObject *parent = nullptr);

    /// Lives as long as this, and says something else after changed().
    [[nodiscard]] const EventCatalogue &now() const { return m_now; }

Q_SIGNALS:
    void changed();

private:
    void look();

    ServiceThread &m_actions;
    EventCatalogue m_now;
};

} // namespace switchhook
