// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/FieldHint.h"

#include "ui/common/StatusStyle.h"

#include <QEvent>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

Verdict verdictOf(FieldHint::Kind kind)
{
    if (kind == FieldHint::Kind::Good)
        return Verdict::Good;
    return kind == FieldHint::Kind::Error ? Verdict::Bad : Verdict::Neutral;
}

QString signOf(FieldHint::Kind kind)
{
    switch (kind) {
    case FieldHint::Kind::Good:
    case FieldHint::Kind::Error:
        return verdictSign(verdictOf(kind)) + u' ';
    case FieldHint::Kind::Warning:
        return u"⚠ "_s;
    case FieldHint::Kind::Note:
        break;
    }
    return {};
}

} // namespace

FieldHint::FieldHint(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    hide();
}

void FieldHint::say(Kind kind, const QString &sentence)
{
    m_kind = kind;
    setText(signOf(kind) + sentence);
    colour();
    show();
}

void FieldHint::clearHint()
{
    clear();
    hide();
}

void FieldHint::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
    QLabel::changeEvent(event);
}

void FieldHint::colour()
{
    QPalette coloured;
    if (m_kind != Kind::Warning)
        coloured.setColor(QPalette::WindowText, verdictColor(verdictOf(m_kind), coloured));
    setPalette(coloured);
}

} // namespace switchhook
