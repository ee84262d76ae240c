// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Outcome.h"

#include <QSet>
#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

class TestOutcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// They lie in databases and scripts: none may ever be renamed.
    void codesAreFixed()
    {
        const QStringList codes{u"ok"_s, u"http_status"_s, u"redirect"_s, u"timeout"_s, u"dns_failed"_s,
            u"connection_refused"_s, u"connection_lost"_s, u"interrupted"_s, u"cancelled"_s, u"tls_expired"_s,
            u"tls_hostname"_s, u"tls_untrusted"_s, u"tls_failed"_s, u"bad_response"_s};
        QCOMPARE(codes.size(), outcomeCount);
        for (int i = 0; i < outcomeCount; ++i) {
            const auto outcome = static_cast<Outcome>(i);
            QCOMPARE(QString(outcomeCode(outcome)), codes[i]);
            QCOMPARE(outcomeFromCode(codes[i]), std::optional(outcome));
        }
        QVERIFY(!outcomeFromCode(u"OK"));
        QVERIFY(!outcomeFromCode({}));
    }

    void everyStatusHasOneOutcome()
    {
        const QSet<int> redirects{301, 302, 303, 307, 308};
        for (int status = 0; status <= 1000; ++status) {
            const Outcome expected = status >= 200 && status < 300 ? Outcome::Ok
                : redirects.contains(status)                       ? Outcome::Redirect
                                                                   : Outcome::HttpStatus;
            QCOMPARE(outcomeOfStatus(status), expected);
        }
    }

    void failures()
    {
        int failures = 0;
        for (int i = 0; i < outcomeCount; ++i)
            failures += isFailure(static_cast<Outcome>(i)) ? 1 : 0;
        QCOMPARE(failures, outcomeCount - 3);
        QVERIFY(!isFailure(Outcome::Ok));
        QVERIFY(!isFailure(Outcome::Interrupted));
        QVERIFY(!isFailure(Outcome::Cancelled));
    }
};

QTEST_GUILESS_MAIN(TestOutcome)
#include "tst_outcome.moc"
