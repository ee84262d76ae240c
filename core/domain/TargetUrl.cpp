// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/TargetUrl.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchhook {

namespace {

QStringView withoutSpacesAround(QStringView text)
{
    while (text.startsWith(u' '))
        text = text.sliced(1);
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

bool isControl(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidirectional overrides, zero width characters
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

bool hasEncodedLineBreak(QStringView text)
{
    return text.contains("%00"_L1) || text.contains("%0a"_L1, Qt::CaseInsensitive)
        || text.contains("%0d"_L1, Qt::CaseInsensitive);
}

std::optional<Error> checkCharacters(QStringView text)
{
    const auto codePoints = text.toUcs4();
    if (!text.isValidUtf16() || std::any_of(codePoints.begin(), codePoints.end(), isControl)
        || hasEncodedLineBreak(text))
        return Error{ErrorCode::UrlControlCharacter};
    if (text.contains(u'\\'))
        return Error{ErrorCode::UrlBackslash};
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); }))
        return Error{ErrorCode::UrlBlank};
    return std::nullopt;
}

std::optional<Error> checkPort(QStringView port)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (port.isEmpty())
        return std::nullopt;
    const bool digits = std::all_of(port.begin(), port.end(), isDigit);
    const uint number = digits ? port.toUInt() : 0; // 0 where it does not fit, too
    if (number < 1 || number > 65535)
        return Error{ErrorCode::UrlPort, {port.toString()}};
    return std::nullopt;
}

/// `authority` is what stands between the two slashes and the path.
std::optional<Error> checkAuthority(QStringView authority)
{
    if (authority.contains(u'@'))
        return Error{ErrorCode::UrlCredentials};
    const qsizetype colon = authority.indexOf(u':', std::max(authority.lastIndexOf(u']'), qsizetype(0)));
    const bool unclosed = authority.startsWith(u'[') && !authority.contains(u']'); // its colons are no port's
    const QStringView host = colon < 0 || unclosed ? authority : authority.first(colon);
    if (host.isEmpty() || host == u"[]")
        return Error{ErrorCode::UrlNoHost};
    if (colon < 0 || unclosed)
        return std::nullopt;
    return checkPort(authority.sliced(colon + 1));
}

QStringView authorityOf(QStringView afterSlashes)
{
    const auto end = std::find_if(afterSlashes.begin(), afterSlashes.end(),
        [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
    return afterSlashes.first(end - afterSlashes.begin());
}

std::optional<Error> checkParts(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    const QStringView scheme = text.first(std::max(colon, qsizetype(0)));
    if (scheme.compare("http"_L1, Qt::CaseInsensitive) != 0
        && scheme.compare("https"_L1, Qt::CaseInsensitive) != 0)
        return Error{ErrorCode::UrlNotHttp, {scheme.toString()}};
    const QStringView rest = text.sliced(colon + 1);
    if (!rest.startsWith("//"_L1))
        return Error{ErrorCode::UrlNoHost};
    return checkAuthority(authorityOf(rest.sliced(2)));
}

/// Only the reason: what follows in errorString() repeats the whole URL.
Error invalid(const QUrl &url)
{
    return {ErrorCode::UrlInvalid, {url.errorString().section(u';', 0, 0)}};
}

/// Addresses that QUrl knows, yet no receiver of ours: IPv6 with a zone, and "IPvFuture".
bool hasOddAddress(const QUrl &url, QStringView text)
{
    const bool bracketed = authorityOf(text.sliced(text.indexOf(u"//") + 2)).startsWith(u'[');
    return bracketed && (!url.host().contains(u':') || url.host().contains(u'%'));
}

} // namespace

Result<QUrl> parseTargetUrl(const QString &given)
{
    const QStringView text = withoutSpacesAround(given);
    if (text.isEmpty())
        return Error{ErrorCode::UrlEmpty};
    if (text.size() > maxUrlLength)
        return Error{ErrorCode::UrlTooLong, {QString::number(text.size()), QString::number(maxUrlLength)}};
    if (const auto error = checkCharacters(text))
        return *error;
    if (const auto error = checkParts(text))
        return *error;

    QUrl url(text.toString(), QUrl::StrictMode);
    if (!url.isValid())
        return invalid(url);
    if (hasOddAddress(url, text))
        return Error{ErrorCode::UrlInvalid, {u"Invalid IPv6 address"_s}};
    url.setFragment({});
    return url;
}

} // namespace switchhook
