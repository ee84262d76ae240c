// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlHarness.h"

using namespace switchhook;
using namespace Qt::StringLiterals;

class TestCtlToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenIsShownOnceAndStoredHashed()
    {
        CtlHarness ctl;
        const QJsonObject added = ctl.run({"token", "add", "--name", "CRM", "--json"}).object();
        const QString token = added["token"_L1].toString();
        QVERIFY(token.startsWith("swh_"_L1));
        const CtlRun listed = ctl.run({"token", "list", "--json"});
        QCOMPARE(listed.object().keys(), (QStringList{u"created"_s, u"id"_s, u"name"_s}));
        QCOMPARE(listed.object()["id"_L1], added["id"_L1]);
        QVERIFY(ctl.database().contains("CRM"));
        QVERIFY(!ctl.database().contains(token.toUtf8()));
    }

    void aTokenIsRemovedByIdOrName()
    {
        CtlHarness ctl;
        const QByteArray id
            = ctl.run({"token", "add", "--name", "a", "--json"}).object()["id"_L1].toString().toUtf8();
        ctl.run({"token", "add", "--name", "b"});
        QCOMPARE(ctl.run({"token", "remove", id}).exit, 0);
        QCOMPARE(ctl.run({"token", "remove", "b"}).exit, 0);
        QVERIFY(ctl.run({"token", "remove", "b"}).isRefused(2));
        QVERIFY(ctl.run({"token", "list", "--json"}).out.isEmpty());
    }

    void settingsAreShownAndChanged()
    {
        CtlHarness ctl;
        const QList<QJsonObject> before = ctl.run({"setting", "list", "--json"}).objects();
        QCOMPARE(before.first()["name"_L1].toString(), u"database_size_cap"_s);
        QCOMPARE(before.first()["default"_L1], true);
        QCOMPARE(ctl.run({"setting", "set", "database_size_cap", "1073741824"}).exit, 0);
        const QList<QJsonObject> after = ctl.run({"setting", "list", "--json"}).objects();
        QCOMPARE(after.first()["value"_L1].toString(), u"1073741824"_s);
        QCOMPARE(after.first()["default"_L1], false);
        QVERIFY(ctl.run({"setting", "set", "no_such_setting", "1"}).isRefused(2));
    }
};

QTEST_GUILESS_MAIN(TestCtlToken)
#include "tst_ctltoken.moc"
