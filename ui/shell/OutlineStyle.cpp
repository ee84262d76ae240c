// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/OutlineStyle.h"

#include <QPainter>
#include <QStyleOption>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

// Of the text's colour, so that the outline is 3:1 and more on the palettes of this program.
constexpr int outlineAlpha = 150;
constexpr int disabledAlpha = 70;

} // namespace

OutlineStyle::OutlineStyle()
    : QProxyStyle(u"fusion"_s)
{
}

void OutlineStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isBox = element == PE_IndicatorCheckBox;
    if ((!isBox && element != PE_IndicatorRadioButton)
        || option->palette.color(QPalette::Window).lightness() >= 128)
        return;
    QColor outline = option->palette.color(QPalette::Active, QPalette::Text);
    outline.setAlpha(option->state.testFlag(State_Enabled) ? outlineAlpha : disabledAlpha);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(0.5, 0.5);
    painter->setPen(outline);
    painter->setBrush(Qt::NoBrush);
    const QRectF place(option->rect.adjusted(0, 0, -1, -1));
    if (isBox)
        painter->drawRect(place);
    else
        painter->drawEllipse(place.adjusted(1, 1, -1, -1));
    painter->restore();
}

} // namespace switchhook
