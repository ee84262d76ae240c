// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/BodyEdit.h"

#include "ui/common/JsonColors.h"

#include <QFontDatabase>
#include <QMimeData>
#include <QTextBlock>

#include <algorithm>

namespace switchhook {

namespace {

constexpr qsizetype firstPiece = 16 * 1024; // more than a screen
constexpr qsizetype nextPiece = 32 * 1024; // a few milliseconds,
constexpr int nextLines = 1000; // unless there are many lines in it

/// Where the piece of `text` ends that begins at `start`.
qsizetype endOfPiece(const QString &text, qsizetype start)
{
    const qsizetype most = std::min(start + nextPiece, text.size());
    qsizetype end = start;
    for (int lines = 0; end < most && lines < nextLines; ++end)
        lines += text[end] == u'\n' ? 1 : 0;
    return end;
}

QString withoutSoftBreaks(const BodyText &body)
{
    QString content;
    content.reserve(body.text.size());
    qsizetype from = 0;
    for (const qsizetype place : body.softBreaks) {
        content += QStringView(body.text).sliced(from, place - from);
        from = place + 1;
    }
    return content += QStringView(body.text).sliced(from);
}

} // namespace

BodyEdit::BodyEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_colors(new JsonColors(document()))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLayoutDirection(Qt::LeftToRight); // code, in whatever language the window is
    m_colors->setPalette(palette());
    m_more.setInterval(0);
    connect(&m_more, &QTimer::timeout, this, &BodyEdit::addMore);
}

void BodyEdit::setBody(BodyText body, bool wrap)
{
    m_more.stop();
    m_body = std::move(body);
    m_content = m_body.softBreaks.empty() ? m_body.text : withoutSoftBreaks(m_body);
    m_colors->setEnabled(m_body.isJson);
    setLineWrapMode(wrap ? WidgetWidth : NoWrap);
    m_added = std::min(firstPiece, m_body.text.size());
    setPlainText(m_body.text.first(m_added));
    if (m_added < m_body.text.size())
        m_more.start();
    else if (m_added > 0)
        Q_EMIT completed();
}

void BodyEdit::addMore()
{
    const qsizetype pieceEnd = endOfPiece(m_body.text, m_added);
    QTextCursor end(document());
    end.movePosition(QTextCursor::End);
    end.insertText(m_body.text.sliced(m_added, pieceEnd - m_added));
    m_added = pieceEnd;
    if (m_added < m_body.text.size())
        return;
    m_more.stop();
    Q_EMIT completed();
}

std::vector<qsizetype> BodyEdit::find(const QString &words) const
{
    std::vector<qsizetype> places;
    if (words.isEmpty())
        return places;
    const QStringMatcher matcher(words, Qt::CaseInsensitive);
    for (qsizetype at = matcher.indexIn(m_content); at >= 0;
         at = matcher.indexIn(m_content, at + words.size()))
        places.push_back(at);
    return places;
}

qsizetype BodyEdit::positionOf(qsizetype place) const
{
    for (const qsizetype softBreak : m_body.softBreaks) {
        if (softBreak > place)
            break;
        ++place;
    }
    return place;
}

void BodyEdit::showMatch(qsizetype place, qsizetype length)
{
    const qsizetype end = positionOf(place + length - 1) + 1;
    while (m_added < end)
        addMore();
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(positionOf(place)));
    cursor.setPosition(static_cast<int>(end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

bool BodyEdit::isSoftBreak(qsizetype position) const
{
    return std::binary_search(m_body.softBreaks.begin(), m_body.softBreaks.end(), position);
}

QMimeData *BodyEdit::createMimeDataFromSelection() const
{
    const qsizetype start = textCursor().selectionStart();
    const qsizetype end = textCursor().selectionEnd();
    QString selected;
    for (qsizetype at = start; at < std::min(end, m_body.text.size()); ++at) {
        if (!isSoftBreak(at))
            selected += m_body.text[at];
    }
    auto *copied = new QMimeData;
    copied->setText(selected);
    return copied;
}

void BodyEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    m_colors->setPalette(palette());
    m_colors->rehighlight();
}

} // namespace switchhook
