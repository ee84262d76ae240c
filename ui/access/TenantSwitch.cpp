// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/TenantSwitch.h"

#include "ui/access/AccessSession.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>

namespace switchhook {

using namespace Qt::StringLiterals;

TenantSwitch::TenantSwitch(AccessSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_tenants(new QComboBox(this))
{
    m_tenants->setObjectName(u"tenantSwitch"_s);
    m_tenants->setAccessibleName(tr("Tenant"));
    m_tenants->setToolTip(tr("The tenant whose webhooks, events and deliveries are shown"));
    m_tenants->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tenants->setMinimumContentsLength(8);
    auto *label = new QLabel(tr("Te&nant"), this);
    label->setBuddy(m_tenants);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(label);
    layout->addWidget(m_tenants);
    hide();
    connect(m_tenants, &QComboBox::activated, this, [this](int index) {
        const TenantId chosen(m_tenants->itemData(index).toLongLong());
        if (m_session.actor() && m_session.actor()->tenant != chosen)
            m_session.chooseTenant(chosen);
    });
    connect(&m_session, &AccessSession::changed, this, &TenantSwitch::refill);
    connect(&m_session, &AccessSession::failed, this, &TenantSwitch::refill);
    refill();
}

void TenantSwitch::refill()
{
    const auto &actor = m_session.actor();
    setVisible(actor && actor->tenants.size() > 1);
    if (!actor)
        return;
    m_tenants->clear();
    for (const Tenant &tenant : actor->tenants) {
        const QString text = tenant.active ? tenant.name : tr("%1 (deactivated)").arg(tenant.name);
        m_tenants->addItem(text, tenant.id.value());
    }
    m_tenants->setCurrentIndex(actor->tenant ? m_tenants->findData(actor->tenant->value()) : -1);
}

} // namespace switchhook
