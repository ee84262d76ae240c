// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "ui/common/UiServices.h"

#include <QTimer>

#include <optional>

namespace switchhook {

/// Finds out whether another webhook has the name that someone is typing.
class NameLookup : public QObject
{
    Q_OBJECT

public:
    explicit NameLookup(UiServices services, QObject *parent = nullptr);

    /// Some moments after the last call; `own` is the webhook that may have it.
    void look(const QString &name, std::optional<WebhookId> own);

Q_SIGNALS:
    /// Of the name given last.
    void found(bool isTaken);

private:
    void ask();

    UiServices m_services;
    QString m_name;
    std::optional<WebhookId> m_own;
    QTimer m_delay;
};

} // namespace switchhook
