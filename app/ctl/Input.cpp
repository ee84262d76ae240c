// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Input.h"

#include <QIODevice>

#include <algorithm>

namespace switchhook {

namespace {

constexpr qint64 pieceSize = 256 * 1024;

} // namespace

QByteArray readUpTo(QIODevice &device, qint64 limit)
{
    QByteArray bytes;
    while (bytes.size() < limit) {
        const QByteArray piece = device.read(std::min(pieceSize, limit - bytes.size()));
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    return bytes;
}

std::vector<LineReader::Line> LineReader::next()
{
    m_buffer.remove(0, std::exchange(m_taken, 0));
    std::vector<Line> lines = takeWholeLines();
    while (lines.empty() && readMore())
        lines = takeWholeLines();
    if (lines.empty() && !m_buffer.isEmpty()) { // the last line may lack its end
        m_taken = m_buffer.size();
        lines.push_back({++m_number, m_buffer});
    }
    return lines;
}

bool LineReader::readMore()
{
    // The rest of a line that is too long anyway is dropped as it comes.
    m_buffer.truncate(std::min(m_buffer.size(), m_longest + 1));
    const QByteArray piece = m_atEnd ? QByteArray() : m_device.read(pieceSize);
    m_atEnd = piece.isEmpty();
    m_buffer += piece;
    return !m_atEnd;
}

std::vector<LineReader::Line> LineReader::takeWholeLines()
{
    std::vector<Line> lines;
    const QByteArrayView all(m_buffer);
    for (qsizetype end = all.indexOf('\n', m_taken); end >= 0; end = all.indexOf('\n', m_taken)) {
        lines.push_back({++m_number, all.sliced(m_taken, end - m_taken)});
        m_taken = end + 1;
    }
    return lines;
}

} // namespace switchhook
