// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Remedy.h"
#include "core/domain/WebhookMerge.h"
#include "ui/common/UiServices.h"

#include <QDialog>

class QPushButton;

namespace switchhook {

class ConflictBar;
class MessageBar;
class NameLookup;
class TestResultView;
class WebhookForm;
struct Allowance;

/// Makes a webhook or changes one. Opened with open(): it is modal to its window, and runs no loop of its
/// own. What someone else changes meanwhile is taken over where nothing was typed, and asked about where it
/// was; nothing of it is overwritten unseen.
class WebhookEditor : public QDialog
{
    Q_OBJECT

public:
    /// For a new one.
    WebhookEditor(UiServices services, const WebhookDraft &draft, QWidget *parent);
    /// For this one, as it is now.
    WebhookEditor(UiServices services, const Webhook &webhook, QWidget *parent);

    /// What this user may do; everything until it was told.
    void setAllowance(const Allowance &allowance);
    /// Puts another URL in, to be saved or not.
    void setUrl(const QString &url);
    /// Goes where this is mended: the part of the URL, the secret, the switch. Nothing is saved.
    void beginRemedy(const Remedy &remedy);
    /// As "Save and test" with nothing changed.
    void startTest();

    /// Asks where there are changes.
    void reject() override;

Q_SIGNALS:
    /// It was stored. The dialog may stay open ("Save and test").
    void saved(const switchhook::Webhook &webhook);
    void deliveryWanted(switchhook::DeliveryId delivery);

private:
    WebhookEditor(UiServices services, QWidget *parent);

    enum class After { Close, Test };

    void makeButtons();
    void connectForm();
    void addRates();
    void save(After after);
    void store(After after, bool isSecondTry);
    void afterSave(After after, const WebhookFields &sent, const std::optional<SecretBytes> &sentSecret,
        const Webhook &webhook);
    void afterRefusal(After after, bool isSecondTry, const Error &error);
    void setBusy(bool busy);
    void lookAgain();
    void takeOver(const Webhook &theirs);
    void becomeNew();
    void askToClose();
    [[nodiscard]] bool hasChanges() const;
    void updateTitle();
    void nameClose();

    UiServices m_services;
    std::optional<Webhook> m_webhook; ///< as it was read last; nothing for a new one
    WebhookFields m_before; ///< what the fields began with
    std::optional<SecretBytes> m_secretBefore; ///< a draft's
    bool m_isBusy = false;
    NameLookup *m_names;
    MessageBar *m_message;
    ConflictBar *m_conflicts;
    WebhookForm *m_form;
    TestResultView *m_test;
    QPushButton *m_saveAndTest;
    QPushButton *m_save;
    QPushButton *m_close;
};

} // namespace switchhook
