// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QTableView>

#include <optional>
#include <vector>

namespace switchhook {

class DeliveryLogModel;

/// The table of the log. It is read from its top; away from there, or with an entry chosen, nothing new may
/// move it.
class LogTable : public QTableView
{
    Q_OBJECT

public:
    explicit LogTable(DeliveryLogModel &model, QWidget *parent = nullptr);

    void showWebhookColumn(bool show);
    [[nodiscard]] std::optional<DeliveryId> selected() const;
    void select(DeliveryId id);
    [[nodiscard]] std::vector<DeliveryId> inSight() const;
    /// Scrolled away from the top, or an entry is chosen.
    [[nodiscard]] bool isHeld() const;

Q_SIGNALS:
    void selectionMade();
    void heldChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    DeliveryLogModel &m_log;
};

} // namespace switchhook
