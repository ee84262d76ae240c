// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/StatusStyle.h"

#include "core/text/DeliveryText.h"

#include <QHash>

namespace switchhook {

using namespace Qt::StringLiterals;

Verdict verdictOf(Outcome outcome)
{
    if (outcome == Outcome::Ok)
        return Verdict::Good;
    return isFailure(outcome) ? Verdict::Bad : Verdict::Neutral;
}

Verdict verdictOf(std::optional<int> statusCode)
{
    return statusCode && isSuccessStatus(*statusCode) ? Verdict::Good : Verdict::Bad;
}

QColor verdictColor(Verdict verdict, const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    switch (verdict) {
    case Verdict::Good:
        return dark ? QColor(0x6c, 0xd2, 0x8a) : QColor(0x13, 0x6f, 0x34);
    case Verdict::Bad:
        return dark ? QColor(0xff, 0x8f, 0x85) : QColor(0xb3, 0x1d, 0x12);
    case Verdict::Neutral:
        break;
    }
    return dark ? QColor(0xb4, 0xb8, 0xbd) : QColor(0x55, 0x5b, 0x61);
}

QString verdictSign(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        return u"✔"_s;
    case Verdict::Bad:
        return u"✖"_s;
    case Verdict::Neutral:
        break;
    }
    return u"–"_s;
}

QString statusText(Outcome outcome, std::optional<int> statusCode)
{
    const QString sign = verdictSign(verdictOf(outcome));
    const bool isAnswer
        = outcome == Outcome::Ok || outcome == Outcome::HttpStatus || outcome == Outcome::Redirect;
    if (statusCode && isAnswer)
        return u"%1 %2 %3"_s.arg(sign).arg(*statusCode).arg(reasonPhrase(*statusCode)).trimmed();
    return sign + u' ' + outcomeTitle(outcome);
}

QString reasonPhrase(int statusCode)
{
    static const QHash<int, QString> phrases{
        {200, u"OK"_s},
        {201, u"Created"_s},
        {202, u"Accepted"_s},
        {203, u"Non-Authoritative Information"_s},
        {204, u"No Content"_s},
        {205, u"Reset Content"_s},
        {206, u"Partial Content"_s},
        {300, u"Multiple Choices"_s},
        {301, u"Moved Permanently"_s},
        {302, u"Found"_s},
        {303, u"See Other"_s},
        {304, u"Not Modified"_s},
        {307, u"Temporary Redirect"_s},
        {308, u"Permanent Redirect"_s},
        {400, u"Bad Request"_s},
        {401, u"Unauthorized"_s},
        {402, u"Payment Required"_s},
        {403, u"Forbidden"_s},
        {404, u"Not Found"_s},
        {405, u"Method Not Allowed"_s},
        {406, u"Not Acceptable"_s},
        {408, u"Request Timeout"_s},
        {409, u"Conflict"_s},
        {410, u"Gone"_s},
        {411, u"Length Required"_s},
        {413, u"Content Too Large"_s},
        {415, u"Unsupported Media Type"_s},
        {421, u"Misdirected Request"_s},
        {422, u"Unprocessable Content"_s},
        {425, u"Too Early"_s},
        {426, u"Upgrade Required"_s},
        {429, u"Too Many Requests"_s},
        {431, u"Request Header Fields Too Large"_s},
        {500, u"Internal Server Error"_s},
        {501, u"Not Implemented"_s},
        {502, u"Bad Gateway"_s},
        {503, u"Service Unavailable"_s},
        {504, u"Gateway Timeout"_s},
        {505, u"HTTP Version Not Supported"_s},
    };
    return phrases.value(statusCode);
}

} // namespace switchhook
