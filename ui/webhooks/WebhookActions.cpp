// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/WebhookActions.h"

#include <QIcon>
#include <QMenu>
#include <QWidget>

namespace switchhook {

WebhookActions::WebhookActions(QWidget &page, QWidget &table)
    : QObject(&page)
    , add(make("addWebhook", tr("&Add…"), "list-add", Qt::CTRL | Qt::Key_N))
    , edit(make("editWebhook", tr("&Edit…"), "document-edit", Qt::Key_F2))
    , test(make("testWebhook", tr("&Test Webhook"), "mail-send", Qt::CTRL | Qt::Key_T))
    , deliveries(make("showDeliveries", tr("De&liveries"), "view-list-details", Qt::CTRL | Qt::Key_L))
    , duplicate(make("duplicateWebhook", tr("D&uplicate"), "edit-copy", Qt::CTRL | Qt::Key_D))
    , activate(make("activateWebhook", tr("A&ctivate"), "media-playback-start", {}))
    , deactivate(make("deactivateWebhook", tr("Deacti&vate"), "media-playback-pause", {}))
    , resetFailures(make("resetFailures", tr("&Reset failures"), "edit-clear-history", {}))
    , copyCurl(make("copyCurl", tr("Copy as c&URL"), "edit-copy", {}))
    , copyUrl(make("copyUrl", tr("Copy UR&L"), "edit-copy", {}))
    , copyId(make("copyId", tr("Copy &id"), "edit-copy", {}))
    , importFile(make("importWebhooks", tr("I&mport…"), "document-import", {}))
    , exportFile(make("exportWebhooks", tr("E&xport…"), "document-export", {}))
    , remove(make("deleteWebhook", tr("&Delete"), "edit-delete", QKeySequence::Delete))
    , refresh(make("refreshWebhooks", tr("Refres&h"), "view-refresh", Qt::Key_F5))
    , find(make("findWebhooks", tr("&Filter"), "edit-find", QKeySequence::Find))
{
    edit->setShortcuts({Qt::Key_F2, Qt::Key_Return, Qt::Key_Enter});
    const auto place = [](QAction *action, QWidget &widget, Qt::ShortcutContext context) {
        action->setShortcutContext(context);
        widget.addAction(action);
    };
    for (QAction *action : {edit, remove})
        place(action, table, Qt::WidgetShortcut);
    for (QAction *action : {add, test, deliveries, duplicate})
        place(action, page, Qt::WindowShortcut);
    for (QAction *action : {refresh, find})
        place(action, page, Qt::WidgetWithChildrenShortcut);
}

QAction *WebhookActions::make(
    const char *name, const QString &text, const char *icon, const QKeySequence &key)
{
    auto *action = new QAction(QIcon::fromTheme(QLatin1StringView(icon)), text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(key);
    return action;
}

void WebhookActions::update(
    qsizetype selected, bool anyActive, bool anyInactive, bool isShown, const Allowance &allowance)
{
    const auto manage = [&allowance](QAction *action, bool wanted) {
        allowance.enable(*action, {Permission::OutboundWebhooks}, wanted);
    };
    manage(add, true);
    for (QAction *action : {edit, copyCurl})
        manage(action, isShown && selected == 1);
    for (QAction *action : {test, duplicate, resetFailures, remove})
        manage(action, isShown && selected > 0);
    manage(activate, isShown && anyInactive);
    manage(deactivate, isShown && anyActive);
    manage(importFile, isShown);
    deliveries->setEnabled(isShown && selected == 1);
    for (QAction *action : {copyUrl, copyId})
        action->setEnabled(isShown && selected > 0);
    for (QAction *action : {exportFile, refresh, find})
        action->setEnabled(isShown);
}

QList<QAction *> WebhookActions::forMenu() const
{
    return QList<QAction *>{add, edit, test, deliveries, nullptr} + more();
}

QList<QAction *> WebhookActions::more() const
{
    return {duplicate, activate, deactivate, resetFailures, nullptr, copyCurl, copyUrl, copyId, nullptr, importFile,
        exportFile, nullptr, find, refresh, nullptr, remove};
}

void WebhookActions::fill(QMenu &menu, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (action)
            menu.addAction(action);
        else
            menu.addSeparator();
    }
}

} // namespace switchhook
