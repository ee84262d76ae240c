// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/EventExplanation.h"
#include "ui/common/UiServices.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace switchhook {

class ExplanationModel;

/// Who gets an event and who does not, and why: of a kind of event before it is sent, or of one on record,
/// whose deliveries appear here as they end.
class ExplanationPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ExplanationPanel(UiServices services, QWidget *parent = nullptr);

    /// Who would get an event of this name now.
    void showAudience(const QString &eventName);
    /// Who got this one; follows its deliveries.
    void explain(EventId event);
    void clear();

Q_SIGNALS:
    void deliveryWanted(switchhook::DeliveryId delivery);
    /// What was asked for is there, or an error in its place.
    void shown();

private:
    /// What there is to show, whichever way it was asked for.
    struct Content
    {
        QString eventName;
        std::optional<Timestamp> accepted; ///< nothing for an audience
        std::vector<WebhookExplanation> webhooks;
        qint64 notSubscribed = 0;
    };

    void refresh();
    void showReason();
    void show(Content content);
    void fail(const Error &error);
    [[nodiscard]] QString summaryOf(const Content &content) const;
    void openCurrent();

    UiServices m_services;
    QString m_name;
    EventId m_event;
    int m_generation = 0; // of the question: an answer that comes late is dropped
    QTimer m_typing;
    ExplanationModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLabel *m_summary;
    QLineEdit *m_search;
    QTableView *m_table;
    QLabel *m_reason;
};

} // namespace switchhook
