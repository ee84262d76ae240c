// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/EventChooser.h"

#include "core/domain/EventCatalogue.h"
#include "ui/common/ShownCatalogue.h"
#include "ui/common/ClearButton.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QHash>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr int NameRole = Qt::UserRole;
constexpr int SearchRole = Qt::UserRole + 1;

QTreeWidgetItem *firstVisibleEvent(const QTreeWidget &tree)
{
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        const QTreeWidgetItem *category = tree.topLevelItem(i);
        for (int j = 0; j < category->childCount(); ++j) {
            if (!category->child(j)->isHidden())
                return category->child(j);
        }
    }
    return nullptr;
}

} // namespace

EventChooser::EventChooser(const ShownCatalogue &catalogue, QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
{
    m_search->setObjectName(u"searchEvents"_s);
    m_search->setPlaceholderText(tr("Search events"));
    m_search->setAccessibleName(tr("Search events"));
    addClearButton(*m_search);
    m_search->installEventFilter(this);
    m_tree->setObjectName(u"events"_s);
    m_tree->setAccessibleName(tr("Events"));
    m_tree->setHeaderHidden(true);
    m_tree->setColumnCount(1);
    fill(catalogue.now());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_tree, 1);
    connect(m_search, &QLineEdit::textChanged, this, &EventChooser::search);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &EventChooser::changed);
    connect(&catalogue, &ShownCatalogue::changed, this, [this, &catalogue] { fillAnew(catalogue.now()); });
    m_tree->setCurrentItem(firstVisibleEvent(*m_tree));
}

// What was chosen and searched stays, where it still is there.
void EventChooser::fillAnew(const EventCatalogue &catalogue)
{
    const QString before = chosen();
    {
        const QSignalBlocker silent(m_tree);
        m_tree->clear();
        fill(catalogue);
        search(m_search->text());
        for (QTreeWidgetItem *item : m_tree->findItems(before, Qt::MatchExactly | Qt::MatchRecursive)) {
            if (!item->isHidden())
                m_tree->setCurrentItem(item);
        }
    }
    if (chosen() != before)
        Q_EMIT changed();
}

void EventChooser::fill(const EventCatalogue &catalogue)
{
    QHash<QString, QTreeWidgetItem *> categories;
    for (const QString &name : catalogue.categories()) {
        auto *category = new QTreeWidgetItem(m_tree, {name});
        category->setFlags(Qt::ItemIsEnabled);
        category->setExpanded(true);
        categories.insert(name, category);
    }
    for (const EventType &event : catalogue.events()) {
        QTreeWidgetItem *category = categories.value(event.category);
        if (!category || event.name == testEventName) // a test is sent from its webhook
            continue;
        auto *item = new QTreeWidgetItem(category, {event.name});
        item->setData(0, NameRole, event.name);
        item->setData(0, SearchRole, QStringList {event.name, event.title, event.description}.join(u'\n'));
        item->setToolTip(0, event.description.toHtmlEscaped());
    }
    for (QTreeWidgetItem *category : std::as_const(categories))
        category->setHidden(category->childCount() == 0);
}

QString EventChooser::chosen() const
{
    const QTreeWidgetItem *current = m_tree->currentItem();
    return current ? current->data(0, NameRole).toString() : QString();
}

void EventChooser::choose(const QString &name)
{
    for (QTreeWidgetItem *item : m_tree->findItems(name, Qt::MatchExactly | Qt::MatchRecursive)) {
        m_search->clear();
        m_tree->setCurrentItem(item);
        m_tree->scrollToItem(item);
    }
}

void EventChooser::search(const QString &text)
{
    const QString part = text.trimmed();
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *category = m_tree->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < category->childCount(); ++j) {
            QTreeWidgetItem *item = category->child(j);
            const bool found = item->data(0, SearchRole).toString().contains(part, Qt::CaseInsensitive);
            item->setHidden(!found);
            any = any || found;
        }
        category->setHidden(!any);
    }
    QTreeWidgetItem *current = m_tree->currentItem();
    if (!current || current->isHidden())
        m_tree->setCurrentItem(firstVisibleEvent(*m_tree));
}

/// Up and Down move in the tree while one types.
bool EventChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            QCoreApplication::sendEvent(m_tree, event);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace switchhook
