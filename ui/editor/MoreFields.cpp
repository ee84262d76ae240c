// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/MoreFields.h"

#include "core/domain/FieldMask.h"
#include "ui/editor/FieldHint.h"
#include "ui/editor/WebhookHints.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace switchhook {

using namespace Qt::StringLiterals;

MoreFields::MoreFields(QWidget *parent)
    : QWidget(parent)
    , m_concurrency(new QSpinBox(this))
    , m_keepsBodies(new QCheckBox(tr("Keep &bodies in the log"), this))
    , m_maskedFields(new QLineEdit(this))
    , m_maskHint(new FieldHint(this))
{
    m_concurrency->setObjectName(u"concurrency"_s);
    m_concurrency->setRange(lowestConcurrency, highestConcurrency);
    m_concurrency->setAccessibleName(tr("Deliveries at one time"));
    auto *label = new QLabel(tr("&Deliveries at one time"), this);
    label->setBuddy(m_concurrency);
    auto *note = new QLabel(tr("Fewer spare a slow receiver; 1 keeps the events in their order."), this);
    note->setWordWrap(true);
    m_keepsBodies->setObjectName(u"keepsBodies"_s);
    m_keepsBodies->setToolTip(tr("Otherwise the log keeps status, sizes and hashes of what was sent and answered"));
    m_maskedFields->setObjectName(u"maskedFields"_s);
    m_maskedFields->setAccessibleName(tr("Masked fields"));
    m_maskedFields->setPlaceholderText(u"data.email, data.items[*].card"_s);
    m_maskedFields->setToolTip(tr("Show as *** in the log, in reports and in exports; the receiver gets them as they are"));
    m_maskHint->setObjectName(u"maskHint"_s);
    auto *masked = new QLabel(tr("Mas&ked fields"), this);
    masked->setBuddy(m_maskedFields);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(2, 1);
    layout->addWidget(label, 0, 0);
    layout->addWidget(m_concurrency, 0, 1);
    layout->addWidget(note, 0, 2);
    layout->addWidget(masked, 1, 0);
    layout->addWidget(m_maskedFields, 1, 1, 1, 2);
    layout->addWidget(m_maskHint, 2, 1, 1, 2);
    layout->addWidget(m_keepsBodies, 3, 1, 1, 2);
    connect(m_concurrency, &QSpinBox::valueChanged, this, &MoreFields::changed);
    connect(m_keepsBodies, &QCheckBox::toggled, this, &MoreFields::changed);
    connect(m_maskedFields, &QLineEdit::textChanged, this, [this] {
        check();
        Q_EMIT changed();
    });
}

void MoreFields::setFields(const WebhookFields &fields)
{
    m_concurrency->setValue(fields.concurrency);
    m_keepsBodies->setChecked(fields.log.keepsBodies);
    if (maskedFields() != fields.log.maskedFields) {
        m_maskedFields->setText(fields.log.maskedFields.join(u", "_s));
        m_maskedFields->setCursorPosition(0);
    }
}

void MoreFields::addTo(WebhookFields &fields) const
{
    fields.concurrency = m_concurrency->value();
    fields.log = {m_keepsBodies->isChecked(), maskedFields()};
}

bool MoreFields::check()
{
    m_maskHint->say(maskHint(maskedFields()));
    return !m_maskHint->isError();
}

void MoreFields::showMaskError(const QString &sentence)
{
    m_maskHint->say(Hint{Hint::Kind::Error, sentence});
    editMaskedFields();
}

void MoreFields::editMaskedFields()
{
    m_maskedFields->setFocus(Qt::OtherFocusReason);
}

void MoreFields::editConcurrency()
{
    m_concurrency->setFocus(Qt::OtherFocusReason);
    m_concurrency->selectAll();
}

QStringList MoreFields::maskedFields() const
{
    return splitMaskPaths(m_maskedFields->text());
}

} // namespace switchhook
