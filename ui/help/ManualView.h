// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace switchhook {

/// Shows a page of docs/, which are part of the program: nothing is fetched from anywhere. Links to chapters and to other
/// pages work as on the web; those to the web itself open in the browser.
class ManualView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ManualView(QWidget *parent = nullptr);

    /// "guide.md", or with a chapter, "guide.md#reading-failures".
    void openPage(const QString &page);

    QVariant loadResource(int type, const QUrl &name) override;

private:
    void follow(const QUrl &link);
    void space();
    void scrollToChapter(const QString &chapter);
};

} // namespace switchhook
