// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receiver/SignatureGuesses.h"

#include "core/receiver/JsonRewriting.h"

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;
using enum SignatureMistake;

namespace {

bool isHex(QByteArrayView text)
{
    return !text.isEmpty() && text.size() % 2 == 0
        && std::all_of(text.begin(), text.end(), [](char c) { return std::isxdigit(static_cast<unsigned char>(c)); });
}

std::optional<QByteArray> fromAnyBase64(QByteArray text)
{
    text.replace('-', '+').replace('_', '/');
    auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty())
        return std::nullopt;
    return decoded.decoded;
}

class BytesGuesses
{
public:
    explicit BytesGuesses(const QByteArray &right) : m_guesses {{right}} { }

    void add(const QByteArray &bytes, std::vector<SignatureMistake> mistakes)
    {
        const bool isKnown = std::ranges::any_of(m_guesses, [&](const auto &guess) { return guess.bytes == bytes; });
        if (!isKnown)
            m_guesses.push_back({bytes, std::move(mistakes)});
    }
    [[nodiscard]] std::vector<BytesGuess> take() { return std::move(m_guesses); }

private:
    std::vector<BytesGuess> m_guesses;
};

/// What Python makes of bytes in a text: b'…'.
QByteArray bytesLiteral(const QByteArray &body)
{
    const char quote = body.contains('\'') && !body.contains('"') ? '"' : '\'';
    QByteArray literal = QByteArray("b") + quote;
    literal.reserve(body.size() + body.size() / 8);
    for (const char c : body) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\\' || c == quote)
            literal.append('\\').append(c);
        else if (c == '\n')
            literal.append("\\n");
        else if (c == '\r')
            literal.append("\\r");
        else if (c == '\t')
            literal.append("\\t");
        else if (byte < 0x20 || byte >= 0x7f)
            literal.append("\\x").append(QByteArray(1, c).toHex());
        else
            literal.append(c);
    }
    return literal + quote;
}

std::optional<QCryptographicHash::Algorithm> algorithmOf(qsizetype size)
{
    switch (size) {
    case 16:
        return QCryptographicHash::Md5;
    case 20:
        return QCryptographicHash::Sha1;
    case 32:
        return QCryptographicHash::Sha256;
    case 48:
        return QCryptographicHash::Sha384;
    case 64:
        return QCryptographicHash::Sha512;
    default:
        return std::nullopt;
    }
}

std::optional<SignatureMistake> mistakeOf(QCryptographicHash::Algorithm algorithm)
{
    switch (algorithm) {
    case QCryptographicHash::Md5:
        return Md5;
    case QCryptographicHash::Sha1:
        return Sha1;
    case QCryptographicHash::Sha384:
        return Sha384;
    case QCryptographicHash::Sha512:
        return Sha512;
    default:
        return std::nullopt;
    }
}

/// Without a prefix such as "sha256=".
QByteArray withoutPrefix(const QByteArray &text)
{
    for (const char *prefix : {"sha256=", "sha1=", "sha384=", "sha512=", "md5=", "hmac-sha256=", "v0=", "v1="}) {
        if (text.toLower().startsWith(prefix))
            return text.mid(static_cast<qsizetype>(qstrlen(prefix)));
    }
    return text;
}

} // namespace

