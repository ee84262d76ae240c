// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/SignatureDoctorText.h"

#include "core/text/ForeignText.h"

#include <QCoreApplication>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

class DoctorText
{
    Q_DECLARE_TR_FUNCTIONS(SignatureDoctorText)

public:
    static QString ofSecret(SignatureMistake mistake, const QString &otherWebhook);
    static QString ofMessage(SignatureMistake mistake);
    static QString ofBody(SignatureMistake mistake);
    static QString ofResult(SignatureMistake mistake);
    static QString of(const SignatureDiagnosis &diagnosis);
    static QString age(std::chrono::seconds age);
};

// One function a part; each answers nothing for what belongs to another part.
QString DoctorText::ofSecret(SignatureMistake mistake, const QString &otherWebhook)
{
    switch (mistake) {
    case SignatureMistake::SecretNewline:
        return tr("The secret was used with a line end behind it, as it comes out of a file; cut that off.");
    case SignatureMistake::SecretBlanks:
        return tr("The blanks around the secret were cut off; they are part of it.");
    case SignatureMistake::SecretBase64:
        return tr("The secret was decoded from base64 before use; take its text as it is.");
    case SignatureMistake::SecretHex:
        return tr("The secret was decoded from hexadecimal before use; take its text as it is.");
    case SignatureMistake::SecretQuoted:
        return tr("The secret was used with quotation marks around it; they are not part of it.");
    case SignatureMistake::SecretEmpty:
        return tr("The secret was empty; the variable or setting that it is read from is probably not set.");
    case SignatureMistake::SecretOfAnother:
        return tr("The secret is that of another webhook, “%1”.").arg(foreignText(otherWebhook));
    default:
        return ofMessage(mistake);
    }
}

QString DoctorText::ofMessage(SignatureMistake mistake)
{
    switch (mistake) {
    case SignatureMistake::PayloadTimestamp:
        return tr("The timestamp of the payload was used; take the one of the header X-Webhook-Timestamp.");
    case SignatureMistake::Milliseconds:
        return tr("The timestamp was used in milliseconds; take the header's text as it is, in seconds.");
    case SignatureMistake::DotMissing:
        return tr("The dot between timestamp and body is missing.");
    case SignatureMistake::OtherSeparator:
        return tr("Something other than a dot was put between timestamp and body.");
    case SignatureMistake::BodyFirst:
        return tr("The body came first; the order is timestamp, dot, body.");
    case SignatureMistake::OnlyBody:
        return tr("Only the body was signed; the timestamp and a dot belong in front of it.");
    default:
        return ofBody(mistake);
    }
}

QString DoctorText::ofBody(SignatureMistake mistake)
{
    switch (mistake) {
    case SignatureMistake::BytesLiteral:
        return tr("The body was put into a text as Python's b'…'; sign bytes, or decode the body first.");
    case SignatureMistake::BodyCompact:
        return tr("The body was parsed and written anew without blanks; sign the raw bytes as they came in.");
    case SignatureMistake::BodySpaced:
        return tr("The body was parsed and written anew with blanks behind commas and colons, as Python's json.dumps "
                  "does; sign the raw bytes as they came in.");
    case SignatureMistake::BodyIndented:
        return tr("The body was parsed and written anew with indentation; sign the raw bytes as they came in.");
    case SignatureMistake::BodySorted:
        return tr("The body was parsed and written anew with its keys sorted; sign the raw bytes as they came in.");
    case SignatureMistake::BodyEscaped:
        return tr("The body was parsed and written anew with escaped letters or slashes; sign the raw bytes as they "
                  "came in.");
    case SignatureMistake::BodyMisread:
        return tr("The body was read as Latin-1; it is UTF-8, and its raw bytes are what is signed.");
    case SignatureMistake::BodyNewline:
        return tr("A line end was added to the body.");
    case SignatureMistake::BodyTrimmed:
        return tr("The white space around the body was cut off; it belongs to the raw bytes.");
    case SignatureMistake::BodyEmpty:
        return tr("The body was empty; it was probably read before, by a framework or another function.");
    case SignatureMistake::OnlyData:
        return tr("Only the payload's “data” was signed; the whole body is what counts.");
    default:
        return ofResult(mistake);
    }
}

