// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/PassphraseKey.h"
#include "core/service/WebhookExchange.h"
#include "core/text/ImportText.h"
#include "tests/support/TemporaryWorkspace.h"

#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;
using Kind = ImportFault::Kind;

namespace {

SecretBytes bytes(const char *text)
{
    return SecretBytes(QByteArrayView(text));
}

/// Two webhooks, the first with a secret.
void fill(TemporaryWorkspace &workspace)
{
    WebhookDraft draft;
    draft.name = u"Orders “ä”"_s;
    draft.url = u"https://example.com/a"_s;
    draft.events = {u"contact.*"_s, u"deal.created"_s};
    draft.secret = bytes("canary-secret");
    draft.concurrency = 3;
    QVERIFY(workspace.webhooks.add(draft));
    draft.name = u"Plain"_s;
    draft.secret.reset();
    draft.active = false;
    QVERIFY(workspace.webhooks.add(draft));
}

} // namespace

class TestWebhookExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAndBackWithSecrets()
    {
        TemporaryWorkspace from;
        fill(from);
        const QByteArray document
            = WebhookExchange(from.webhooks, from.clock).exported({}, bytes("pass phrase")).value();
        QVERIFY(!document.contains("canary"));
        TemporaryWorkspace to;
        WebhookExchange exchange(to.webhooks, to.clock);
        const ImportReading reading = exchange.read(document, bytes("pass phrase"));
        QVERIFY(!reading.fault);
        QVERIFY(reading.hasSecrets);
        QCOMPARE(reading.webhooks.size(), 2U);
        QVERIFY(to.webhooks.list().value().empty());
        const auto ids = exchange.import(reading.webhooks).value();
        const Webhook first = to.webhooks.find(ids[0]).value();
        const Webhook original = from.webhooks.list().value()[0];
        QCOMPARE(first.name, original.name);
        QCOMPARE(first.url, original.url);
        QCOMPARE(first.events, original.events);
        QCOMPARE(first.concurrency, 3);
        QVERIFY(first.active);
        QCOMPARE(to.webhooks.revealSecret(ids[0]).value(), std::optional(bytes("canary-secret")));
        QVERIFY(!to.webhooks.find(ids[1]).value().active);
        QVERIFY(!to.webhooks.find(ids[1]).value().hasSecret);
    }

    void withoutTheirSecretTheyRest_data()
    {
        QTest::addColumn<bool>("exported");
        QTest::newRow("it was not exported") << false;
        QTest::newRow("there is no passphrase") << true;
    }

    void withoutTheirSecretTheyRest()
    {
        QFETCH(bool, exported);
        TemporaryWorkspace workspace;
        fill(workspace);
        WebhookExchange exchange(workspace.webhooks, workspace.clock);
        const auto passphrase = exported ? std::optional(bytes("x")) : std::nullopt;
        const ImportReading reading = exchange.read(exchange.exported({}, passphrase).value(), {});
        QVERIFY(!reading.fault);
        QCOMPARE(reading.hasSecrets, exported);
        QVERIFY(reading.webhooks[0].lacksSecret);
        QVERIFY(!reading.webhooks[0].draft.active);
        QVERIFY(!reading.webhooks[1].lacksSecret);
    }

    void onlyThoseThatAreNamed()
    {
        TemporaryWorkspace workspace;
        fill(workspace);
        WebhookExchange exchange(workspace.webhooks, workspace.clock);
        const WebhookId plain = workspace.webhooks.find(u"Plain"_s).value().id;
        const ImportReading reading = exchange.read(exchange.exported({plain}, {}).value(), {});
        QCOMPARE(reading.webhooks.size(), 1U);
        QCOMPARE(reading.webhooks[0].draft.name, u"Plain"_s);
    }

    void aWrongPassphraseNamesTheWebhook()
    {
        TemporaryWorkspace workspace;
        fill(workspace);
        WebhookExchange exchange(workspace.webhooks, workspace.clock);
        const ImportReading reading = exchange.read(exchange.exported({}, bytes("right")).value(), bytes("wrong"));
        QVERIFY(reading.fault && reading.webhooks.empty());
        QVERIFY(reading.fault->kind == Kind::WrongPassphrase);
        QVERIFY(importFaultText(*reading.fault).contains(u"webhook 1 (“Orders “ä””)"_s));
    }

    void aSecretDoesNotOpenInAnotherEntry()
    {
        TemporaryWorkspace workspace;
        fill(workspace);
        WebhookExchange exchange(workspace.webhooks, workspace.clock);
        QByteArray document = exchange.exported({}, bytes("right")).value();
        document.replace("https://example.com/a", "https://thief.example/");
        const ImportReading reading = exchange.read(document, bytes("right"));
        QVERIFY(reading.fault && reading.fault->kind == Kind::WrongPassphrase);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("sentence");
        const auto with = [](const QByteArray &entry) {
            return "{\"format\":\"switchhook-webhooks\",\"version\":1,\"webhooks\":["
                   "{\"name\":\"a\",\"url\":\"http://a/\",\"active\":true,\"concurrency\":6,\"events\":[],"
                   "\"has_secret\":false}," + entry + "]}";
        };
        QTest::newRow("empty") << QByteArray() << u"no file that webhooks were exported to"_s;
        QTest::newRow("cut off") << with("{}").chopped(3) << u"no file that webhooks were exported to"_s;
        QTest::newRow("other") << "{\"a\":1}"_ba << u"no file that webhooks were exported to"_s;
        QTest::newRow("newer") << "{\"format\":\"switchhook-webhooks\",\"version\":9,\"webhooks\":[]}"_ba
                               << u"version 9"_s;
        QTest::newRow("no list") << "{\"format\":\"switchhook-webhooks\",\"version\":1,\"webhooks\":3}"_ba
                                 << u"“webhooks” must be a list"_s;
        QTest::newRow("no object") << with("3") << u"“webhooks[1]” must be an object"_s;
        QTest::newRow("missing") << with("{\"name\":\"b\"}") << u"“webhooks[1].url” is missing"_s;
        QTest::newRow("type") << with("{\"name\":7}") << u"“webhooks[1].name” must be a text"_s;
        QTest::newRow("refused")
            << with("{\"name\":\"b\",\"url\":\"ftp://b/\",\"active\":true,\"concurrency\":6,\"events\":[],"
                    "\"has_secret\":false}")
            << u"Webhook 2 (“b”) is refused: The URL must start with"_s;
        QTest::newRow("concurrency")
            << with("{\"name\":\"b\",\"url\":\"http://b/\",\"active\":true,\"concurrency\":99999999999,\"events\":[],"
                    "\"has_secret\":false}")
            << u"Webhook 2 (“b”) is refused: A webhook can make"_s;
        QTest::newRow("base64")
            << with("{\"name\":\"b\",\"url\":\"http://b/\",\"active\":true,\"concurrency\":6,\"events\":[],"
                    "\"has_secret\":true,\"secret\":\"?\"}")
            << u"“webhooks[1].secret” must be base64"_s;
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, document);
        QFETCH(QString, sentence);
        TemporaryWorkspace workspace;
        const ImportReading reading = WebhookExchange(workspace.webhooks, workspace.clock).read(document, {});
        QVERIFY(reading.fault);
        QVERIFY(reading.webhooks.empty());
        QVERIFY2(importFaultText(*reading.fault).contains(sentence), qPrintable(importFaultText(*reading.fault)));
    }

    void keysTakeNoImpossibleNumbers()
    {
        KeyDerivation how = KeyDerivation::fresh();
        const auto key = deriveKey(bytes("a"), how);
        QVERIFY(key && key == deriveKey(bytes("a"), how));
        QVERIFY(key != deriveKey(bytes("b"), how));
        QVERIFY(key != deriveKey(bytes("a"), KeyDerivation::fresh()));
        for (const qint64 n : {0LL, 1LL, 3LL, 1LL << 40, -2LL}) {
            how.n = n;
            QVERIFY(!deriveKey(bytes("a"), how));
        }
        // RFC 7914, its second example (cut to the key's length).
        const KeyDerivation known {"NaCl", 1024, 8, 16};
        QCOMPARE(deriveKey(bytes("password"), known)->view().toByteArray().toHex(),
            "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"_ba);
    }
};

QTEST_GUILESS_MAIN(TestWebhookExchange)
#include "tst_webhookexchange.moc"
