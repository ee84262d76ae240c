// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/JsonRows.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace switchhook {

void JsonRows::begin()
{
    m_text += m_text.isEmpty() ? "[{" : "},{";
    m_first = true;
}

JsonRows &JsonRows::add(const char *name, const QString &value)
{
    const QByteArray list = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return addRaw(name, list.sliced(1, list.size() - 2)); // without the list's brackets
}

JsonRows &JsonRows::add(const char *name, const QByteArray &value)
{
    return addRaw(name, "\"\\\\x" + value.toHex() + '"');
}

JsonRows &JsonRows::addRaw(const char *name, const QByteArray &value)
{
    if (!std::exchange(m_first, false))
        m_text += ',';
    m_text += '"' + QByteArray(name) + "\":" + value;
    return *this;
}

QString toJsonText(const QStringList &list)
{
    if (list.isEmpty())
        return QStringLiteral("[]");
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QStringList fromJsonText(const QString &text)
{
    QStringList list;
    for (const QJsonValue &value : QJsonDocument::fromJson(text.toUtf8()).array())
        list.append(value.toString());
    return list;
}

} // namespace switchhook
