// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Signer.h"
#include "core/http/HttpServer.h"
#include "core/service/EngineHost.h"
#include "core/service/KeyService.h"
#include "tests/support/TemporaryWorkspace.h"

#include <QTest>

#include <sys/stat.h>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

SecretBytes secretOf(int number)
{
    return SecretBytes("s3cret-" + QByteArray::number(number));
}

/// Counts what comes, and what of it is not signed with the secret that its path names.
class Verifying final : public HttpRequestHandler
{
public:
    Verifying() { listening = server.listen().hasValue(); }

    std::optional<HttpServerResponse> checkHead(const HttpServerRequest &) override { return std::nullopt; }
    void handle(HttpServerRequest &&request, HttpResponder responder) override
    {
        const int number = request.target.mid(1).toInt();
        const auto signature = headerValue(request.headers, "X-Webhook-Signature").value_or(QByteArray());
        const auto timestamp = headerValue(request.headers, "X-Webhook-Timestamp").value_or(QByteArray());
        wrong += verifySignature(secretOf(number), timestamp, request.body, signature) ? 0 : 1;
        ++count;
        responder.answer({200, {}, {}});
    }

    HttpServer server {{}, *this};
    int count = 0;
    int wrong = 0;
    bool listening = false;
};

} // namespace

class TestKeyService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_workspace = std::make_unique<TemporaryWorkspace>(); }
    void cleanup() { m_workspace.reset(); }

    void thereIsNothingToShowAtFirst()
    {
        QVERIFY(service().list()->empty());
        QVERIFY(!QFile::exists(service().path()));
    }

    void everySecretIsEncryptedAnew()
    {
        const std::vector<WebhookId> ids = addWebhooks(120);
        QVERIFY(m_workspace->webhooks.discard({ids.back()}));
        const QString former = service().list()->front().id;
        const KeyRotation rotation = service().rotate().value();
        QCOMPARE(rotation.former, former);
        QVERIFY(rotation.current != former);
        QCOMPARE(rotation.sealed, 120);
        QVERIFY(rotation.left.empty());
        const std::vector<KeyState> keys = service().list().value();
        QCOMPARE(keys.size(), 2U);
        QCOMPARE(keys[0].id, former);
        QCOMPARE(keys[0].secrets, 0);
        QCOMPARE(keys[1].secrets, 120);
        QVERIFY(keys[1].kind == KeyState::Kind::Current);
        QVERIFY(m_workspace->webhooks.restore({ids.back()}));
        for (size_t i = 0; i < ids.size(); ++i)
            QVERIFY(*m_workspace->webhooks.revealSecret(ids[i]) == secretOf(static_cast<int>(i)));
    }

    void theFileStaysItsOwnersAlone()
    {
        addWebhooks(1);
        QVERIFY(service().rotate());
        struct stat state = {};
        QCOMPARE(::stat(QFile::encodeName(service().path()).constData(), &state), 0);
        QCOMPARE(state.st_mode & 0777, 0600U);
    }

    void aKeyIsHandedOverFirstAndUsedThen()
    {
        addWebhooks(3);
        const QString current = service().list()->front().id;
        const QString next = service().add().value();
        QCOMPARE(service().list()->back().id, current);
        QCOMPARE(service().rotate(next)->current, next);
        QCOMPARE(service().rotate(u"nosuchkey"_s).error().code, ErrorCode::KeyUnknown);
    }

    void aKeyIsForgottenOnlyWhereNoSecretNeedsIt()
    {
        const std::vector<WebhookId> ids = addWebhooks(2);
        const KeyRotation rotation = service().rotate().value();
        QCOMPARE(service().forget(rotation.current).error().code, ErrorCode::KeyInUse);
        QVERIFY(KeyFile(service().path()).makeCurrent(rotation.former)); // as on a machine that has not changed yet
        WebhookChange change;
        change.secret = secretOf(0);
        QVERIFY(m_workspace->webhooks.change(ids[0], change));
        QVERIFY(KeyFile(service().path()).makeCurrent(rotation.current));
        QCOMPARE(service().forget(rotation.former).error().code, ErrorCode::KeyInUse);
        QCOMPARE(service().rotate(rotation.current)->sealed, 1);
        QVERIFY(service().forget(rotation.former));
        QCOMPARE(service().list()->size(), 1U);
        QVERIFY(*m_workspace->webhooks.revealSecret(ids[0]) == secretOf(0));
    }

    void aMissingKeyIsNamedAndTheOthersGoOn()
    {
        const std::vector<WebhookId> ids = addWebhooks(2);
        const QString lost = service().list()->front().id;
        QVERIFY(QFile::remove(service().path()));
        const auto withoutFile = service().list();
        QCOMPARE(withoutFile.error().code, ErrorCode::KeyFileUnreadable);
        QCOMPARE(withoutFile.error().arguments.last(), lost);
        const Error away {ErrorCode::KeyNotHere, {service().path(), lost}};
        WebhookChange change;
        change.secret = secretOf(0);
        QCOMPARE(m_workspace->webhooks.change(ids[0], change).error(), away);
        QCOMPARE(m_workspace->webhooks.setActive({ids[0]}, false).error(), away); // nor anything else on record
        QCOMPARE(service().add().error(), away);
        QCOMPARE(service().move(KeyService::Place::File).error(), away);
        QVERIFY(!QFile::exists(service().path()));
        KeyFile another(service().path()); // as of a machine that has a database of its own
        QVERIFY(another.readOrMake());
        QCOMPARE(m_workspace->webhooks.change(ids[0], change).error(), away);
        QCOMPARE(service().rotate()->left.size(), 2U); // it is given up
        QVERIFY(m_workspace->webhooks.change(ids[0], change));
        const std::vector<KeyState> keys = service().list().value();
        QCOMPARE(keys.front().id, lost);
        QVERIFY(keys.front().kind == KeyState::Kind::Missing);
        KeyRing later(service().path());
        const KeyRotation rotation = KeyService(*m_workspace->database, *m_workspace->access, later).rotate().value();
        QCOMPARE(rotation.sealed, 1);
        QCOMPARE(rotation.left.size(), 1U);
        QCOMPARE(rotation.left.front().webhook, ids[1]);
        QCOMPARE(rotation.left.front().why, (Error {ErrorCode::KeyUnknown, {lost}}));
    }

    void deliveriesGoOnMeanwhile()
    {
        Verifying receiver;
        QVERIFY(receiver.listening);
        addWebhooks(20, u"http://127.0.0.1:%1/%2"_s.arg(receiver.server.port()));
        const WorkspacePaths paths {m_workspace->path(), service().path()};
        EngineHost one({paths, {}, {}, {}, {}});
        EngineHost two({paths, {}, {}, {}, {}});
        QVERIFY(one.start());
        QVERIFY(two.start());
        int sent = 0;
        for (int round = 0; round < 6; ++round) {
            for (int i = 0; i < 3; ++i) {
                m_workspace->emitEvent(u"contact.created"_s);
                sent += 20;
            }
            const KeyRotation rotation = service().rotate().value();
            QVERIFY(rotation.left.empty());
            m_workspace->emitEvent(u"contact.created"_s);
            sent += 20;
            QVERIFY(service().forget(rotation.former));
            QTest::qWait(0);
        }
        QTRY_COMPARE_WITH_TIMEOUT(receiver.count, sent, 30'000);
        QCOMPARE(receiver.wrong, 0);
        QTRY_COMPARE(m_workspace->count("SELECT count(*) FROM due_deliveries"), 0);
    }

    void withoutItsKeyAWebhookWaitsAndNothingGoesOutUnsigned()
    {
        Verifying receiver;
        addWebhooks(1, u"http://127.0.0.1:%1/%2"_s.arg(receiver.server.port()));
        const QString away = m_workspace->folder.filePath(u"away"_s);
        QVERIFY(QFile::rename(service().path(), away));
        EngineHost host({{m_workspace->path(), service().path()}, {}, {}, {}, {}});
        QVERIFY(host.start());
        m_workspace->emitEvent(u"contact.created"_s);
        QTest::qWait(300);
        QCOMPARE(receiver.count, 0);
        QVERIFY(QFile::rename(away, service().path()));
        QTRY_COMPARE_WITH_TIMEOUT(receiver.count, 1, 15'000);
        QCOMPARE(receiver.wrong, 0);
    }

private:
    KeyService service() { return {*m_workspace->database, *m_workspace->access, m_workspace->keys}; }

    std::vector<WebhookId> addWebhooks(int count, const QString &url = u"http://127.0.0.1:9/%2"_s)
    {
        std::vector<WebhookDraft> drafts;
        for (int i = 0; i < count; ++i) {
            WebhookDraft draft;
            draft.name = u"Webhook %1"_s.arg(i);
            draft.url = QString(url).replace(u"%2"_s, QString::number(i));
            draft.events = {u"contact.*"_s};
            draft.secret = secretOf(i);
            drafts.push_back(draft);
        }
        return m_workspace->webhooks.addAll(drafts).value();
    }

    std::unique_ptr<TemporaryWorkspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestKeyService)
#include "tst_keyservice.moc"
