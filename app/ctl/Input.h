// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

class QIODevice;

namespace switchhook {

/// Reads until the end or until `limit` bytes are there, also from a pipe that gives them piece by piece.
[[nodiscard]] QByteArray readUpTo(QIODevice &device, qint64 limit);

/// Reads lines as they come: what a pipe holds at the moment is answered at once, so that a slow writer is
/// served line by line and a quick one in large batches. The memory used has a bound.
class LineReader
{
public:
    struct Line
    {
        qint64 number = 0; ///< from 1
        QByteArrayView
            text; ///< without its line end; of a longer line the first `longest` + 1 bytes at least
    };

    LineReader(QIODevice &device, qsizetype longest)
        : m_device(device)
        , m_longest(longest)
    {
    }

    /// The next lines, valid until the next call; none at the end.
    std::vector<Line> next();

private:
    bool readMore();
    std::vector<Line> takeWholeLines();

    QIODevice &m_device;
    qsizetype m_longest;
    QByteArray m_buffer;
    qsizetype m_taken = 0; ///< bytes at its start that were answered
    qint64 m_number = 0;
    bool m_atEnd = false;
};

} // namespace switchhook
