// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QSyntaxHighlighter>
#include <QTextCharFormat>

namespace switchhook {

/// Colours indented JSON lightly: keys, strings, and numbers with the words. At least 4.5:1, light and dark.
class JsonColors : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit JsonColors(QTextDocument *document);

    /// Without it the text stays in the palette's own colour.
    void setEnabled(bool enabled) { m_enabled = enabled; }
    /// For what comes from now on; rehighlight() for what is there.
    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    qsizetype endOfString(const QString &text, qsizetype start);

    bool m_enabled = false;
    QTextCharFormat m_key;
    QTextCharFormat m_string;
    QTextCharFormat m_value;
};

} // namespace switchhook
