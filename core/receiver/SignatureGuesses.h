// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/receiver/SignatureDoctor.h"

#include <QCryptographicHash>

namespace switchhook {

// What each piece of a signature may have been instead, the right one first and each with the mistakes it
// stands for. Guesses that come to the same bytes are left out.

struct SecretGuess
{
    SecretBytes secret;
    std::vector<SignatureMistake> mistakes = {};
    QString name = {}; ///< of the webhook, where it is that of another one
};

struct BytesGuess
{
    QByteArray bytes;
    std::vector<SignatureMistake> mistakes = {};
};

/// How timestamp and body are put together.
struct JointGuess
{
    QByteArray separator = {"."};
    bool bodyFirst = false;
    bool onlyBody = false;
    std::vector<SignatureMistake> mistakes = {};
};

/// What the signature's text may stand for.
struct DigestGuess
{
    QByteArray digest;
    QCryptographicHash::Algorithm algorithm;
    std::vector<SignatureMistake> mistakes = {};
};

[[nodiscard]] std::vector<SecretGuess> guessSecrets(const SecretBytes &secret, const std::vector<NamedSecret> &others);
[[nodiscard]] std::vector<BytesGuess> guessTimestamps(const QByteArray &timestamp, const QByteArray &body);
[[nodiscard]] std::vector<JointGuess> guessJoints();
[[nodiscard]] std::vector<BytesGuess> guessBodies(const QByteArray &body);
/// None where it cannot be a digest at all.
[[nodiscard]] std::vector<DigestGuess> guessDigests(const QByteArray &signature);

} // namespace switchhook
