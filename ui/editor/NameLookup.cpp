// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/NameLookup.h"

namespace switchhook {

namespace {

constexpr std::chrono::milliseconds delay{250};

}

NameLookup::NameLookup(UiServices services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(delay);
    connect(&m_delay, &QTimer::timeout, this, &NameLookup::ask);
}

void NameLookup::look(const QString &name, std::optional<WebhookId> own)
{
    m_name = name.trimmed();
    m_own = own;
    m_delay.start();
}

void NameLookup::ask()
{
    if (m_name.isEmpty())
        return;
    const auto find = [name = m_name](Workspace &workspace) { return workspace.webhooks().find(name); };
    m_services.actions.call(this, find, [this, name = m_name](const Result<Webhook> &answer) {
        if (m_name != name)
            return;
        const bool isOther = answer && answer->id != m_own && answer->name == name;
        const bool areSeveral = !answer && answer.error().code == ErrorCode::WebhookAmbiguous;
        Q_EMIT found(isOther || areSeveral);
    });
}

} // namespace switchhook
