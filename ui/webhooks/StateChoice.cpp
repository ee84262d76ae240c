// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/StateChoice.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLocale>
#include <QToolButton>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr WebhookState states[]
    = {WebhookState::All, WebhookState::Active, WebhookState::Inactive, WebhookState::Failing};

QString textOf(WebhookState state, int count)
{
    const QString number = QLocale().toString(count);
    switch (state) {
    case WebhookState::All:
        return StateChoice::tr("All %1").arg(number);
    case WebhookState::Active:
        return StateChoice::tr("Active %1").arg(number);
    case WebhookState::Inactive:
        return StateChoice::tr("Inactive %1").arg(number);
    case WebhookState::Failing:
        return StateChoice::tr("Failing %1").arg(number);
    }
    return {};
}

QString explanationOf(WebhookState state)
{
    switch (state) {
    case WebhookState::All:
        return StateChoice::tr("Show all webhooks");
    case WebhookState::Active:
        return StateChoice::tr("Show only webhooks that events go to");
    case WebhookState::Inactive:
        return StateChoice::tr("Show only webhooks that are switched off");
    case WebhookState::Failing:
        return StateChoice::tr("Show only active webhooks whose last delivery failed");
    }
    return {};
}

} // namespace

StateChoice::StateChoice(QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
{
    setObjectName(u"stateChoice"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    for (const WebhookState state : states) {
        auto *button = new QToolButton(this);
        button->setText(textOf(state, 0));
        button->setToolTip(explanationOf(state));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_buttons->addButton(button, static_cast<int>(state));
        layout->addWidget(button);
    }
    choose(WebhookState::All);
    connect(m_buttons, &QButtonGroup::idClicked, this,
        [this](int id) { Q_EMIT chosen(static_cast<WebhookState>(id)); });
}

void StateChoice::setCounts(const WebhookTableModel &webhooks)
{
    for (const WebhookState state : states)
        m_buttons->button(static_cast<int>(state))->setText(textOf(state, webhooks.count(state)));
}

void StateChoice::choose(WebhookState state)
{
    m_buttons->button(static_cast<int>(state))->setChecked(true);
}

} // namespace switchhook
