// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/webhooks/WebhookTableModel.h"

#include <QWidget>

class QButtonGroup;

namespace switchhook {

/// All, Active, Inactive, Failing: each with how many there are.
class StateChoice : public QWidget
{
    Q_OBJECT

public:
    explicit StateChoice(QWidget *parent = nullptr);

    void setCounts(const WebhookTableModel &webhooks);
    void choose(WebhookState state);

Q_SIGNALS:
    void chosen(switchhook::WebhookState state);

private:
    QButtonGroup *m_buttons; // ids are WebhookState
};

} // namespace switchhook
