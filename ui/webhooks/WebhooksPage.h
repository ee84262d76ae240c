// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Remedy.h"
#include "core/domain/Webhook.h"
#include "ui/common/Allowance.h"
#include "ui/common/UiServices.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QAction;
class QLineEdit;
class QStackedWidget;
class QToolBar;

namespace switchhook {

class EmptyState;
class MessageBar;
class SelectionBar;
class StateChoice;
class TestPanel;
class WebhookActions;
class WebhookDeeds;
class WebhookFilterModel;
class WebhookSource;
class WebhookTable;
class WebhookTableModel;

/// Integrations › Outbound Webhooks: the table of webhooks and everything one does to them.
class WebhooksPage : public QWidget
{
    Q_OBJECT

public:
    explicit WebhooksPage(UiServices services, QWidget *parent = nullptr);
    ~WebhooksPage() override;

    /// Opens the editor for a new webhook, with these fields filled in.
    void addWebhook(const WebhookDraft &draft = {});
    /// Opens the editor for this one, as it is now.
    void editWebhook(WebhookId id);
    /// Does what mends its deliveries, or opens the editor where that is.
    void mend(WebhookId id, const Remedy &remedy);
    /// Selects it, and scrolls to it.
    void showWebhook(WebhookId id);

    /// For the window's Webhook menu, in their order; a null pointer stands for a separator. They belong to the
    /// page, and are disabled while it is not shown, but for Add.
    [[nodiscard]] QList<QAction *> menuActions() const;
    /// Those of them that a File menu has as well.
    [[nodiscard]] QList<QAction *> fileActions() const;

    /// What the user may do with the webhooks.
    void setAllowance(const Allowance &allowance);
    /// Another tenant's webhooks come: what was said, filtered and tested is of the one before.
    void startAnew();

Q_SIGNALS:
    /// The log, on tests: on those that failed.
    void testsWanted(bool failed);
    /// The log, on this webhook.
    void deliveriesWanted(switchhook::WebhookId webhook);
    void deliveryWanted(switchhook::DeliveryId delivery);
    /// The first-use story: a receiver of our own, a webhook on it, an event.
    void tryOutWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    using Ids = std::vector<WebhookId>;

    void makeToolBar();
    void makeStates();
    void layOut();
    void connectTable();
    void connectActions();
    void connectDeeds();

    void updateActions();
    void updateState();
    void follow(class WebhookEditor &editor);
    void openMenu(const QPoint &place);
    void afterRefresh();
    void filterBy(const QString &text);
    void clearFilter();
    void onSelected(void (WebhookDeeds::*deed)(const Ids &));
    void removeSelected();
    void copySelected(QString (*text)(const Webhook &));
    void copyAsCurl();
    void chooseImport();
    void importFrom(const QString &path);
    void exportSelected();
    void test(const Ids &ids);
    void toggleActive(WebhookId id);
    void useUrl(WebhookId id, const QString &url);
    void setActive(WebhookId id, bool active);
    void startAtTheTable();
    void sayRemoved(const Ids &ids, const QString &firstName);

    UiServices m_services;
    WebhookTableModel *m_model;
    WebhookFilterModel *m_shown;
    WebhookSource *m_source;
    WebhookDeeds *m_deeds;
    WebhookTable *m_table;
    WebhookActions *m_actions;
    QToolBar *m_toolBar;
    QLineEdit *m_filter;
    StateChoice *m_states;
    SelectionBar *m_selection;
    QStackedWidget *m_stack;
    QWidget *m_waiting; ///< nothing, for as long as it takes no time
    EmptyState *m_loading;
    EmptyState *m_empty;
    EmptyState *m_failed;
    EmptyState *m_noMatch;
    MessageBar *m_message;
    TestPanel *m_test;
    QTimer m_slow;
    Allowance m_allowance;
    Ids m_toSelect; ///< as soon as they are in the model
    std::optional<WebhookId> m_neighbour; // to be selected once what is being deleted is gone
    bool m_started = false; ///< something was loaded
};

} // namespace switchhook
