// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Id.h"

#include <QLatin1StringView>

namespace switchhook::detail {

namespace {

constexpr char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr int letters = 13; // 13 * 5 = 65 bits hold the 63 of an id

int digitOf(char16_t letter)
{
    if (letter >= u'A' && letter <= u'Z')
        letter = static_cast<char16_t>(letter - u'A' + u'a');
    for (int digit = 0; digit < 32; ++digit) {
        if (static_cast<char16_t>(alphabet[digit]) == letter)
            return digit;
    }
    return -1;
}

} // namespace

QString idToString(const char *prefix, qint64 value)
{
    char text[letters];
    auto rest = static_cast<quint64>(value);
    for (int i = letters - 1; i >= 0; --i) {
        text[i] = alphabet[rest & 31];
        rest >>= 5;
    }
    return QLatin1StringView(prefix) + QLatin1StringView(text, letters);
}

std::optional<qint64> idFromString(const char *prefix, QStringView text)
{
    const QLatin1StringView expected(prefix);
    if (text.size() != expected.size() + letters || !text.startsWith(expected, Qt::CaseInsensitive))
        return std::nullopt;
    quint64 value = 0;
    for (const QChar letter : text.sliced(expected.size())) {
        const int digit = digitOf(letter.unicode());
        if (digit < 0 || (value >> 59) != 0)
            return std::nullopt;
        value = (value << 5) | static_cast<quint64>(digit);
    }
    if (value == 0 || (value >> 63) != 0)
        return std::nullopt;
    return static_cast<qint64>(value);
}

} // namespace switchhook::detail
