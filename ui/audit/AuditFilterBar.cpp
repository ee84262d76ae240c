// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/AuditFilterBar.h"

#include "ui/common/ClearButton.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

namespace switchhook {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds typingPause = 250ms;

} // namespace

AuditFilterBar::AuditFilterBar(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    m_kind = addChoice(tr("What was done"), u"auditKind"_s);
    const std::pair<QString, QString> kinds[] {{tr("Everything"), {}}, {tr("Webhooks"), u"webhook."_s},
        {tr("Secrets revealed"), u"secret."_s}, {tr("Deliveries sent again"), u"delivery."_s},
        {tr("Log"), u"log."_s}, {tr("Tenants"), u"tenant."_s}, {tr("Users"), u"user."_s}, {tr("Roles"), u"role."_s},
        {tr("Keys"), u"key."_s}, {tr("Tokens"), u"token."_s}, {tr("Settings"), u"setting."_s},
        {tr("Events of one's own"), u"event."_s}, {tr("The audit itself"), u"audit."_s}};
    for (const auto &[text, prefix] : kinds)
        m_kind->addItem(text, prefix);
    m_time = addChoice(tr("Time"), u"auditTime"_s);
    const std::pair<QString, std::chrono::hours> times[]
        {{tr("Any time"), 0h}, {tr("Last hour"), 1h}, {tr("Last 24 hours"), 24h}, {tr("Last 7 days"), 7 * 24h},
            {tr("Last 30 days"), 30 * 24h}};
    for (const auto &[text, hours] : times)
        m_time->addItem(text, static_cast<qlonglong>(hours.count()));
    m_object = addField(tr("Name or id of what it was done to (Ctrl+F)"), u"auditObject"_s);
    m_actor = addField(tr("Who"), u"auditActor"_s);
    layout->setStretchFactor(m_object, 2);
    layout->setStretchFactor(m_actor, 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &AuditFilterBar::changed);
}

QLineEdit *AuditFilterBar::addField(const QString &name, const QString &object)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(object);
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    addClearButton(*field);
    layout()->addWidget(field);
    connect(field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(field, &QLineEdit::returnPressed, this, [this] {
        m_typing.stop();
        Q_EMIT changed();
    });
    return field;
}

QComboBox *AuditFilterBar::addChoice(const QString &name, const QString &object)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(object);
    choice->setAccessibleName(name);
    choice->setToolTip(name);
    layout()->addWidget(choice);
    connect(choice, &QComboBox::activated, this, &AuditFilterBar::changed);
    return choice;
}

AuditFilter AuditFilterBar::filter() const
{
    AuditFilter filter;
    filter.action = m_kind->currentData().toString();
    filter.object = m_object->text().trimmed();
    filter.actor = m_actor->text().trimmed();
    if (const std::chrono::hours age(m_time->currentData().toLongLong()); age > 0h)
        filter.from = SystemClock().now() - age;
    return filter;
}

bool AuditFilterBar::isClear() const
{
    return m_kind->currentIndex() == 0 && m_time->currentIndex() == 0 && m_object->text().isEmpty()
        && m_actor->text().isEmpty();
}

void AuditFilterBar::clear()
{
    {
        const QSignalBlocker object(m_object);
        const QSignalBlocker actor(m_actor);
        m_object->clear();
        m_actor->clear();
    }
    m_kind->setCurrentIndex(0);
    m_time->setCurrentIndex(0);
    m_typing.stop();
    Q_EMIT changed();
}

void AuditFilterBar::focusText()
{
    m_object->setFocus(Qt::ShortcutFocusReason);
    m_object->selectAll();
}

} // namespace switchhook
