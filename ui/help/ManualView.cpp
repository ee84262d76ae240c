// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/ManualView.h"

#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QImage>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestPicture = 760; // of the window's 880, without its margins and its scroll bar

/// As the web makes a chapter's address from its title.
QString addressOf(QString title)
{
    static const QRegularExpression others(u"[^\\w\\- ]"_s, QRegularExpression::UseUnicodePropertiesOption);
    return title.toLower().remove(others).replace(u' ', u'-');
}

} // namespace

ManualView::ManualView(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    document()->setDocumentMargin(24);
    connect(this, &QTextBrowser::anchorClicked, this, &ManualView::follow);
    connect(this, &QTextBrowser::sourceChanged, this, &ManualView::space);
}

// Qt leaves no room above a heading, nor below code.
void ManualView::space()
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const bool isCode = format.hasProperty(QTextFormat::BlockCodeFence) || format.hasProperty(QTextFormat::BlockCodeLanguage)
            || format.nonBreakableLines();
        const bool codeEnds = isCode && block.next().blockFormat().nonBreakableLines() != format.nonBreakableLines();
        if (format.headingLevel() == 0 && !codeEnds)
            continue;
        if (format.headingLevel() > 0)
            format.setTopMargin(format.headingLevel() < 3 ? 24 : 16);
        format.setBottomMargin(8);
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
    }
    cursor.endEditBlock();
    document()->clearUndoRedoStacks();
}

void ManualView::openPage(const QString &page)
{
    follow(QUrl(u"qrc:/manual/"_s + page));
}

void ManualView::follow(const QUrl &link)
{
    QUrl address = source().resolved(link);
    if (address.scheme() != "qrc"_L1) {
        if (address.scheme() == "https"_L1 || address.scheme() == "http"_L1)
            QDesktopServices::openUrl(address);
        return;
    }
    const QString chapter = address.fragment();
    address.setFragment({});
    if (address != source())
        setSource(address);
    if (!chapter.isEmpty())
        scrollToChapter(chapter);
}

// Qt gives headings of Markdown no anchors.
void ManualView::scrollToChapter(const QString &chapter)
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || addressOf(block.text()) != chapter)
            continue;
        setTextCursor(QTextCursor(block));
        const QRectF place = document()->documentLayout()->blockBoundingRect(block);
        verticalScrollBar()->setValue(static_cast<int>(place.top()));
        return;
    }
}

// A picture is as wide as the text, at whatever scale, and never drawn larger than it is.
QVariant ManualView::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return QTextBrowser::loadResource(type, name);
    const QImage picture(u':' + source().resolved(name).path());
    if (picture.width() <= widestPicture)
        return picture;
    const int pixels = std::min(picture.width(), static_cast<int>(widestPicture * devicePixelRatioF()));
    QImage fitted = picture.convertToFormat(QImage::Format_RGB32).scaledToWidth(pixels, Qt::SmoothTransformation);
    fitted.setDevicePixelRatio(pixels / static_cast<double>(widestPicture));
    return fitted;
}

} // namespace switchhook
