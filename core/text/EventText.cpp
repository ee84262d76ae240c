// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/EventText.h"

#include "core/domain/EventCatalogue.h"

#include <QCoreApplication>

namespace switchhook {

namespace {

QString translated(const QString &text)
{
    return QCoreApplication::translate("EventCatalogue", text.toUtf8().constData());
}

} // namespace

QString eventTitle(const EventType &type)
{
    return translated(type.title);
}

QString eventDescription(const EventType &type)
{
    return translated(type.description);
}

QString categoryTitle(const QString &category)
{
    return translated(category);
}

} // namespace switchhook
