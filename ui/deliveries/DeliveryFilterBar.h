// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/DeliveryCriteria.h"
#include "core/domain/Webhook.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPushButton;

namespace switchhook {

struct Allowance;
class EventCatalogue;
class ShownCatalogue;

/// What of the log is to be seen, as plain controls.
class DeliveryFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit DeliveryFilterBar(const ShownCatalogue &catalogue, QWidget *parent = nullptr);

    /// Whoever may not see bodies does not search in them.
    void setAllowance(const Allowance &allowance);
    /// Those that one can choose from; the chosen one stays.
    void setWebhooks(const std::vector<Webhook> &webhooks);
    /// A time such as "last hour" is counted back from `now`.
    [[nodiscard]] DeliveryCriteria criteria(Timestamp now) const;
    [[nodiscard]] std::optional<WebhookId> webhook() const { return m_webhook; }
    /// Nothing but this webhook (or all of them); says changed(), even where that is chosen already.
    void showWebhook(std::optional<WebhookId> webhook);
    /// Nothing but the entries of this event.
    void showEvent(EventId event);
    /// Nothing but tests, or those that failed.
    void showTests(bool failed);
    void clear() { showWebhook({}); }
    /// To the field for words in bodies, all of it selected.
    void startTyping();

Q_SIGNALS:
    void changed();

private:
    QComboBox *makeCombo(QBoxLayout *layout, const QString &name, const QString &object);
    void makeWebhooks(QBoxLayout *layout);
    QBoxLayout *makeWords();
    void makeRange();
    void fillEvents(const EventCatalogue &catalogue);
    void fillEventsAnew(const EventCatalogue &catalogue);
    void fillChoices();
    void reset();
    void selectWebhook();
    void chooseWebhook(int index);
    void say();

    std::optional<WebhookId> m_webhook;
    std::optional<EventId> m_event;
    QComboBox *m_webhooks = nullptr;
    QComboBox *m_events = nullptr;
    QComboBox *m_outcomes = nullptr;
    QComboBox *m_statuses = nullptr;
    QComboBox *m_times = nullptr;
    QLineEdit *m_text = nullptr;
    QPushButton *m_oneEvent = nullptr; // stands there where one event alone is shown
    QPushButton *m_clear = nullptr;
    QWidget *m_range;
    QDateTimeEdit *m_from = nullptr;
    QDateTimeEdit *m_until = nullptr;
    QTimer m_typing;
};

} // namespace switchhook
