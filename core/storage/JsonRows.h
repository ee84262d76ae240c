// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <concepts>
#include <optional>

namespace switchhook {

/// Rows for a statement that takes many at once: a JSON list of objects, named as the columns are. Bytes are
/// written as PostgreSQL reads them into a bytea.
class JsonRows
{
public:
    void begin();
    JsonRows &add(const char *name, std::integral auto value) { return addRaw(name, QByteArray::number(value)); }
    JsonRows &add(const char *name, const QString &value);
    JsonRows &add(const char *name, const QByteArray &value);
    template <typename T>
    JsonRows &add(const char *name, const std::optional<T> &value)
    {
        return value ? add(name, *value) : addRaw(name, "null");
    }
    [[nodiscard]] QString document() const { return QString::fromUtf8(m_text.isEmpty() ? "[]" : m_text + "}]"); }

private:
    JsonRows &addRaw(const char *name, const QByteArray &value);

    QByteArray m_text;
    bool m_first = true;
};

/// A JSON list of texts, and back.
[[nodiscard]] QString toJsonText(const QStringList &list);
[[nodiscard]] QStringList fromJsonText(const QString &text);

} // namespace switchhook
