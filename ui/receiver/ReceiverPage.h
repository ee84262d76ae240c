// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/receiver/Receiver.h"
#include "ui/common/Allowance.h"
#include "ui/common/UiServices.h"

#include <QList>
#include <QWidget>

#include <memory>

class QAction;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedLayout;
class QTableView;

namespace switchhook {

class AnswerForm;
class DoctorPanel;
class EmptyState;
class MessageBar;
class ReceivedDetails;
class ReceivedModel;
class ReceiverThread;
class SecretForm;

/// The local test receiver: start it, choose what it answers, watch what comes in, find out why a signature
/// is wrong.
class ReceiverPage : public QWidget
{
    Q_OBJECT

public:
    explicit ReceiverPage(UiServices services, QWidget *parent = nullptr);
    ~ReceiverPage() override;

    /// Whether a webhook may be made for it, and a secret taken from one.
    void setAllowance(const Allowance &allowance);

    /// Answered by runningChanged(true) or failed(). Nothing to do where it runs.
    void startReceiver();
    void stopReceiver();
    [[nodiscard]] bool isRunning() const { return !m_url.isEmpty(); }
    /// What a webhook sends to; empty while it does not run.
    [[nodiscard]] QString url() const { return m_url; }
    /// The secret to check with from now on; kept in memory only. `origin` tells the user where it is from
    /// ("The secret of the webhook “CRM sync”."), and may be empty.
    void setSecret(const SecretBytes &secret, const QString &origin = {});
    /// A webhook for this receiver, with the secret that it checks with; one is made where there is none yet.
    [[nodiscard]] WebhookDraft webhookDraft();
    /// What one can do here, for a menu.
    [[nodiscard]] QList<QAction *> menuActions() const;

Q_SIGNALS:
    void runningChanged(bool running);
    /// It could not be started; the page says so, too.
    void failed(const QString &sentence);
    void received(const switchhook::ReceivedRequest &request);
    /// A webhook for this receiver.
    void webhookWanted(const switchhook::WebhookDraft &draft);

private:
    void makeActions();
    QWidget *makeBar();
    QWidget *makeList();
    void connectReceiver();
    void toggle();
    void begun(const QUrl &url);
    void setUrl(const QString &url);
    void applyBehaviour();
    [[nodiscard]] ReceiverBehaviour behaviour() const;
    void take(const ReceivedRequest &request);
    void showCurrent();
    void askDoctor();
    void findOutWhy();
    void showState();
    void clearRequests();

    UiServices m_services;
    Allowance m_allowance;
    std::unique_ptr<ReceiverThread> m_receiver;
    ReceivedModel *m_model;
    QString m_url;
    bool m_starting = false;

    QAction *m_toggle = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_makeWebhook = nullptr;
    QAction *m_why = nullptr;
    QAction *m_clear = nullptr;
    QSpinBox *m_port = nullptr;
    QLabel *m_urlLabel = nullptr;
    MessageBar *m_message;
    AnswerForm *m_answer;
    SecretForm *m_secret;
    QTableView *m_table = nullptr;
    QLabel *m_cut = nullptr;
    ReceivedDetails *m_details = nullptr;
    DoctorPanel *m_doctor = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_emptyStart = nullptr;
    QStackedLayout *m_stack = nullptr;
};

} // namespace switchhook
