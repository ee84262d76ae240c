// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/ShownCatalogue.h"

#include "core/service/ChangeWatcher.h"
#include "core/service/ServiceThread.h"

namespace switchhook {

ShownCatalogue::ShownCatalogue(ServiceThread &actions, ChangeWatcher &changes, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_now(EventCatalogue::builtIn())
{
    if (actions.access().platform)
        m_now = m_now.forPlatform();
    connect(&changes, &ChangeWatcher::changed, this, &ShownCatalogue::look);
    look();
}

// Answers come in the order of the calls: the last one counts.
void ShownCatalogue::look()
{
    m_actions.call(this, [](Workspace &workspace) { return workspace.additions().events(); },
        [this](Result<EventCatalogue> catalogue) {
            if (!catalogue || catalogue->events() == m_now.events())
                return;
            m_now = *std::move(catalogue);
            Q_EMIT changed();
        });
}

} // namespace switchhook
