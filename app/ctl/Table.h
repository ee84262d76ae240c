// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace switchhook {

/// Text in columns, two blanks between them, each as wide as its widest cell. Cells are shown through
/// visible(), so foreign text needs no care.
class Table
{
public:
    explicit Table(QStringList headings);

    void add(const QStringList &cells);
    /// Lines with their ends; only the heading where nothing was added.
    [[nodiscard]] QString toText() const;

private:
    [[nodiscard]] QString toLine(const QStringList &cells) const;

    std::vector<QStringList> m_rows;
    std::vector<qsizetype> m_widths;
};

/// "Name:      value" lines, the values one below the other. Empty names continue the value above.
[[nodiscard]] QString toFields(const std::vector<std::pair<QString, QString>> &fields);

} // namespace switchhook
