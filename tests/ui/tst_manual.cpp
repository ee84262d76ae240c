// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/ManualView.h"
#include "ui/help/ManualWindow.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

using namespace switchhook;
using namespace Qt::StringLiterals;

class TestManual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<ManualWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void beginsWithTheGuide()
    {
        QVERIFY(view().toPlainText().startsWith(u"Switchhook: a guide"_s));
        QVERIFY(view().toPlainText().contains(u"httpbin.org/post"_s));
    }

    void everyPageHasItsPictures_data()
    {
        QTest::addColumn<QString>("page");
        for (const QString &page : QDir(u":/manual"_s).entryList({u"*.md"_s}))
            QTest::newRow(qPrintable(page)) << page;
    }

    void everyPageHasItsPictures()
    {
        QFETCH(QString, page);
        view().openPage(page);
        QVERIFY(view().toPlainText().size() > 500);
        QFile file(u":/manual/"_s + page);
        QVERIFY(file.open(QFile::ReadOnly));
        static const QRegularExpression picture(u"!\\[[^]]*\\]\\(([^)]+)\\)"_s);
        for (auto found = picture.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext();) {
            const QString name = found.next().captured(1);
            const auto image = view().loadResource(QTextDocument::ImageResource, QUrl(name)).value<QImage>();
            QVERIFY2(!image.isNull(), qPrintable(name));
            QVERIFY(image.width() / image.devicePixelRatio() < view().viewport()->width());
        }
    }

    void linksLeadToChaptersAndPagesAndBack()
    {
        view().openPage(u"guide.md#reading-failures"_s);
        QCOMPARE(view().textCursor().block().text(), u"Reading failures"_s);
        QVERIFY(view().verticalScrollBar()->value() > 500);
        Q_EMIT view().anchorClicked(QUrl(u"reference.md"_s));
        QVERIFY(view().toPlainText().startsWith(u"Reference"_s));
        Q_EMIT view().anchorClicked(QUrl(u"outcomes.md"_s));
        QVERIFY(view().toPlainText().startsWith(u"Outcomes"_s));
        QTest::keyClick(&view(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(view().toPlainText().startsWith(u"Reference"_s));
        QTest::keyClick(&view(), Qt::Key_Right, Qt::AltModifier);
        QVERIFY(view().toPlainText().startsWith(u"Outcomes"_s));
        QTest::keyClick(&view(), Qt::Key_1, Qt::ControlModifier);
        QVERIFY(view().toPlainText().startsWith(u"Switchhook: a guide"_s));
        QTest::keyClick(&view(), Qt::Key_5, Qt::ControlModifier);
        QVERIFY(view().toPlainText().startsWith(u"Tenants, users and roles"_s));
    }

    void onlyTheWebOpensOutside()
    {
        QDesktopServices::setUrlHandler(u"https"_s, this, "opened");
        QDesktopServices::setUrlHandler(u"file"_s, this, "opened");
        Q_EMIT view().anchorClicked(QUrl(u"https://webhook.site/"_s));
        Q_EMIT view().anchorClicked(QUrl(u"file:///etc/passwd"_s));
        QDesktopServices::unsetUrlHandler(u"https"_s);
        QDesktopServices::unsetUrlHandler(u"file"_s);
        QCOMPARE(m_opened, QList<QUrl> {QUrl(u"https://webhook.site/"_s)});
        QVERIFY(view().toPlainText().startsWith(u"Switchhook: a guide"_s));
    }

    void wordsAreFound()
    {
        QTest::keyClick(&view(), Qt::Key_F, Qt::ControlModifier);
        auto *words = qobject_cast<QLineEdit *>(m_window->focusWidget());
        QVERIFY(words);
        QTest::keyClicks(words, u"zapier"_s);
        QCOMPARE(view().textCursor().selectedText().toLower(), u"zapier"_s);
        const int first = view().textCursor().selectionStart();
        QTest::keyClick(words, Qt::Key_Return);
        QVERIFY(view().textCursor().selectionStart() > first);
        QTest::keyClick(words, Qt::Key_Escape);
        QVERIFY(m_window->isVisible());
        QTest::keyClick(&view(), Qt::Key_Escape);
        QVERIFY(!m_window->isVisible());
    }

public Q_SLOTS:
    void opened(const QUrl &url) { m_opened << url; }

private:
    ManualView &view() { return m_window->view(); }

    std::unique_ptr<ManualWindow> m_window;
    QList<QUrl> m_opened;
};

QTEST_MAIN(TestManual)
#include "tst_manual.moc"
