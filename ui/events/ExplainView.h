// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/EventExplanation.h"
#include "ui/common/UiServices.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QStackedLayout;

namespace switchhook {

class EmptyState;
class ExplanationPanel;
class RecentEventsModel;

/// For any event on record: which webhooks got it, which not, and why. Chosen among the recent ones, or by its
/// id.
class ExplainView : public QWidget
{
    Q_OBJECT

public:
    explicit ExplainView(UiServices services, QWidget *parent = nullptr);

    void explain(EventId event);

Q_SIGNALS:
    void deliveryWanted(switchhook::DeliveryId delivery);

private:
    QWidget *makeChooser();
    void load();
    void show(const std::vector<EventOnRecord> &events);
    void takeId(const QString &text);

    UiServices m_services;
    int m_generation = 0; // of the list: an answer that comes late is dropped
    EventId m_event;
    RecentEventsModel *m_recent;
    QLineEdit *m_id = nullptr;
    QListView *m_list = nullptr;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    ExplanationPanel *m_reasons;
};

} // namespace switchhook
