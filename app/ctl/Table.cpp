// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Table.h"

#include "app/ctl/Visible.h"

#include <algorithm>

namespace switchhook {

namespace {

/// A line ends with its last letter, not with blanks.
QString withoutTrailingBlanks(QString line)
{
    while (line.endsWith(QLatin1Char(' ')))
        line.chop(1);
    return line;
}

} // namespace

Table::Table(QStringList headings)
    : m_widths(static_cast<size_t>(headings.size()), 0)
{
    add(headings);
}

void Table::add(const QStringList &cells)
{
    QStringList &row = m_rows.emplace_back();
    for (size_t column = 0; column < m_widths.size(); ++column) {
        row << visible(cells.value(static_cast<qsizetype>(column)));
        m_widths[column] = std::max(m_widths[column], row.last().size());
    }
}

QString Table::toText() const
{
    QString text;
    for (const QStringList &row : m_rows)
        text += toLine(row) + QLatin1Char('\n');
    return text;
}

QString Table::toLine(const QStringList &cells) const
{
    QString line;
    for (size_t column = 0; column < m_widths.size(); ++column)
        line += cells[static_cast<qsizetype>(column)].leftJustified(m_widths[column] + 2);
    return withoutTrailingBlanks(line);
}

QString toFields(const std::vector<std::pair<QString, QString>> &fields)
{
    qsizetype width = 0;
    for (const auto &field : fields)
        width = std::max(width, field.first.size());
    QString text;
    for (const auto &[name, value] : fields) {
        const QString label = name.isEmpty() ? name : name + QLatin1Char(':');
        text += withoutTrailingBlanks(label.leftJustified(width + 3) + visible(value)) + QLatin1Char('\n');
    }
    return text;
}

} // namespace switchhook
