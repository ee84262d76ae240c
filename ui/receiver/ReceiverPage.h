// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/UiServices.h"

#include <QWidget>

namespace switchhook {

/// The local test receiver: start it, choose what it answers, watch what comes in, find out why a signature
/// is wrong.
class ReceiverPage : public QWidget
{
    Q_OBJECT

public:
    explicit ReceiverPage(UiServices services, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A webhook for this receiver.
    void webhookWanted(const switchhook::WebhookDraft &draft);

private:
    UiServices m_services;
};

} // namespace switchhook