std::vector<SecretGuess> guessSecrets(const SecretBytes &secret, const std::vector<NamedSecret> &others)
{
    std::vector<SecretGuess> guesses {{secret}};
    const auto add = [&guesses](const QByteArray &bytes, SignatureMistake mistake, const QString &name = {}) {
        const bool isKnown
            = std::ranges::any_of(guesses, [&](const auto &guess) { return guess.secret.view() == bytes; });
        if (!isKnown)
            guesses.push_back({SecretBytes(QByteArrayView(bytes)), {mistake}, name});
    };
    const QByteArray text = secret.borrowed();
    add(text + '\n', SecretNewline);
    add(text + "\r\n", SecretNewline);
    add(text.trimmed(), SecretBlanks);
    if (isHex(text))
        add(QByteArray::fromHex(text), SecretHex);
    if (const auto decoded = fromAnyBase64(text))
        add(*decoded, SecretBase64);
    // "whsec_…" and the like: what stands behind the prefix is what is decoded elsewhere.
    if (const auto decoded = fromAnyBase64(text.mid(text.indexOf('_') + 1)))
        add(*decoded, SecretBase64);
    add('"' + text + '"', SecretQuoted);
    add('\'' + text + '\'', SecretQuoted);
    for (const NamedSecret &other : others)
        add(other.secret.borrowed(), SecretOfAnother, other.name);
    add({}, SecretEmpty);
    return guesses;
}

std::vector<BytesGuess> guessTimestamps(const QByteArray &timestamp, const QByteArray &body)
{
    BytesGuesses guesses(timestamp);
    const QByteArray inPayload = payloadTimestamp(body);
    if (!inPayload.isEmpty())
        guesses.add(inPayload, {PayloadTimestamp});
    guesses.add(timestamp + "000", {Milliseconds});
    if (!inPayload.isEmpty())
        guesses.add(inPayload + "000", {PayloadTimestamp, Milliseconds});
    return guesses.take();
}

std::vector<JointGuess> guessJoints()
{
    std::vector<JointGuess> guesses {{}, {.separator = {}, .mistakes = {DotMissing}},
        {.bodyFirst = true, .mistakes = {BodyFirst}}, {.onlyBody = true, .mistakes = {OnlyBody}},
        {.separator = {}, .bodyFirst = true, .mistakes = {BodyFirst, DotMissing}}};
    for (const char *separator : {":", "\n", ",", "|", " ", "-", "&"})
        guesses.push_back({.separator = separator, .mistakes = {OtherSeparator}});
    return guesses;
}

std::vector<BytesGuess> guessBodies(const QByteArray &body)
{
    BytesGuesses guesses(body);
    guesses.add(bytesLiteral(body), {BytesLiteral});
    guesses.add(body + '\n', {BodyNewline});
    guesses.add(body + "\r\n", {BodyNewline});
    guesses.add(body.trimmed(), {BodyTrimmed});
    for (const JsonRewriting &rewriting : rewriteJson(body))
        guesses.add(rewriting.text, {rewriting.mistake});
    guesses.add(QString::fromLatin1(body).toUtf8(), {BodyMisread});
    guesses.add({}, {BodyEmpty});
    return guesses.take();
}

std::vector<DigestGuess> guessDigests(const QByteArray &signature)
{
    std::vector<SignatureMistake> mistakes;
    QByteArray text = signature.trimmed();
    if (text.size() != signature.size())
        mistakes.push_back(Blanks);
    if (const QByteArray rest = withoutPrefix(text); rest.size() != text.size()) {
        mistakes.push_back(Prefix);
        text = rest;
    }
    std::vector<DigestGuess> guesses;
    const auto add = [&](const QByteArray &digest, std::optional<SignatureMistake> how) {
        const auto algorithm = algorithmOf(digest.size());
        if (!algorithm)
            return;
        DigestGuess guess {digest, *algorithm, mistakes};
        if (const auto mistake = mistakeOf(*algorithm))
            guess.mistakes.insert(guess.mistakes.begin(), *mistake);
        if (how)
            guess.mistakes.push_back(*how);
        guesses.push_back(guess);
    };
    // No base64 of a digest happens to have hexadecimal digits alone.
    if (isHex(text)) {
        add(QByteArray::fromHex(text), text == text.toLower() ? std::nullopt : std::optional(UpperCase));
    } else if (const auto decoded = fromAnyBase64(text)) {
        if (isHex(*decoded))
            add(QByteArray::fromHex(*decoded), Base64OfHex);
        add(*decoded, SignatureMistake::Base64);
    }
    return guesses;
}

} // namespace switchhook
