// SPDX-License-Identifier: GPL-3.0-or-later
// What the window costs, from inside: bench_ui BEGIN bare ROWS, or bench_ui BEGIN switchhook DATABASE. BEGIN is the
// monotonic clock in microseconds when the process was started. Answers one JSON object on stdout.
#include "core/service/ChangeWatcher.h"
#include "core/service/EngineController.h"
#include "tests/bench/ui/Measure.h"
#include "ui/common/ShownCatalogue.h"
#include "ui/common/Translations.h"
#include "ui/shell/MainWindow.h"

#include <QApplication>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMainWindow>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

#include <cstdio>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 8;

/// Where it is missing the measured window is not the one this was written for.
template <typename T> T &child(const QWidget &window, const QString &name)
{
    T *found = window.findChild<T *>(name);
    if (!found)
        qFatal("There is no %s.", qPrintable(name));
    return *found;
}

QJsonObject bare(qint64 begin, int rows)
{
    QMainWindow window;
    QTableWidget table(rows, columns);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            table.setItem(row, column, new QTableWidgetItem(u"Row %1, column %2"_s.arg(row).arg(column)));
    }
    window.setCentralWidget(&table);
    window.resize(1180, 720);
    PaintClock painted(*table.viewport());
    window.show();
    painted.waitForPaint();
    QJsonObject answer{{u"painted"_s, milliseconds(now() - begin)}};
    rest();
    answer[u"memory"_s] = memoryUsed();
    answer[u"scroll"_s] = scrolled(table, painted);
    window.takeCentralWidget()->setParent(nullptr);
    return answer;
}

/// From opening the page to its first rows on the screen; then a scrolled frame, and a key in the filter.
QJsonObject page(MainWindow &window, int number, const QString &tableName, const QString &filterName, const QString &typed)
{
    auto &table = child<QTableView>(window, tableName);
    PaintClock painted(*table.viewport());
    const qint64 asked = now();
    QTest::keyClick(&window, static_cast<Qt::Key>(Qt::Key_0 + number), Qt::ControlModifier);
    painted.waitForRows(table);
    QJsonObject answer{{u"opened"_s, milliseconds(now() - asked)}};
    rest();
    answer[u"scroll"_s] = scrolled(table, painted);
    answer[u"key"_s] = typedInto(child<QLineEdit>(window, filterName), typed, painted);
    return answer;
}

QJsonObject switchhookWindow(qint64 begin, const QString &database)
{
    const WorkspacePaths paths{database, {}};
    ServiceThread actions(u"actions"_s, paths);
    ServiceThread reading(u"reading"_s, paths);
    ChangeWatcher changes(database);
    const ShownCatalogue catalogue(actions, changes);
    EngineOptions options;
    options.paths = paths;
    EngineController engine(options);
    MainWindow window({actions, reading, changes, engine, catalogue});
    auto &table = child<QTableView>(window, u"webhookTable"_s);
    PaintClock windowPainted(window);
    PaintClock tablePainted(*table.viewport());
    engine.start();
    window.show();
    windowPainted.waitForPaint();
    QJsonObject answer{{u"painted"_s, milliseconds(now() - begin)}};
    if (!tablePainted.waitForRows(table, 3000))
        answer[u"empty"_s] = true;
    answer[u"rows"_s] = milliseconds(now() - begin);
    rest();
    answer[u"memory"_s] = memoryUsed();
    if (answer.contains(u"empty"_s))
        return answer;
    answer[u"webhooks"_s] = page(window, 1, u"webhookTable"_s, u"webhookFilter"_s, u"tickets 0123"_s);
    answer[u"deliveries"_s] = page(window, 2, u"deliveryLog"_s, u"filterText"_s, u"missed"_s);
    answer[u"memoryWithAll"_s] = memoryUsed();
    return answer;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"switchhook"_s);
    QApplication::setCursorFlashTime(0); // a blinking cursor paints, too
    installTranslations(application);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 4)
        qFatal("bench_ui BEGIN bare ROWS | BEGIN switchhook DATABASE");
    const qint64 begin = arguments[1].toLongLong();
    const QJsonObject answer = arguments[2] == "bare"_L1 ? bare(begin, arguments[3].toInt())
                                                          : switchhookWindow(begin, arguments[3]);
    std::puts(QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
    return 0;
}
