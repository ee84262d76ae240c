// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/EventSelector.h"

#include "ui/common/ClearButton.h"
#include "ui/editor/EventFilter.h"
#include "ui/editor/EventTreeModel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTextDocument>
#include <QTreeView>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

/// Patterns are read from left to right in every language.
class PatternDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(EventTreeModel::IsPatternRole).toBool()) {
            const bool reversed = option->direction == Qt::RightToLeft;
            option->direction = Qt::LeftToRight;
            option->displayAlignment = Qt::AlignVCenter | (reversed ? Qt::AlignRight : Qt::AlignLeft);
        }
    }
};

} // namespace

EventSelector::EventSelector(const EventCatalogue &catalogue, QWidget *parent)
    : QWidget(parent)
    , m_catalogue(catalogue)
    , m_model(new EventTreeModel(m_catalogue, this))
    , m_filter(new EventFilter(this))
    , m_search(new QLineEdit(this))
    , m_counter(new QLabel(this))
    , m_everything(new QCheckBox(tr("Ever&ything, also events that later versions add (*)"), this))
    , m_tree(new QTreeView(this))
    , m_noMatch(new QLabel(this))
{
    m_filter->setSourceModel(m_model);
    makeTree();
    m_noMatch->setTextFormat(Qt::PlainText);
    m_noMatch->setWordWrap(true);
    m_noMatch->hide();
    m_everything->setObjectName(u"everything"_s);
    m_everything->setToolTip(
        tr("Choosing every group takes in the events of today's entities; only this box takes in "
           "new entities, too"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(makeHead());
    layout->addWidget(m_everything);
    layout->addWidget(m_noMatch);
    layout->addWidget(m_tree, 1);
    connect(m_everything, &QCheckBox::clicked, m_model, &EventTreeModel::setEverything);
    connect(m_model, &EventTreeModel::selectionChanged, this, &EventSelector::changed);
    connect(m_model, &EventTreeModel::dataChanged, this, &EventSelector::showCounts);
    showCounts();
}

QWidget *EventSelector::makeHead()
{
    auto *head = new QWidget(this);
    auto *label = new QLabel(tr("&Events"), head);
    label->setBuddy(m_search);
    m_counter->setObjectName(u"eventCounter"_s);
    m_search->setObjectName(u"eventSearch"_s);
    m_search->setPlaceholderText(tr("Search events"));
    m_search->setAccessibleName(tr("Search events"));
    addClearButton(*m_search);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &EventSelector::search);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_counter);
    layout->addWidget(m_search, 1);
    return head;
}

void EventSelector::makeTree()
{
    m_tree->setObjectName(u"events"_s);
    m_tree->setAccessibleName(tr("Events"));
    m_tree->setModel(m_filter);
    m_tree->setUniformRowHeights(false); // the groups hold buttons
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setItemDelegateForColumn(EventTreeModel::PatternColumn, new PatternDelegate(m_tree));
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setTabKeyNavigation(false);
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(true);
    header->setSectionResizeMode(EventTreeModel::TitleColumn, QHeaderView::Interactive);
    header->resizeSection(EventTreeModel::TitleColumn, fontMetrics().averageCharWidth() * 34);
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex group = m_filter->index(row, EventTreeModel::PatternColumn);
        QWidget *buttons = makeGroupButtons(group);
        m_tree->setIndexWidget(group, buttons);
        buttons->setAutoFillBackground(false); // the count stands before them
        m_tree->expand(m_filter->index(row, 0));
    }
    m_tree->setCurrentIndex(m_filter->index(0, 0, m_filter->index(0, 0)));
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) {
            if (current.isValid())
                Q_EMIT currentEventChanged(current.data(EventTreeModel::EventNameRole).toString());
        });
}

QWidget *EventSelector::makeGroupButtons(const QModelIndex &group)
{
    const int row = group.row();
    const QString name = m_filter->index(row, 0).data().toString();
    auto *buttons = new QWidget(m_tree);
    auto *layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 2, 4, 2);
    layout->setSpacing(4);
    layout->addStretch(1);
    const auto add = [&](const QString &text, const QString &spoken, bool on) {
        auto *button = new QPushButton(text, buttons);
        button->setObjectName((on ? u"all"_s : u"none"_s) + name);
        button->setAutoDefault(false);
        button->setAccessibleName(spoken);
        button->setToolTip(Qt::convertFromPlainText(spoken));
        connect(button, &QPushButton::clicked, this, [this, row, on] { switchGroup(row, on); });
        layout->addWidget(button);
    };
    add(tr("All"), tr("Choose all events of %1").arg(name), true);
    add(tr("None"), tr("Choose no event of %1").arg(name), false);
    return buttons;
}

// While one searches, the buttons are about what is seen.
void EventSelector::switchGroup(int row, bool on)
{
    const QModelIndex group = m_filter->index(row, 0);
    if (m_filter->isSearching())
        m_model->setEvents(m_filter->found(group), on);
    else
        m_model->setGroup(m_filter->mapToSource(group), on);
}

void EventSelector::setPatterns(const QStringList &patterns)
{
    m_model->setPatterns(patterns);
    openSelected();
}

QStringList EventSelector::patterns() const
{
    return m_model->selection().patterns();
}

QString EventSelector::currentEvent() const
{
    const QModelIndex current = m_tree->currentIndex();
    const QModelIndex shown = current.isValid() ? current : m_filter->index(0, 0);
    return shown.data(EventTreeModel::EventNameRole).toString();
}

void EventSelector::search(const QString &text)
{
    m_filter->setSearch(text);
    const QStringList found = m_filter->found();
    m_noMatch->setVisible(found.isEmpty());
    m_noMatch->setText(tr("No event matches “%1”. Search for an entity, an action or a word such as “call”.")
                           .arg(text.trimmed()));
    if (m_filter->isSearching())
        m_tree->expandAll();
    else
        openSelected();
}

/// Opens the entities of which some are chosen, and closes the others.
void EventSelector::openSelected()
{
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex group = m_filter->index(row, 0);
        m_tree->expand(group);
        for (int entity = 0; entity < m_filter->rowCount(group); ++entity) {
            const QModelIndex index = m_filter->index(entity, 0, group);
            m_tree->setExpanded(index, index.data(Qt::CheckStateRole).toInt() == Qt::PartiallyChecked);
        }
    }
}

void EventSelector::showCounts()
{
    const EventSelection &selection = m_model->selection();
    m_counter->setText(tr("%1 of %2").arg(selection.selected()).arg(m_model->eventCount()));
    m_everything->setChecked(selection.isEverything());
}

/// From the search onto what it found first.
void EventSelector::enterTree()
{
    QModelIndex first = m_filter->index(0, 0);
    for (int row = 0; row < m_filter->rowCount() && m_filter->isSearching(); ++row) {
        const QModelIndex entity = m_filter->index(0, 0, m_filter->index(row, 0));
        if (entity.isValid()) {
            first = m_filter->index(0, 0, entity);
            break;
        }
    }
    m_tree->setFocus(Qt::TabFocusReason);
    m_tree->setCurrentIndex(first);
}

bool EventSelector::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enterTree();
        return true;
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            break;
        m_search->clear();
        return true;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace switchhook
