// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/BodyView.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTimer>
#include <QToolButton>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

QPlainTextEdit *textOf(BodyView &view)
{
    return view.findChild<QPlainTextEdit *>(u"bodyText"_s);
}

QString notesOf(BodyView &view)
{
    const auto *label = view.findChild<QLabel *>(u"bodyNotes"_s);
    return label->isHidden() ? QString() : label->text();
}

QString countOf(BodyView &view)
{
    return view.findChild<QLabel *>(u"findCount"_s)->text();
}

QByteArray largeJson(qsizetype size)
{
    QByteArray json = "[";
    while (json.size() < size)
        json += R"({"name":"Grace","amount":1.50,"open":true,"tags":["a","b"]},)";
    json.back() = ']';
    return json;
}

/// How long the event loop was kept from turning at most, until `done`.
qint64 longestPause(QSignalSpy &done, int timeout = 20000)
{
    qint64 longest = 0;
    QElapsedTimer last;
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] { longest = std::max(longest, last.restart()); });
    last.start();
    beat.start(0);
    if (done.isEmpty())
        done.wait(timeout);
    return longest;
}

} // namespace

class TestBodyView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonIsIndentedAndKeepsItsBytes()
    {
        BodyView view;
        view.setBody(R"({"b":1.0,"a":9007199254740993,"b":2})");
        QCOMPARE(
            textOf(view)->toPlainText(), u"{\n  \"b\": 1.0,\n  \"a\": 9007199254740993,\n  \"b\": 2\n}"_s);
        view.setMode(BodyMode::Raw);
        QCOMPARE(textOf(view)->toPlainText(), uR"({"b":1.0,"a":9007199254740993,"b":2})"_s);
        view.setMode(BodyMode::Hex);
        QVERIFY(textOf(view)->toPlainText().startsWith(
            u"00000000  7b 22 62 22 3a 31 2e 30  2c 22 61 22 3a 39 30 30  {\"b\":1.0,\"a\":900\n00000010  37"_s));
        QCOMPARE(notesOf(view), QString());
    }

    void theModesAreReachedByKeys()
    {
        BodyView view;
        view.setBody("{}");
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        const auto buttons = view.findChildren<QToolButton *>();
        for (QToolButton *button : buttons) {
            if (button->isChecked())
                button->setFocus();
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(view.mode(), BodyMode::Raw);
        for (const QToolButton *button : buttons) { // but for the one within the find field
            const bool isOurs = !qobject_cast<QLineEdit *>(button->parentWidget());
            QVERIFY(!isOurs || !button->accessibleName().isEmpty() || !button->text().isEmpty());
        }
    }

    void whatIsNotThereIsSaid()
    {
        BodyView view;
        const auto *absent = view.findChild<QLabel *>(u"bodyAbsent"_s);
        view.setBody({});
        QCOMPARE(absent->text(), u"No body"_s);
        view.setAbsent(u"Taken away by the size cap"_s);
        QCOMPARE(absent->text(), u"Taken away by the size cap"_s);
        view.setBody("x");
        QVERIFY(absent->isHidden());
        QCOMPARE(textOf(view)->toPlainText(), u"x"_s);
        QVERIFY(notesOf(view).contains(u"not JSON"_s));
        view.clear();
        QCOMPARE(absent->text(), QString());
    }

    void bytesThatAreNoTextAreShownAndSaid()
    {
        BodyView view;
        view.setBody(QByteArray("a\xff\0\x1b[2J\x7f", 8) + "\u202etxt\u0085\r\nend\r");
        QCOMPARE(textOf(view)->toPlainText(), u"a\ufffd␀␛[2J␡<U+202E>txt<U+0085>\nend␍"_s);
        QVERIFY(notesOf(view).contains(u"U+FFFD"_s));
        view.setBody("\xEF\xBB\xBF{}");
        QCOMPARE(textOf(view)->toPlainText(), u"<U+FEFF>{}"_s);
        QVERIFY(!notesOf(view).contains(u"U+FFFD"_s));
    }

    void findCountsAndSteps()
    {
        BodyView view;
        view.setBody(R"({"name":"Name","other":"rename"})");
        view.resize(500, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        textOf(view)->setFocus();
        QTest::keyClick(textOf(view), Qt::Key_F, Qt::ControlModifier);
        QWidget *field = QApplication::focusWidget();
        QCOMPARE(field->objectName(), u"find"_s);
        QTest::keyClicks(field, u"name"_s);
        QCOMPARE(countOf(view), u"1 of 3"_s);
        QCOMPARE(textOf(view)->textCursor().selectedText(), u"name"_s);
        QTest::keyClick(field, Qt::Key_F3);
        QCOMPARE(countOf(view), u"2 of 3"_s);
        QCOMPARE(textOf(view)->textCursor().selectedText(), u"Name"_s);
        QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
        QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(countOf(view), u"3 of 3"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(countOf(view), u"1 of 3"_s);
        QTest::keyClicks(field, u"less"_s);
        QCOMPARE(countOf(view), u"Not found"_s);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(field->isHidden() || !field->isVisible());
        QVERIFY(textOf(view)->hasFocus());
    }

    void aLongLineIsOneLine()
    {
        const QByteArray line = QByteArray(1990, 'x') + "the place to find" + QByteArray(90'000, 'y');
        BodyView view;
        view.resize(500, 300);
        QSignalSpy shown(&view, &BodyView::shown);
        view.setBody(line);
        view.show();
        QTRY_VERIFY(textOf(view)->toPlainText().size() > line.size());
        QVERIFY(QTest::qWaitForWindowActive(&view));
        textOf(view)->setFocus();
        QTest::keyClick(textOf(view), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"place to find"_s);
        QCOMPARE(countOf(view), u"1 of 1"_s);
        textOf(view)->copy();
        QCOMPARE(QApplication::clipboard()->text(), u"place to find"_s);
        textOf(view)->selectAll();
        textOf(view)->copy();
        QCOMPARE(QApplication::clipboard()->text().toUtf8(), line);
    }

    void copyAndSaveTakeAllOfIt()
    {
        const QByteArray body = QByteArray("{\"a\":\"\xff\",\"b\":\"\x01\"}");
        BodyView view;
        view.setBody(body);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"body.json"_s);
        view.saveTo(path);
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), body);
        QVERIFY(notesOf(view).contains(path));
        view.saveTo(folder.filePath(u"none/body.json"_s));
        QVERIFY(notesOf(view).contains(u"could not be saved"_s));
        view.setMode(BodyMode::Raw);
        for (QToolButton *button : view.findChildren<QToolButton *>()) {
            if (button->accessibleName() == u"Copy"_s)
                button->click();
        }
        QCOMPARE(QApplication::clipboard()->text(), QString::fromUtf8(body));
    }

    void aLargeBodyNeverHoldsTheWindow_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("mode");
        for (const auto mode : {BodyMode::Pretty, BodyMode::Raw, BodyMode::Hex}) {
            const QByteArray name = QByteArray::number(static_cast<int>(mode));
            QTest::newRow("JSON " + name) << largeJson(1 << 20) << static_cast<int>(mode);
            QTest::newRow("one line " + name) << QByteArray(1 << 20, 'x') << static_cast<int>(mode);
            QTest::newRow("short lines " + name) << "x\n"_ba.repeated(1 << 19) << static_cast<int>(mode);
        }
    }

    void aLargeBodyNeverHoldsTheWindow()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, mode);
        BodyView view;
        view.resize(600, 400);
        view.setMode(static_cast<BodyMode>(mode));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy shown(&view, &BodyView::shown);
        QElapsedTimer clock;
        clock.start();
        view.setBody(body);
        QVERIFY(clock.elapsed() < 100);
        const qint64 pause = longestPause(shown);
        QCOMPARE(shown.size(), 1);
        qInfo("%lld ms in all, at most %lld ms at once", clock.elapsed(), pause);
        QVERIFY(pause < 400); // some ten milliseconds on an idle machine
    }

    void aStaleBodyIsDropped()
    {
        BodyView view;
        view.setBody(largeJson(1 << 20));
        view.setBody("{}");
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(textOf(view)->toPlainText(), u"{}"_s);
    }
};

QTEST_MAIN(TestBodyView)
#include "tst_bodyview.moc"
