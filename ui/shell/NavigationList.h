// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QListWidget>

namespace switchhook {

/// The pages, at the left: under "Integrations" one line for each.
class NavigationList : public QListWidget
{
    Q_OBJECT

public:
    explicit NavigationList(QWidget *parent = nullptr);

    void addHeading(const QString &text);
    /// Shown by the page's windowTitle(); `icon` is a freedesktop name.
    void addPage(QWidget *page, const QString &icon);
    /// Whether it stands in the list; all do unless told otherwise.
    void setOffered(QWidget *page, bool offered);
    /// A dot behind the page's name: something of it runs. `spoken` says it to a screen reader.
    void setRunning(QWidget *page, bool running, const QString &spoken);
    /// Marks it, and emits nothing.
    void setPage(QWidget *page);

    /// As high as what is in it, and never so narrow that a name is cut.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(QWidget *page);

private:
    QHash<QListWidgetItem *, QWidget *> m_pages;
};

} // namespace switchhook
