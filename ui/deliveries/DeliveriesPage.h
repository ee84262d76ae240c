// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Remedy.h"
#include "ui/common/Allowance.h"
#include "ui/common/UiServices.h"

#include <QWidget>

class QAction;
class QActionGroup;
class QBoxLayout;
class QCheckBox;
class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedLayout;
class QToolBar;

namespace switchhook {

class DeliveryDetails;
class DeliveryFeed;
class DeliveryFilterBar;
class DeliveryLogModel;
class EmptyState;
class HistoryView;
class JobBar;
class LogJob;
class LogTable;
class MessageBar;
class RemedyActions;
enum class ExportFormat;

/// The delivery log, of one webhook or of all.
class DeliveriesPage : public QWidget
{
    Q_OBJECT

public:
    explicit DeliveriesPage(UiServices services, QWidget *parent = nullptr);

    /// The log of this webhook; of all, without one.
    void showWebhook(std::optional<WebhookId> webhook);
    /// This entry, selected, with its details.
    void showDelivery(DeliveryId delivery);
    /// The entries of this event.
    void showEvent(EventId event);
    /// All webhooks' tests, or those that failed.
    void showTests(bool failed);
    /// What the user may do with the deliveries.
    void setAllowance(const Allowance &allowance);
    /// For the window's menu; all but historyAction() are disabled while the page is not shown. They belong to the page.
    [[nodiscard]] QList<QAction *> menuActions() const;
    /// Success and durations over time, for a menu of what is shown.
    [[nodiscard]] QAction *historyAction() const { return m_showHistory; }

Q_SIGNALS:
    /// "Use this URL" and the like: the editor for this webhook.
    void editWanted(switchhook::WebhookId webhook, const switchhook::Remedy &remedy);
    /// Why did it fire, why not.
    void explanationWanted(switchhook::EventId event);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeActions();
    QAction *makeAction(const QString &text, const QString &icon, const QString &object);
    QToolBar *makeToolBar();
    QWidget *makeLog();
    QBoxLayout *makeStateLine();
    void connectParts();

    void search();
    void showProgress();
    void showEmptiness();
    void showFailure(const Error &error);
    void chooseShown();
    void selectWanted();
    void updateActions();
    void updateLive();
    void bringIn();
    void loadWebhooks();
    void loadWebhooksAgain();

    void resend();
    void followResend();
    void showResent(DeliveryId entry);
    void copyCurl();
    QMenu *makeVerificationMenu();
    QMenu *makeExportMenu();
    void copyVerification(QLatin1StringView language, const QString &title);
    void askResendAll();
    void resendAll(const std::vector<DeliveryId> &ids);
    void chooseExport(ExportFormat format);
    void exportTo(const QString &path, ExportFormat format);
    void run(LogJob *job, const QString &sentence, qint64 total);

    struct Resent
    {
        WebhookId webhook;
        EventId event;
        DeliveryId before; ///< the entry that was sent again
    };

    UiServices m_services;
    DeliveryLogModel *m_model;
    DeliveryFeed *m_feed;
    DeliveryFilterBar *m_filter;
    MessageBar *m_message;
    LogTable *m_table;
    EmptyState *m_empty;
    DeliveryDetails *m_details;
    HistoryView *m_history;
    JobBar *m_jobs;
    RemedyActions *m_remedies;
    QSplitter *m_splitter;
    QStackedLayout *m_stack = nullptr;
    QPushButton *m_newer = nullptr;
    QCheckBox *m_live = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_clear = nullptr;
    QPushButton *m_retry = nullptr;

    QAction *m_resend = nullptr;
    QAction *m_curl = nullptr;
    QAction *m_explain = nullptr;
    QAction *m_verification = nullptr;
    QAction *m_resendAll = nullptr;
    QAction *m_export = nullptr;
    QAction *m_showHistory = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_find = nullptr;

    bool m_started = false; // something was read
    bool m_failed = false;
    bool m_webhooksRead = false;
    std::optional<DeliveryId> m_chosen; // in the table
    std::optional<DeliveryId> m_wanted; // to be selected as soon as it is there
    std::optional<Resent> m_resent;
    qint64 m_webhooksLoaded = 0; // monotonic milliseconds
    Allowance m_allowance;
};

} // namespace switchhook
