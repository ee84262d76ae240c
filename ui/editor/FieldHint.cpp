// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/FieldHint.h"

#include "ui/common/StatusStyle.h"

#include <QEvent>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

Verdict verdictOf(Hint::Kind kind)
{
    if (kind == Hint::Kind::Good)
        return Verdict::Good;
    return kind == Hint::Kind::Error ? Verdict::Bad : Verdict::Neutral;
}

QString signOf(Hint::Kind kind)
{
    switch (kind) {
    case Hint::Kind::Good:
    case Hint::Kind::Error:
        return verdictSign(verdictOf(kind)) + u' ';
    case Hint::Kind::Warning:
        return u"⚠ "_s;
    case Hint::Kind::Note:
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

void FieldHint::say(const std::optional<Hint> &hint)
{
    m_kind = hint ? hint->kind : Hint::Kind::Note;
    setText(hint ? signOf(m_kind) + hint->sentence : QString());
    colour();
    setVisible(hint.has_value());
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
    if (m_kind != Hint::Kind::Warning)
        coloured.setColor(QPalette::WindowText, verdictColor(verdictOf(m_kind), coloured));
    setPalette(coloured);
}

} // namespace switchhook
