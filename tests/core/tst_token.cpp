// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Token.h"

#include <QRegularExpression>
#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

class TestToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensAreLongReadableAndNeverTheSame()
    {
        const QByteArray token = generateToken();
        static const QRegularExpression form(u"^swh_[A-Za-z0-9_-]{43}$"_s);
        QVERIFY(form.match(QString::fromLatin1(token)).hasMatch());
        QVERIFY(token != generateToken());
    }

    void secretsAreLongReadableAndNeverTheSame()
    {
        const SecretBytes secret = generateSecret();
        static const QRegularExpression form(u"^whsec_[A-Za-z0-9_-]{43}$"_s);
        QVERIFY(form.match(QString::fromLatin1(secret.view())).hasMatch());
        QVERIFY(!(secret == generateSecret()));
    }

    void theHashIsSha256()
    {
        // FIPS 180-2, appendix B.1
        QCOMPARE(
            hashToken("abc").toHex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba);
    }
};

QTEST_GUILESS_MAIN(TestToken)
#include "tst_token.moc"
