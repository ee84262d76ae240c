// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/BodyText.h"

#include "core/domain/JsonIndent.h"
#include "core/text/ForeignText.h"

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 2000;
constexpr int bytesPerLine = 16;

bool isInvisible(QChar c)
{
    const auto category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

QString pictureOf(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 0x20)
        return QChar(0x2400 + code);
    return code == 0x7f ? QString(QChar(0x2421)) : foreignText(QStringView(&c, 1));
}

/// Puts characters together into lines that are not too long.
class LineWriter
{
public:
    explicit LineWriter(BodyText &out)
        : m_out(out)
    {
    }

    void add(QStringView piece)
    {
        if (m_column >= longestLine && !piece.front().isLowSurrogate()) {
            m_out.softBreaks.push_back(m_out.text.size());
            endLine();
        }
        m_out.text += piece;
        m_column += piece.size();
    }

    void endLine()
    {
        m_out.text += u'\n';
        m_column = 0;
    }

private:
    BodyText &m_out;
    qsizetype m_column = 0;
};

void writeVisible(const QString &text, BodyText &out)
{
    out.text.reserve(text.size());
    LineWriter lines(out);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\n')
            lines.endLine();
        else if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
            continue;
        else if (c != u'\t' && isInvisible(c))
            lines.add(pictureOf(c));
        else
            lines.add(QStringView(&c, 1));
    }
}

/// "00000010  7b 22 65 76 65 6e 74 22  3a 22 63 6f 6e 74 61 63  {"event":"contac"
void writeHex(const QByteArray &bytes, BodyText &out)
{
    constexpr char digits[] = "0123456789abcdef";
    QByteArray text;
    text.reserve((bytes.size() / bytesPerLine + 1) * 78);
    for (qsizetype row = 0; row < bytes.size(); row += bytesPerLine) {
        if (row > 0)
            text += '\n';
        text += QByteArray::number(row, 16).rightJustified(8, '0') + "  ";
        QByteArray letters;
        for (qsizetype i = row; i < row + bytesPerLine; ++i) {
            if (i < bytes.size()) {
                const auto byte = static_cast<unsigned char>(bytes[i]);
                text += digits[byte >> 4];
                text += digits[byte & 15];
                letters += byte >= 0x20 && byte < 0x7f ? bytes[i] : '.';
            } else {
                text += "  ";
            }
            text += i % 8 == 7 ? "  " : " ";
        }
        text += letters;
    }
    out.text = QString::fromLatin1(text);
}

/// Qt would leave out a byte order mark.
QString decoded(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    return bytes.startsWith("\xEF\xBB\xBF") && !text.startsWith(QChar::ByteOrderMark)
        ? QChar(QChar::ByteOrderMark) + text
        : text;
}

} // namespace

BodyText bodyText(const QByteArray &bytes, BodyMode mode)
{
    BodyText out;
    out.isCut = bytes.size() > mostBodyShown;
    const QByteArray shown = out.isCut ? bytes.first(mostBodyShown) : bytes;
    if (mode == BodyMode::Hex) {
        writeHex(shown, out);
        return out;
    }
    const auto indented = mode == BodyMode::Pretty ? indentJson(shown) : std::nullopt;
    out.isJson = indented.has_value();
    out.isUtf8 = bytes.isValidUtf8();
    writeVisible(decoded(indented.value_or(shown)), out);
    return out;
}

QString plainBody(const QByteArray &bytes, BodyMode mode)
{
    if (mode == BodyMode::Hex)
        return bodyText(bytes, mode).text;
    return decoded(mode == BodyMode::Pretty ? indentJson(bytes).value_or(bytes) : bytes);
}

} // namespace switchhook
