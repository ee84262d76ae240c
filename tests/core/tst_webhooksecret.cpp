// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Signer.h"
#include "core/service/SampleRequest.h"
#include "tests/support/TemporaryWorkspace.h"

#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

class TestWebhookSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_workspace = std::make_unique<TemporaryWorkspace>(); }
    void cleanup() { m_workspace.reset(); }

    void isRevealedWhereAskedFor()
    {
        const Webhook without = m_workspace->addWebhook({u"*"_s});
        QVERIFY(!m_workspace->webhooks.revealSecret(without.id).value());
        const Webhook with = addSigned("it's a secret");
        QCOMPARE(
            m_workspace->webhooks.revealSecret(with.id).value()->view(), QByteArrayView("it's a secret"));
        QVERIFY(m_workspace->webhooks.remove(with.id));
        QCOMPARE(m_workspace->webhooks.revealSecret(with.id).error().code, ErrorCode::WebhookUnknown);
    }

    void aRequestToRepeatIsSignedAfresh()
    {
        const Webhook webhook = addSigned("s3cret");
        const QByteArray body = R"({"event":"contact.created","timestamp":1,"data":{}})";
        const auto request
            = m_workspace->webhooks.signedRequest(webhook.id, u"contact.created"_s, body).value();
        const QByteArray timestamp = QByteArray::number(toUnixSeconds(m_workspace->clock.now()));
        QCOMPARE(headerValue(request.headers, "X-Webhook-Timestamp"), timestamp);
        QCOMPARE(headerValue(request.headers, "X-Webhook-Event"), QByteArray("contact.created"));
        QVERIFY(verifySignature(SecretBytes(QByteArrayView("s3cret")), timestamp, body,
            headerValue(request.headers, "X-Webhook-Signature").value()));
        QCOMPARE(request.url, webhook.url);
        QCOMPARE(request.body, body);
        QVERIFY(EventId::fromString(QString::fromLatin1(*headerValue(request.headers, "X-Webhook-Id"))));

        const auto again
            = m_workspace->webhooks.signedRequest(webhook.id, u"contact.created"_s, body, EventId(77))
                  .value();
        QCOMPARE(headerValue(again.headers, "X-Webhook-Id"), EventId(77).toString().toLatin1());
    }

    void aCurlLineHoldsNoSecret()
    {
        const Webhook webhook = addSigned("topsecret");
        const QString line
            = m_workspace->webhooks.curlCommandFor(webhook.id, u"webhook.test"_s, "{}").value();
        QVERIFY(line.startsWith(
            "curl -i -X POST 'http://127.0.0.1:9/hook' -H 'Content-Type: application/json'"_L1));
        QVERIFY(line.contains("-H 'X-Webhook-Signature: "_L1));
        QVERIFY(!line.contains("topsecret"_L1));
        const Webhook without = m_workspace->addWebhook({});
        QVERIFY(!m_workspace->webhooks.curlCommandFor(without.id, u"webhook.test"_s, "{}")
                     .value()
                     .contains("Signature"_L1));
    }

    void aSampleIsSignedWithWhatOneTypes()
    {
        const EventType *event = m_workspace->catalogue.find(u"deal.created"_s);
        const Timestamp now = m_workspace->clock.now();
        const auto plain = sampleRequest(*event, u"http://h/"_s, {}, now);
        QVERIFY(!headerValue(plain.headers, "X-Webhook-Signature"));
        QVERIFY(plain.body.contains(event->sample));
        const SecretBytes secret = newSecret();
        const auto made = sampleRequest(*event, u"http://h/"_s, secret, now);
        QVERIFY(verifySignature(secret, *headerValue(made.headers, "X-Webhook-Timestamp"), made.body,
            *headerValue(made.headers, "X-Webhook-Signature")));
    }

private:
    Webhook addSigned(QByteArrayView secret)
    {
        WebhookDraft draft;
        draft.name = u"Signed"_s;
        draft.url = u"http://127.0.0.1:9/hook"_s;
        draft.secret = SecretBytes(secret);
        return m_workspace->webhooks.add(draft).value();
    }

    std::unique_ptr<TemporaryWorkspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestWebhookSecret)
#include "tst_webhooksecret.moc"
