// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receiver/SignatureDoctor.h"

#include "core/receiver/SignatureGuesses.h"
#include "core/receiver/SigningFunctions.h"

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostHashed = 512 * 1024 * 1024;
constexpr std::chrono::minutes freshTime {5};

/// Tries guesses one after the other against the digests that the signature may stand for: single mistakes first, then
/// two at once, no message twice.
class Search
{
public:
    Search(const SignatureQuestion &question, std::vector<DigestGuess> digests)
        : m_digests(std::move(digests))
        , m_secrets(guessSecrets(*question.secret, question.others))
        , m_timestamps(guessTimestamps(question.timestamp, question.body))
        , m_joints(guessJoints())
        , m_bodies(guessBodies(question.body))
    {
    }

    std::optional<SignatureDiagnosis> run();

private:
    struct Choice
    {
        size_t secret = 0;
        size_t timestamp = 0;
        size_t joint = 0;
        size_t body = 0;
        size_t function = 0;
    };
    using Place = size_t Choice::*;

    struct Dimension
    {
        Place place;
        size_t size;
    };

    [[nodiscard]] bool isTheSameAsASimplerOne(const Choice &choice) const;
    bool matches(const Choice &choice);
    bool tryOne(const Dimension &dimension, Choice choice);
    bool tryTwo(const Dimension &a, const Dimension &b);
    [[nodiscard]] MessagePieces messageOf(const Choice &choice) const;
    [[nodiscard]] SignatureDiagnosis found(const Choice &choice, const DigestGuess &digest) const;

    std::vector<DigestGuess> m_digests;
    std::vector<SecretGuess> m_secrets;
    std::vector<BytesGuess> m_timestamps;
    std::vector<JointGuess> m_joints;
    std::vector<BytesGuess> m_bodies;
    qint64 m_hashed = 0;
    std::optional<SignatureDiagnosis> m_found;
};

constexpr size_t functions = 5;

std::optional<SignatureMistake> mistakeOf(SigningFunction function)
{
    if (function == SigningFunction::Hmac)
        return std::nullopt;
    return function == SigningFunction::Swapped ? SignatureMistake::KeySwapped : SignatureMistake::PlainHash;
}

std::optional<SignatureDiagnosis> Search::run()
{
    if (matches({}))
        return m_found;
    const Dimension dimensions[] {{&Choice::timestamp, m_timestamps.size()}, {&Choice::body, m_bodies.size()},
        {&Choice::joint, m_joints.size()}, {&Choice::secret, m_secrets.size()}, {&Choice::function, functions}};
    for (const Dimension &dimension : dimensions) {
        if (tryOne(dimension, {}))
            return m_found;
    }
    for (size_t a = 0; a < std::size(dimensions); ++a) {
        for (size_t b = a + 1; b < std::size(dimensions); ++b) {
            if (tryTwo(dimensions[a], dimensions[b]))
                return m_found;
        }
    }
    return std::nullopt;
}

bool Search::tryOne(const Dimension &dimension, Choice choice)
{
    for (size_t i = 1; i < dimension.size; ++i) {
        choice.*dimension.place = i;
        if (matches(choice))
            return true;
    }
    return false;
}

bool Search::tryTwo(const Dimension &a, const Dimension &b)
{
    Choice choice;
    for (size_t i = 1; i < a.size; ++i) {
        choice.*a.place = i;
        if (tryOne(b, choice))
            return true;
    }
    return false;
}

MessagePieces Search::messageOf(const Choice &choice) const
{
    const JointGuess &joint = m_joints[choice.joint];
    const QByteArray &timestamp = m_timestamps[choice.timestamp].bytes;
    const QByteArray &body = m_bodies[choice.body].bytes;
    if (joint.onlyBody)
        return {body, {}, {}};
    if (joint.bodyFirst)
        return {body, joint.separator, timestamp};
    return {timestamp, joint.separator, body};
}

bool Search::isTheSameAsASimplerOne(const Choice &choice) const
{
    const bool isTimestampUsed = !m_joints[choice.joint].onlyBody;
    const bool isSecretUsed = static_cast<SigningFunction>(choice.function) != SigningFunction::PlainAlone;
    return (choice.timestamp > 0 && !isTimestampUsed) || (choice.secret > 0 && !isSecretUsed);
}

bool Search::matches(const Choice &choice)
{
    if (m_hashed > mostHashed || isTheSameAsASimplerOne(choice))
        return false;
    const MessagePieces message = messageOf(choice);
    const SecretBytes &key = m_secrets[choice.secret].secret;
    for (const DigestGuess &guess : m_digests) {
        m_hashed += message[0].size() + message[1].size() + message[2].size() + 256;
        const auto function = static_cast<SigningFunction>(choice.function);
        if (digestOf(function, guess.algorithm, key.view(), message) != guess.digest)
            continue;
        m_found = found(choice, guess);
        return true;
    }
    return false;
}

SignatureDiagnosis Search::found(const Choice &choice, const DigestGuess &digest) const
{
    SignatureDiagnosis diagnosis;
    const auto add = [&diagnosis](const auto &mistakes) {
        diagnosis.mistakes.insert(diagnosis.mistakes.end(), mistakes.begin(), mistakes.end());
    };
    add(m_secrets[choice.secret].mistakes);
    add(m_timestamps[choice.timestamp].mistakes);
    add(m_joints[choice.joint].mistakes);
    add(m_bodies[choice.body].mistakes);
    if (const auto mistake = mistakeOf(static_cast<SigningFunction>(choice.function)))
        diagnosis.mistakes.push_back(*mistake);
    add(digest.mistakes);
    diagnosis.otherWebhook = m_secrets[choice.secret].name;
    diagnosis.kind
        = diagnosis.mistakes.empty() ? SignatureDiagnosis::Kind::Right : SignatureDiagnosis::Kind::Mistaken;
    return diagnosis;
}

std::optional<std::chrono::seconds> ageOf(const SignatureQuestion &question)
{
    bool isNumber = false;
    const qint64 seconds = question.timestamp.toLongLong(&isNumber);
    if (!question.now || !isNumber)
        return std::nullopt;
    const std::chrono::seconds age(toUnixSeconds(*question.now) - seconds);
    return age > freshTime ? std::optional(age) : std::nullopt;
}

SignatureDiagnosis diagnose(const SignatureQuestion &question)
{
    using Kind = SignatureDiagnosis::Kind;
    const auto only = [](Kind kind) { return SignatureDiagnosis {kind, {}, {}, {}}; };
    if (!question.secret)
        return only(Kind::NoSecret);
    if (question.timestamp.isEmpty())
        return only(Kind::NoTimestamp);
    if (question.signature.trimmed().isEmpty())
        return only(Kind::NoSignature);
    auto digests = guessDigests(question.signature);
    if (digests.empty())
        return only(Kind::NotADigest);
    const auto found = Search(question, std::move(digests)).run();
    return found ? *found : only(Kind::Unknown);
}

} // namespace

SignatureDiagnosis diagnoseSignature(const SignatureQuestion &question)
{
    SignatureDiagnosis diagnosis = diagnose(question);
    diagnosis.age = ageOf(question);
    return diagnosis;
}

SignatureDiagnosis diagnoseSignature(
    SignatureQuestion question, const std::function<std::vector<NamedSecret>()> &others)
{
    const SignatureDiagnosis diagnosis = diagnoseSignature(question);
    if (diagnosis.kind != SignatureDiagnosis::Kind::Unknown)
        return diagnosis;
    question.others = others();
    return question.others.empty() ? diagnosis : diagnoseSignature(question);
}

} // namespace switchhook
