// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Signer.h"
#include "core/receiver/SignatureDoctor.h"
#include "core/text/SignatureDoctorText.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QSet>
#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum SignatureMistake;

namespace {

using Kind = SignatureDiagnosis::Kind;
using Mistakes = std::vector<SignatureMistake>;

const QByteArray secret = "d2hpdGUgcmFiYml0"_ba; // also base64
const QByteArray timestamp = "1710700123"_ba; // of the delivery
// Order of keys, a number 1.0, a slash, and letters beyond ASCII: whatever writes it anew shows.
const QByteArray body
    = R"({"event":"contact.created","timestamp":1710700000,"data":{"name":"Zoë","url":"a/b","n":1.0,"id":7}})"_ba;

QByteArray hmac(const QByteArray &message, const QByteArray &key = secret,
    QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha256)
{
    return QMessageAuthenticationCode::hash(message, key, algorithm);
}

SignatureQuestion questionOf(const QByteArray &signature)
{
    SignatureQuestion question;
    question.secret = SecretBytes(QByteArrayView(secret));
    question.timestamp = timestamp;
    question.body = body;
    question.signature = signature;
    return question;
}

QString codes(const Mistakes &mistakes)
{
    QStringList list;
    for (const SignatureMistake mistake : mistakes)
        list << mistakeCode(mistake);
    return list.join(u' ');
}

} // namespace
Q_DECLARE_METATYPE(Mistakes)

class TestSignatureDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRightOneIsRight()
    {
        const auto diagnosis
            = diagnoseSignature(questionOf(sign(SecretBytes(QByteArrayView(secret)), timestamp, body)));
        QCOMPARE(diagnosis.kind, Kind::Right);
        QVERIFY(diagnosis.mistakes.empty());
    }

    void namesTheMistake_data()
    {
        QTest::addColumn<QByteArray>("signature");
        QTest::addColumn<Mistakes>("mistakes");
        const auto row = [](const char *name, const QByteArray &signature, const Mistakes &mistakes) {
            QTest::newRow(name) << signature << mistakes;
        };
        const QByteArray start = timestamp + '.';
        const QByteArray right = hmac(start + body);
        row("payload's timestamp", hmac("1710700000." + body).toHex(), {PayloadTimestamp});
        row("milliseconds", hmac(timestamp + "000." + body).toHex(), {Milliseconds});
        row("dot missing", hmac(timestamp + body).toHex(), {DotMissing});
        row("colon for the dot", hmac(timestamp + ':' + body).toHex(), {OtherSeparator});
        row("body first", hmac(body + '.' + timestamp).toHex(), {BodyFirst});
        row("only the body", hmac(body).toHex(), {OnlyBody});

        // What Python 3 gives for f"{timestamp}.{body}" with a body of bytes.
        const QByteArray literal
            = R"(b'{"event":"contact.created","timestamp":1710700000,"data":{"name":"Zo\xc3\xab","url":"a/b","n":1.0,"id":7}}')";
        row("Python's bytes", hmac(start + literal).toHex(), {BytesLiteral});
        // json.dumps(json.loads(body)), then with ensure_ascii=False, separators, indent and sort_keys.
        row("json.dumps", hmac(start + R"({"event": "contact.created", "timestamp": 1710700000, "data": {"name": "Zo\u00eb", "url": "a/b", "n": 1.0, "id": 7}})").toHex(),
            {BodySpaced});
        row("json.dumps, UTF-8", hmac(start + R"({"event": "contact.created", "timestamp": 1710700000, "data": {"name": "Zoë", "url": "a/b", "n": 1.0, "id": 7}})").toHex(),
            {BodySpaced});
        row("json.dumps, compact", hmac(start + R"({"event":"contact.created","timestamp":1710700000,"data":{"name":"Zo\u00eb","url":"a/b","n":1.0,"id":7}})").toHex(),
            {BodyEscaped});
        row("json.dumps, sorted", hmac(start + R"({"data": {"id": 7, "n": 1.0, "name": "Zo\u00eb", "url": "a/b"}, "event": "contact.created", "timestamp": 1710700000})").toHex(),
            {BodySorted});
        row("json.dumps, indented", hmac(start + "{\n    \"event\": \"contact.created\",\n    \"timestamp\": 1710700000,\n    \"data\": {\n        \"name\": \"Zo\\u00eb\",\n        \"url\": \"a/b\",\n        \"n\": 1.0,\n        \"id\": 7\n    }\n}").toHex(),
            {BodyIndented});
        // JSON.stringify(JSON.parse(body)) and with 2 as its indent.
        row("JSON.stringify", hmac(start + R"({"event":"contact.created","timestamp":1710700000,"data":{"name":"Zoë","url":"a/b","n":1,"id":7}})").toHex(),
            {BodyCompact});
        row("JSON.stringify, indented", hmac(start + "{\n  \"event\": \"contact.created\",\n  \"timestamp\": 1710700000,\n  \"data\": {\n    \"name\": \"Zoë\",\n    \"url\": \"a/b\",\n    \"n\": 1,\n    \"id\": 7\n  }\n}").toHex(),
            {BodyIndented});
        row("PHP's json_encode", hmac(start + R"({"event":"contact.created","timestamp":1710700000,"data":{"name":"Zo\u00eb","url":"a\/b","n":1.0,"id":7}})").toHex(),
            {BodyEscaped});
        row("QJsonDocument", hmac(start + QJsonDocument::fromJson(body).toJson(QJsonDocument::Compact)).toHex(), {BodySorted});
        row("QJsonDocument, indented", hmac(start + QJsonDocument::fromJson(body).toJson()).toHex(), {BodySorted});
        row("Latin-1", hmac(start + QString::fromLatin1(body).toUtf8()).toHex(), {BodyMisread});
        row("line end added", hmac(start + body + '\n').toHex(), {BodyNewline});
        row("empty body", hmac(start).toHex(), {BodyEmpty});
        row("only data", hmac(start + R"({"name":"Zoë","url":"a/b","n":1.0,"id":7})").toHex(), {OnlyData});

        row("line end in the secret", hmac(start + body, secret + '\n').toHex(), {SecretNewline});
        row("Windows' line end in the secret", hmac(start + body, secret + "\r\n").toHex(), {SecretNewline});
        row("secret decoded", hmac(start + body, "white rabbit").toHex(), {SecretBase64});
        row("secret quoted", hmac(start + body, '"' + secret + '"').toHex(), {SecretQuoted});
        row("no secret", hmac(start + body, {}).toHex(), {SecretEmpty});
        row("another's secret", hmac(start + body, "of the other").toHex(), {SecretOfAnother});

        row("SHA-1", hmac(start + body, secret, QCryptographicHash::Sha1).toHex(), {Sha1});
        row("SHA-384", hmac(start + body, secret, QCryptographicHash::Sha384).toHex(), {Sha384});
        row("SHA-512", hmac(start + body, secret, QCryptographicHash::Sha512).toHex(), {Sha512});
        row("MD5", hmac(start + body, secret, QCryptographicHash::Md5).toHex(), {Md5});
        row("no HMAC", QCryptographicHash::hash(secret + start + body, QCryptographicHash::Sha256).toHex(), {PlainHash});
        row("no secret in the hash", QCryptographicHash::hash(start + body, QCryptographicHash::Sha256).toHex(), {PlainHash});
        row("swapped", hmac(secret, start + body).toHex(), {KeySwapped});

        row("capitals", right.toHex().toUpper(), {UpperCase});
        row("base64", right.toBase64(), {Base64});
        row("base64 for URLs", right.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals), {Base64});
        row("base64 of the digits", right.toHex().toBase64(), {Base64OfHex});
        row("prefix", "sha256=" + right.toHex(), {Prefix});
        row("line end", right.toHex() + '\n', {Blanks});

        row("timestamp and json.dumps", hmac("1710700000." + QByteArray(R"({"event": "contact.created", "timestamp": 1710700000, "data": {"name": "Zo\u00eb", "url": "a/b", "n": 1.0, "id": 7}})")).toHex(),
            {PayloadTimestamp, BodySpaced});
        row("only the body, in base64", hmac(body).toBase64(), {OnlyBody, Base64});
        row("newline and dot", hmac(timestamp + body, secret + '\n').toHex(), {SecretNewline, DotMissing});
        row("bytes, prefix and SHA-1", "sha1=" + hmac(start + literal, secret, QCryptographicHash::Sha1).toHex(),
            {BytesLiteral, Sha1, Prefix});
    }

    void namesTheMistake()
    {
        QFETCH(QByteArray, signature);
        QFETCH(Mistakes, mistakes);
        SignatureQuestion question = questionOf(signature);
        question.others = {{u"First"_s, SecretBytes(QByteArrayView("one"))},
            {u"Other <b>"_s, SecretBytes(QByteArrayView("of the other"))}};
        const auto diagnosis = diagnoseSignature(question);
        QCOMPARE(codes(diagnosis.mistakes), codes(mistakes));
        QCOMPARE(diagnosis.kind, Kind::Mistaken);
        QCOMPARE(diagnosis.otherWebhook.isEmpty(), mistakes != Mistakes {SecretOfAnother});
        const QString text = diagnosisText(diagnosis);
        QVERIFY2(text.endsWith(u'.') && text.size() > 20, qPrintable(text));
        QVERIFY(!text.contains(QString::fromLatin1(secret)));
    }

    void everyMistakeHasItsSentence()
    {
        QSet<QString> sentences;
        for (int i = 0; i <= static_cast<int>(Blanks); ++i) {
            const auto mistake = static_cast<SignatureMistake>(i);
            QVERIFY2(!mistakeText(mistake).isEmpty(), mistakeCode(mistake).data());
            sentences << mistakeText(mistake) << QString(mistakeCode(mistake));
        }
        QCOMPARE(sentences.size(), 2 * (static_cast<int>(Blanks) + 1)); // no two alike
        QVERIFY(mistakeText(SecretOfAnother, u"CRM"_s).contains(u"“CRM”"_s));
    }

    void blanksAndHexOfTheSecretItself()
    {
        SignatureQuestion question = questionOf(hmac(timestamp + '.' + body, "padded").toHex());
        question.secret = SecretBytes(QByteArrayView(" padded "));
        QCOMPARE(codes(diagnoseSignature(question).mistakes), u"secret_blanks"_s);
        question.secret = SecretBytes(QByteArrayView("706164646564"));
        QCOMPARE(codes(diagnoseSignature(question).mistakes), u"secret_hex"_s);
        question.secret = SecretBytes(QByteArrayView("whsec_cGFkZGVk"));
        QCOMPARE(codes(diagnoseSignature(question).mistakes), u"secret_base64"_s);
    }

    void aLineEndBehindTheBodyIsPartOfIt()
    {
        SignatureQuestion question = questionOf(hmac(timestamp + '.' + body).toHex());
        question.body = body + '\n';
        QCOMPARE(codes(diagnoseSignature(question).mistakes), u"body_trimmed"_s);
    }

    void whatCannotBeChecked()
    {
        SignatureQuestion question = questionOf("no digest");
        QCOMPARE(diagnoseSignature(question).kind, Kind::NotADigest);
        question.signature = QByteArray(64, '0');
        QCOMPARE(diagnoseSignature(question).kind, Kind::Unknown);
        question.signature = " ";
        QCOMPARE(diagnoseSignature(question).kind, Kind::NoSignature);
        question.timestamp.clear();
        QCOMPARE(diagnoseSignature(question).kind, Kind::NoTimestamp);
        question.secret.reset();
        QCOMPARE(diagnoseSignature(question).kind, Kind::NoSecret);
        for (const Kind kind : {Kind::Right, Kind::Unknown, Kind::NoSignature, Kind::NotADigest, Kind::NoTimestamp, Kind::NoSecret})
            QVERIFY(!diagnosisText({kind, {}, {}, {}}).isEmpty());
    }

    void anOldTimestampIsSaid()
    {
        SignatureQuestion question = questionOf(hmac(timestamp + '.' + body).toHex());
        question.now = fromMilliseconds(1710700123'000 + 299'000);
        QVERIFY(!diagnoseSignature(question).age);
        question.now = fromMilliseconds(1710700123'000 + 720'000);
        QCOMPARE(diagnoseSignature(question).age.value(), 720s);
        QVERIFY(diagnosisText(diagnoseSignature(question)).contains("12 minute"_L1));
        QCOMPARE(diagnoseSignature(question).kind, Kind::Right);
    }

    void hostileBodiesAreNoDanger_data()
    {
        QTest::addColumn<QByteArray>("hostile");
        QTest::newRow("deep") << QByteArray(1'000'000, '[');
        QTest::newRow("deep and whole") << QByteArray(200'000, '[') + QByteArray(200'000, ']');
        QTest::newRow("large") << QByteArray(10 << 20, 'x');
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("not UTF-8") << "{\"a\":\"\xff\"}"_ba;
        QTest::newRow("a scalar") << "null"_ba;
    }

    void hostileBodiesAreNoDanger()
    {
        QFETCH(QByteArray, hostile);
        SignatureQuestion question = questionOf(QByteArray(64, 'a'));
        question.body = hostile;
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(diagnoseSignature(question).kind, Kind::Unknown);
        QVERIFY2(clock.elapsed() < 10'000, "its work is limited");
        question.signature = hmac(hostile).toHex();
        QVERIFY(diagnoseSignature(question).kind == Kind::Mistaken);
    }
};

QTEST_GUILESS_MAIN(TestSignatureDoctor)
#include "tst_signaturedoctor.moc"
