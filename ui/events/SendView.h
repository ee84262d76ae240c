// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Event.h"
#include "ui/common/Allowance.h"
#include "ui/common/UiServices.h"

#include <QHash>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;

namespace switchhook {

class DataEditor;
class EventChooser;
class ExplanationPanel;
class MessageBar;

/// Sends an event by hand: choose it, edit its data, see who will get it, send it, follow its deliveries.
class SendView : public QWidget
{
    Q_OBJECT

public:
    explicit SendView(UiServices services, QWidget *parent = nullptr);

    void chooseEvent(const QString &name);
    [[nodiscard]] QList<QAction *> menuActions() const;

    /// Whether the user may send.
    void setAllowance(const Allowance &allowance);

Q_SIGNALS:
    void deliveryWanted(switchhook::DeliveryId delivery);
    void sent(switchhook::EventId event);

private:
    void makeActions();
    QWidget *makeForm();
    QWidget *makeOutcome();
    void showChosen();
    void showSample();
    void showState();
    [[nodiscard]] Result<NewEvent> event() const;
    void send();
    void take(const Result<AcceptedEvent> &accepted);

    UiServices m_services;
    QString m_shown; // the event whose data is in the editor
    QHash<QString, QByteArray> m_drafts; // data that was edited, by event
    bool m_sending = false;
    QAction *m_send = nullptr;
    QAction *m_sample = nullptr;
    EventChooser *m_chooser;
    QLabel *m_description = nullptr;
    DataEditor *m_data = nullptr;
    QLineEdit *m_timestamp = nullptr;
    QLineEdit *m_key = nullptr;
    QLabel *m_fault = nullptr;
    MessageBar *m_message = nullptr;
    QLabel *m_heading = nullptr;
    ExplanationPanel *m_outcome = nullptr;
    Allowance m_allowance;
};

} // namespace switchhook
