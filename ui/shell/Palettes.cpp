// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Palettes.h"

#include <algorithm>
#include <cmath>

namespace switchhook {

namespace {

struct Shade
{
    QPalette::ColorRole role;
    QRgb color;
};

QPalette paletteOf(std::initializer_list<Shade> shades, QRgb disabledText, QRgb disabledHighlight)
{
    QPalette palette;
    for (const Shade &shade : shades)
        palette.setColor(shade.role, QColor::fromRgb(shade.color));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
             QPalette::PlaceholderText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(disabledText));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(disabledHighlight));
    return palette;
}

double linear(double part)
{
    return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QPalette lightPalette()
{
    return paletteOf(
        {{QPalette::Window, 0xf3f4f5}, {QPalette::WindowText, 0x1b1e21}, {QPalette::Base, 0xffffff},
            {QPalette::AlternateBase, 0xf2f4f6}, {QPalette::Text, 0x1b1e21},
            {QPalette::PlaceholderText, 0x63696f}, {QPalette::Button, 0xf7f8f9},
            {QPalette::ButtonText, 0x1b1e21}, {QPalette::BrightText, 0xb31d12}, {QPalette::Light, 0xffffff},
            {QPalette::Midlight, 0xe6e8ea}, {QPalette::Mid, 0xb9bdc1}, {QPalette::Dark, 0x9a9fa4},
            {QPalette::Shadow, 0x767b80}, {QPalette::Highlight, 0x1f6aa5},
            {QPalette::HighlightedText, 0xffffff}, {QPalette::Link, 0x1a5fb4},
            {QPalette::LinkVisited, 0x6b3fa0}, {QPalette::ToolTipBase, 0xfdfdf3},
            {QPalette::ToolTipText, 0x1b1e21}},
        0x8d9398, 0xc9ced2);
}

QPalette darkPalette()
{
    return paletteOf(
        {{QPalette::Window, 0x26292c}, {QPalette::WindowText, 0xe8eaec}, {QPalette::Base, 0x1c1e20},
            {QPalette::AlternateBase, 0x232628}, {QPalette::Text, 0xe8eaec},
            {QPalette::PlaceholderText, 0xa2a8ae}, {QPalette::Button, 0x34383c},
            {QPalette::ButtonText, 0xe8eaec}, {QPalette::BrightText, 0xff8f85}, {QPalette::Light, 0x4a4f54},
            {QPalette::Midlight, 0x3d4246}, {QPalette::Mid, 0x2c3033}, {QPalette::Dark, 0x17191b},
            {QPalette::Shadow, 0x0c0d0e}, {QPalette::Highlight, 0x2a6da6},
            {QPalette::HighlightedText, 0xffffff}, {QPalette::Link, 0x7cb8f5},
            {QPalette::LinkVisited, 0xc6a8f2}, {QPalette::ToolTipBase, 0x3d4246},
            {QPalette::ToolTipText, 0xf0f1f2}},
        0x797f85, 0x43484d);
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace switchhook
