// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/CurlText.h"

#include "core/domain/TargetUrl.h"
#include "core/text/ForeignText.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchhook {

namespace {

// Linux takes no argument beyond 128 KiB.
constexpr qsizetype longestArgument = 100 * 1024;

/// Whether a terminal hands the text on as it is and a reader sees what it says.
bool isVisible(const QString &text)
{
    return foreignText(text, text.size()) == text;
}

std::optional<QString> asArgument(const QByteArray &body)
{
    if (body.size() > longestArgument)
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(body);
    if (decoder.hasError() || !isVisible(text))
        return std::nullopt;
    return text;
}

/// A format for printf that yields these bytes.
QString printfFormat(const QByteArray &bytes)
{
    QString format;
    for (const char byte : bytes) {
        const auto code = static_cast<uchar>(byte);
        if (byte == '%')
            format += "%%"_L1;
        else if (code >= 0x20 && code < 0x7f && byte != '\\' && byte != '\''
            && !(byte == '-' && format.isEmpty()))
            format += QLatin1Char(byte);
        else
            format += u"\\%1"_s.arg(static_cast<uint>(code), 3, 8, QLatin1Char('0'));
    }
    return format;
}

QString start(const SignedRequest &request)
{
    const bool pattern = std::ranges::any_of(request.url, [](QChar c) { return u"[]{}"_s.contains(c); });
    QString command = pattern ? u"curl -i -g -X POST "_s : u"curl -i -X POST "_s;
    command += shellQuoted(foreignText(request.url, maxUrlLength));
    for (const auto &[name, value] : request.headers)
        command += " -H "_L1 + shellQuoted(QString::fromUtf8(name) + ": "_L1 + QString::fromUtf8(value));
    return command;
}

} // namespace

QString shellQuoted(const QString &text)
{
    QString quoted = text;
    quoted.replace(u'\'', "'\\''"_L1);
    return u'\'' + quoted + u'\'';
}

QString curlCommand(const SignedRequest &request)
{
    if (const auto text = asArgument(request.body)) {
        const auto option = text->startsWith(u'@') ? " --data-raw "_L1 : " --data-binary "_L1;
        return start(request) + option + shellQuoted(*text);
    }
    return u"printf '"_s + printfFormat(request.body) + "' | "_L1 + curlCommand(request, u"-"_s);
}

QString curlCommand(const SignedRequest &request, const QString &bodyFile)
{
    return start(request) + " --data-binary "_L1 + shellQuoted(u'@' + bodyFile);
}

} // namespace switchhook
