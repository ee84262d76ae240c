// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/WebhookMerge.h"

#include <QFrame>

class QVBoxLayout;

namespace switchhook {

/// Names the fields that someone else changed while they were being changed here, and asks for each which one
/// is to stay.
class ConflictBar : public QFrame
{
    Q_OBJECT

public:
    explicit ConflictBar(QWidget *parent = nullptr);

    /// In place of what it asked before; without any it is hidden.
    void ask(const std::vector<WebhookField> &fields, const WebhookFields &theirs);
    [[nodiscard]] bool isAsking() const { return !m_open.empty(); }
    [[nodiscard]] const std::vector<WebhookField> &asked() const { return m_open; }
    /// So that it is seen, and answered from the keyboard.
    void focusFirst();

Q_SIGNALS:
    void theirsChosen(switchhook::WebhookField field, const switchhook::WebhookFields &theirs);

private:
    QWidget *makeRow(WebhookField field);
    void settle(WebhookField field, bool takeTheirs);
    [[nodiscard]] QString sentence(WebhookField field) const;

    std::vector<WebhookField> m_open;
    WebhookFields m_theirs;
    QVBoxLayout *m_rows;
};

} // namespace switchhook
