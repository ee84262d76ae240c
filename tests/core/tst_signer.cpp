// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Signer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

const SecretBytes secret{QByteArrayView("s3cret")};
constexpr QByteArrayView timestamp("1710700000");
constexpr QByteArrayView body("{\"event\":\"contact.created\"}");

} // namespace

class TestSigner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharedVectors_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("signature");

        QFile file(QLatin1StringView(SWITCHHOOK_SOURCE_DIR) + "/tests/data/signature.json"_L1);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray vectors = QJsonDocument::fromJson(file.readAll())["vectors"_L1].toArray();
        QCOMPARE(vectors.size(), 7);
        for (const QJsonValue &vector : vectors) {
            QTest::newRow(vector["name"_L1].toString().toUtf8().constData())
                << vector["secret"_L1].toString().toUtf8()
                << QByteArray::number(vector["timestamp"_L1].toInteger())
                << QByteArray::fromBase64(vector["body_base64"_L1].toString().toLatin1())
                << vector["signature"_L1].toString().toLatin1();
        }
    }

    void sharedVectors()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, time);
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, signature);
        const SecretBytes shared{QByteArrayView(key)};
        QCOMPARE(sign(shared, time, content), signature);
        QVERIFY(verifySignature(shared, time, content, signature));
    }

    void othersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("signature");
        const QByteArray good = sign(secret, timestamp, body);
        QByteArray firstDigit = good;
        firstDigit[0] = good[0] == '0' ? '1' : '0';
        QByteArray lastDigit = good;
        lastDigit[63] = good[63] == '0' ? '1' : '0';
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("upper case") << good.toUpper();
        QTest::newRow("short") << good.chopped(1);
        QTest::newRow("long") << good + '0';
        QTest::newRow("with a prefix") << "sha256=" + good;
        QTest::newRow("first digit wrong") << firstDigit;
        QTest::newRow("last digit wrong") << lastDigit;
        QTest::newRow("of the body without timestamp") << sign(secret, {}, body);
    }

    void othersAreRefused()
    {
        QFETCH(QByteArray, signature);
        QVERIFY(!verifySignature(secret, timestamp, body, signature));
    }

    void everyPartCounts()
    {
        const QByteArray good = sign(secret, timestamp, body);
        QVERIFY(verifySignature(secret, timestamp, body, good));
        QVERIFY(!verifySignature(SecretBytes(QByteArrayView("s3cre")), timestamp, body, good));
        QVERIFY(!verifySignature(secret, "1710700001", body, good));
        QVERIFY(!verifySignature(secret, timestamp, "{\"event\":\"contact.created\"} ", good));
    }
};

QTEST_GUILESS_MAIN(TestSigner)
#include "tst_signer.moc"
