// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/SecretBytes.h"

#include <QLatin1StringView>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace switchhook {

/// What developers usually do otherwise than X-Webhook-Signature is made: lower-case hex HMAC-SHA256 over
/// `timestamp.body`, key the secret's bytes. The sentence for each is in core/text/SignatureDoctorText.h.
enum class SignatureMistake {
    // The secret.
    SecretNewline, // a line end behind it
    SecretBlanks, // blanks around it taken away
    SecretBase64, // decoded from base64 before use
    SecretHex, // decoded from hex before use
    SecretQuoted, // with quotation marks around it
    SecretEmpty, // none at all
    SecretOfAnother, // that of another webhook
    // The timestamp.
    PayloadTimestamp, // the one in the payload
    Milliseconds,
    // How both are put together.
    DotMissing,
    OtherSeparator,
    BodyFirst,
    OnlyBody,
    // The body.
    BytesLiteral, // Python's b'…'
    BodyCompact, // written anew: without blanks
    BodySpaced, // with a blank behind commas and colons
    BodyIndented,
    BodySorted, // keys in another order
    BodyEscaped, // other letters than ASCII, or slashes, written with a backslash
    BodyMisread, // taken for Latin-1
    BodyNewline, // a line end added
    BodyTrimmed, // the line end behind it taken away
    BodyEmpty,
    OnlyData,
    // The function.
    Sha1,
    Sha384,
    Sha512,
    Md5,
    PlainHash, // SHA-256 without HMAC
    KeySwapped, // the secret as message and the message as key
    // How the result is written.
    UpperCase,
    Base64,
    Base64OfHex,
    Prefix, // sha256=
    Blanks, // around it
};

/// The code in JSON: "payload_timestamp".
[[nodiscard]] QLatin1StringView mistakeCode(SignatureMistake mistake);

/// The secret of another webhook, which someone may have used by mistake.
struct NamedSecret
{
    QString name;
    SecretBytes secret;
};

/// What the doctor found out about a signature.
struct SignatureDiagnosis
{
    enum class Kind {
        Right,
        Mistaken, ///< made with `mistakes`
        Unknown, ///< none of the usual mistakes
        NoSignature, ///< nothing was given
        NotADigest, ///< no hash in hex or base64 looks like that
        NoTimestamp,
        NoSecret,
    };

    Kind kind = Kind::Unknown;
    std::vector<SignatureMistake> mistakes; ///< one or a few, all of them at once
    QString otherWebhook; ///< the name, with SecretOfAnother
    std::optional<std::chrono::seconds> age; ///< of the timestamp, where it is more than five minutes
};

} // namespace switchhook
