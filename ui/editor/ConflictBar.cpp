// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/ConflictBar.h"

#include "core/text/ForeignText.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

ConflictBar::ConflictBar(QWidget *parent)
    : QFrame(parent)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(u"conflicts"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_rows->setContentsMargins(8, 4, 8, 4);
    m_rows->setSpacing(4);
    hide();
}

void ConflictBar::ask(const std::vector<WebhookField> &fields, const WebhookFields &theirs)
{
    m_open = fields;
    m_theirs = theirs;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one whose button was pressed
        delete item;
    }
    for (const WebhookField field : m_open) {
        QWidget *row = makeRow(field);
        m_rows->addWidget(row);
        row->show();
    }
    setVisible(isAsking());
}

QWidget *ConflictBar::makeRow(WebhookField field)
{
    auto *row = new QWidget(this);
    auto *text = new QLabel(sentence(field), row);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(text, 1);
    const auto add = [&](const QString &name, const QString &label, bool takeTheirs) {
        auto *button = new QPushButton(label, row);
        button->setObjectName(name);
        button->setAutoDefault(false);
        button->setAccessibleDescription(text->text());
        connect(
            button, &QPushButton::clicked, this, [this, field, takeTheirs] { settle(field, takeTheirs); });
        layout->addWidget(button);
    };
    add(u"loadTheirs"_s, tr("Load theirs"), true);
    add(u"keepMine"_s, tr("Keep mine"), false);
    return row;
}

void ConflictBar::settle(WebhookField field, bool takeTheirs)
{
    if (takeTheirs)
        Q_EMIT theirsChosen(field, m_theirs);
    auto open = m_open;
    std::erase(open, field);
    ask(open, m_theirs);
    focusFirst();
}

void ConflictBar::focusFirst()
{
    if (m_rows->count() > 0)
        m_rows->itemAt(0)->widget()->findChild<QPushButton *>()->setFocus(Qt::OtherFocusReason);
}

QString ConflictBar::sentence(WebhookField field) const
{
    switch (field) {
    case WebhookField::Name:
        return tr("The name was changed elsewhere: it is now “%1”.").arg(foreignText(m_theirs.name));
    case WebhookField::Url:
        return tr("The URL was changed elsewhere: it is now %1.").arg(foreignText(m_theirs.url));
    case WebhookField::Active:
        return m_theirs.active ? tr("The webhook was activated elsewhere.")
                               : tr("The webhook was deactivated elsewhere.");
    case WebhookField::Events:
        if (m_theirs.events.isEmpty())
            return tr("The events were changed elsewhere: there are none now.");
        return tr("The events were changed elsewhere: they are now %1.")
            .arg(foreignText(m_theirs.events.join(", "_L1)));
    case WebhookField::Concurrency:
        return tr("The deliveries at one time were changed elsewhere: there are now %1.")
            .arg(m_theirs.concurrency);
    case WebhookField::KeptBodies:
        return m_theirs.log.keepsBodies ? tr("Elsewhere it was set that the log keeps bodies.")
                                        : tr("Elsewhere it was set that the log keeps no bodies.");
    case WebhookField::MaskedFields:
        if (m_theirs.log.maskedFields.isEmpty())
            return tr("The masked fields were changed elsewhere: there are none now.");
        return tr("The masked fields were changed elsewhere: they are now %1.")
            .arg(foreignText(m_theirs.log.maskedFields.join(", "_L1)));
    }
    return {};
}

} // namespace switchhook