QString DoctorText::ofResult(SignatureMistake mistake)
{
    switch (mistake) {
    case SignatureMistake::Sha1:
        return tr("It was made with SHA-1; the function is HMAC-SHA256.");
    case SignatureMistake::Sha384:
        return tr("It was made with SHA-384; the function is HMAC-SHA256.");
    case SignatureMistake::Sha512:
        return tr("It was made with SHA-512; the function is HMAC-SHA256.");
    case SignatureMistake::Md5:
        return tr("It was made with MD5; the function is HMAC-SHA256.");
    case SignatureMistake::PlainHash:
        return tr("It is a plain hash; the function is HMAC, with the secret as its key.");
    case SignatureMistake::KeySwapped:
        return tr("Key and message were swapped; the secret is the key.");
    case SignatureMistake::UpperCase:
        return tr("It is in capital letters; the header's digits are lower-case.");
    case SignatureMistake::Base64:
        return tr("It is in base64; the header is in hexadecimal.");
    case SignatureMistake::Base64OfHex:
        return tr("The hexadecimal digits were put into base64 once more; the header holds them as they are.");
    case SignatureMistake::Prefix:
        return tr("There is a prefix such as “sha256=” before it; the header has none.");
    case SignatureMistake::Blanks:
        return tr("There are blanks or a line end around it.");
    default:
        return {};
    }
}

QString DoctorText::age(std::chrono::seconds age)
{
    using namespace std::chrono;
    const auto whole = [](auto span) {
        return static_cast<int>(std::min<qint64>(span.count(), std::numeric_limits<int>::max()));
    };
    if (age < hours(2))
        return tr("The timestamp is %n minute(s) old; a receiver that takes only fresh requests refuses it for that.",
            nullptr, whole(duration_cast<minutes>(age)));
    if (age < days(2))
        return tr("The timestamp is %n hour(s) old; a receiver that takes only fresh requests refuses it for that.",
            nullptr, whole(duration_cast<hours>(age)));
    return tr("The timestamp is %n day(s) old; a receiver that takes only fresh requests refuses it for that.", nullptr,
        whole(duration_cast<days>(age)));
}

QString DoctorText::of(const SignatureDiagnosis &diagnosis)
{
    switch (diagnosis.kind) {
    case SignatureDiagnosis::Kind::Right:
        return tr("The signature is right.");
    case SignatureDiagnosis::Kind::Mistaken:
        break;
    case SignatureDiagnosis::Kind::Unknown:
        return tr("None of the usual mistakes gives this signature. Most likely the secret is another one, or the "
                  "body was changed on its way; compare both byte for byte.");
    case SignatureDiagnosis::Kind::NoSignature:
        return tr("There is no signature.");
    case SignatureDiagnosis::Kind::NotADigest:
        return tr("This is no signature: it must be 64 hexadecimal digits.");
    case SignatureDiagnosis::Kind::NoTimestamp:
        return tr("The header X-Webhook-Timestamp is missing, and the signature covers it.");
    case SignatureDiagnosis::Kind::NoSecret:
        return tr("There is no secret to check with.");
    }
    QStringList sentences;
    for (const SignatureMistake mistake : diagnosis.mistakes)
        sentences << mistakeText(mistake, diagnosis.otherWebhook);
    return sentences.join(u' ');
}

} // namespace

QString mistakeText(SignatureMistake mistake, const QString &otherWebhook)
{
    return DoctorText::ofSecret(mistake, otherWebhook);
}

QString diagnosisText(const SignatureDiagnosis &diagnosis)
{
    const QString text = DoctorText::of(diagnosis);
    return diagnosis.age ? text + u' ' + DoctorText::age(*diagnosis.age) : text;
}

} // namespace switchhook
