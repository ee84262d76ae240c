// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/WebhookEditor.h"

namespace switchhook {

WebhookEditor::WebhookEditor(UiServices services, const WebhookDraft &, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
{
}

WebhookEditor::WebhookEditor(UiServices services, const Webhook &, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
{
}

} // namespace switchhook
