// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/SendEventPage.h"

#include "ui/events/ExplainView.h"
#include "ui/events/SendView.h"

#include <QBoxLayout>
#include <QTabWidget>

namespace switchhook {

using namespace Qt::StringLiterals;

SendEventPage::SendEventPage(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget(this))
    , m_send(new SendView(services, m_tabs))
    , m_explain(new ExplainView(services, m_tabs))
{
    m_tabs->setObjectName(u"eventTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_send, tr("Send an eve&nt"));
    m_tabs->addTab(m_explain, tr("Wh&y did it fire?"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    connect(m_send, &SendView::deliveryWanted, this, &SendEventPage::deliveryWanted);
    connect(m_send, &SendView::sent, this, &SendEventPage::sent);
    connect(m_explain, &ExplainView::deliveryWanted, this, &SendEventPage::deliveryWanted);
}

void SendEventPage::chooseEvent(const QString &name)
{
    m_tabs->setCurrentWidget(m_send);
    m_send->chooseEvent(name);
}

void SendEventPage::explainEvent(EventId event)
{
    m_tabs->setCurrentWidget(m_explain);
    m_explain->explain(event);
}

void SendEventPage::setAllowance(const Allowance &allowance)
{
    m_send->setAllowance(allowance);
}

QList<QAction *> SendEventPage::menuActions() const
{
    return m_send->menuActions();
}

} // namespace switchhook
