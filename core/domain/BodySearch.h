// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace switchhook {

/// Looks for a text in bodies, whatever its case. Letters beyond ASCII are found in UTF-8 and where JSON
/// wrote them as \u00fc. Immutable and thread-safe.
class BodySearch
{
public:
    /// An empty text is found everywhere.
    explicit BodySearch(const QString &text);

    [[nodiscard]] bool isIn(QByteArrayView body) const;

private:
    QString m_text;
    QByteArray m_ascii; // lower case; the text, or as JSON escapes it
    bool m_isAscii = true;
};

} // namespace switchhook
