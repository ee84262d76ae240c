// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/SignatureDiagnosis.h"

namespace switchhook {

using namespace Qt::StringLiterals;

QLatin1StringView mistakeCode(SignatureMistake mistake)
{
    static constexpr const char *codes[] {"secret_newline", "secret_blanks", "secret_base64", "secret_hex",
        "secret_quoted", "secret_empty", "secret_of_another", "payload_timestamp", "milliseconds", "dot_missing",
        "other_separator", "body_first", "only_body", "bytes_literal", "body_compact", "body_spaced", "body_indented",
        "body_sorted", "body_escaped", "body_misread", "body_newline", "body_trimmed", "body_empty", "only_data",
        "sha1", "sha384", "sha512", "md5", "plain_hash", "key_swapped", "upper_case", "base64", "base64_of_hex",
        "prefix", "blanks"};
    static_assert(std::size(codes) == static_cast<size_t>(SignatureMistake::Blanks) + 1);
    return QLatin1StringView(codes[static_cast<size_t>(mistake)]);
}

} // namespace switchhook
