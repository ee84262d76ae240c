// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Random.h"
#include "core/crypto/SecretBox.h"

#include <QTest>

using namespace switchhook;

namespace {

const SecretBytes key{QByteArrayView("0123456789abcdef0123456789abcdef")};
const SecretBytes secret{QByteArrayView("a secret with \xe4\xb8\xad and \0 in it", 25)};

} // namespace

class TestSecretBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSealedOpens_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("empty") << 0;
        QTest::newRow("one byte") << 1;
        QTest::newRow("a block") << 16;
        QTest::newRow("64 KiB and one") << 65537;
    }

    void whatIsSealedOpens()
    {
        QFETCH(int, size);
        const SecretBytes content = randomBytes(size);
        const auto opened = openBox(key, "row 1", sealBox(key, "row 1", content));
        QVERIFY(opened);
        QVERIFY(*opened == content);
    }

    /// Encrypted with an independent implementation (Python's cryptography), so that the form stays readable.
    void knownBoxOpens()
    {
        const QByteArray box = QByteArray::fromHex(
            "01000102030405060708090a0b468bd40bb738b3c2dbab14ccc5db254bbf7c15ce11f1e742ddb9a6fd");
        const auto opened = openBox(key, "row 1", box);
        QVERIFY(opened);
        QCOMPARE(opened->view(), QByteArrayView("known answer"));
    }

    void neverTheSameTwiceAndNeverReadable()
    {
        const QByteArray one = sealBox(key, "row 1", secret);
        const QByteArray two = sealBox(key, "row 1", secret);
        QCOMPARE(one.size(), 1 + 12 + secret.size() + 16);
        QVERIFY(one != two);
        QVERIFY(one.mid(1, 12) != two.mid(1, 12));
        QVERIFY(!one.contains("secret"));
    }

    void everyBitCounts()
    {
        const QByteArray box = sealBox(key, "row 1", secret);
        for (qsizetype bit = 0; bit < box.size() * 8; ++bit) {
            QByteArray changed = box;
            changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY2(!openBox(key, "row 1", changed), qPrintable(QString::number(bit)));
        }
    }

    void everyLengthBelowIsRefused()
    {
        const QByteArray box = sealBox(key, "row 1", secret);
        for (qsizetype size = 0; size < box.size(); ++size)
            QVERIFY(!openBox(key, "row 1", box.first(size)));
        QVERIFY(!openBox(key, "row 1", box + 'x'));
    }

    void keyAndContextCount()
    {
        const QByteArray box = sealBox(key, "row 1", secret);
        QVERIFY(!openBox(randomBytes(boxKeyLength), "row 1", box));
        QVERIFY(!openBox(key, "row 2", box));
        QVERIFY(!openBox(key, {}, box));
    }
};

QTEST_GUILESS_MAIN(TestSecretBox)
#include "tst_secretbox.moc"
