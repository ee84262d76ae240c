// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/DeliveryReport.h"

#include "core/text/CurlText.h"
#include "core/text/DeliveryText.h"
#include "core/text/ForeignText.h"
#include "core/text/RemedyText.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestBody = 2048; // of a page; bytes
constexpr QLatin1StringView mask{"***"};

bool speaksOfSecrets(const QString &name)
{
    static const QStringList words{u"auth"_s, u"cookie"_s, u"token"_s, u"secret"_s, u"password"_s,
        u"passwd"_s, u"pwd"_s, u"apikey"_s, u"api-key"_s, u"api_key"_s, u"access-key"_s, u"access_key"_s,
        u"credential"_s};
    const QString lower = name.toLower();
    return std::ranges::any_of(words, [&](const QString &word) { return lower.contains(word); });
}

/// In a query also the short names that services use.
bool isSecretItem(const QString &name)
{
    static const QStringList names{u"key"_s, u"code"_s, u"sig"_s, u"signature"_s, u"hash"_s, u"pass"_s};
    return speaksOfSecrets(name) || names.contains(name.toLower());
}

QString maskedQuery(const QString &query)
{
    QStringList items = query.split(u'&');
    for (QString &item : items) {
        const qsizetype equals = item.indexOf(u'=');
        if (equals >= 0 && isSecretItem(QUrl::fromPercentEncoding(item.first(equals).toUtf8())))
            item = item.first(equals + 1) + mask;
    }
    return items.join(u'&');
}

bool isUrlHeader(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower == "location" || lower == "content-location" || lower == "referer";
}

class Report
{
    Q_DECLARE_TR_FUNCTIONS(DeliveryReport)

public:
    explicit Report(const Delivery &delivery)
        : m_delivery(delivery)
    {
    }
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] QString facts() const;
    [[nodiscard]] QString timing() const;
    [[nodiscard]] QString request() const;
    [[nodiscard]] QString answer() const;
    [[nodiscard]] QString repeat() const;
    [[nodiscard]] static QString headers(const HeaderList &headers);
    [[nodiscard]] QString body(const std::optional<QByteArray> &body, const std::optional<BodyTrace> &trace) const;
    [[nodiscard]] static QString milliseconds(std::chrono::microseconds time);

    const Delivery &m_delivery;
};

QString Report::text() const
{
    Delivery masked = m_delivery; // the sentence names URLs
    masked.url = maskedUrl(m_delivery.url);
    masked.responseHeaders = maskedHeaders(m_delivery.responseHeaders);
    QStringList parts{tr("Webhook delivery report (Switchhook)"), deliveryExplanation(masked)};
    if (const QString clock = clockText(m_delivery); !clock.isEmpty())
        parts << clock;
    parts << facts() << request() << answer() << repeat();
    return parts.join("\n\n"_L1) + u'\n';
}

QString Report::facts() const
{
    return QStringList{tr("Event: %1").arg(foreignText(m_delivery.eventName)),
        tr("Event id: %1").arg(m_delivery.event.toString()), tr("Attempt: %1").arg(m_delivery.attempt),
        tr("Started: %1").arg(toIsoText(m_delivery.time)),
        tr("Outcome: %1 (%2)").arg(outcomeTitle(m_delivery.outcome), outcomeCode(m_delivery.outcome)),
        timing()}
        .join(u'\n');
}

QString Report::timing() const
{
    const DeliveryTimings &timings = m_delivery.timings;
    if (timings.reused)
        return tr("Time: %1 ms in all: connection reused, waiting %2 ms, body %3 ms")
            .arg(milliseconds(timings.total), milliseconds(timings.wait), milliseconds(timings.body));
    return tr("Time: %1 ms in all: DNS %2 ms, connect %3 ms (TLS included), waiting %4 ms, body %5 ms")
        .arg(milliseconds(timings.total), milliseconds(timings.dns), milliseconds(timings.connect),
            milliseconds(timings.wait), milliseconds(timings.body));
}

QString Report::milliseconds(std::chrono::microseconds time)
{
    return QString::number(static_cast<double>(time.count()) / 1000.0, 'f', 1);
}

QString Report::request() const
{
    if (m_delivery.requestHeaders.empty())
        return tr("--- Request ---\nNothing was sent to %1.").arg(maskedUrl(m_delivery.url));
    return tr("--- Request ---") + u"\nPOST "_s + maskedUrl(m_delivery.url) + u'\n'
        + headers(m_delivery.requestHeaders) + u'\n' + body(m_delivery.payload, m_delivery.payloadTrace);
}

QString Report::answer() const
{
    if (!m_delivery.statusCode)
        return tr("--- Answer ---\nNo answer came.");
    return tr("--- Answer ---") + u"\nHTTP "_s + QString::number(*m_delivery.statusCode) + u'\n'
        + headers(m_delivery.responseHeaders) + u'\n' + body(m_delivery.responseBody, m_delivery.responseTrace);
}

QString Report::headers(const HeaderList &headers)
{
    QString lines;
    for (const auto &[name, value] : maskedHeaders(headers))
        lines += foreignText(QString::fromUtf8(name)) + u": "_s
            + foreignText(QString::fromUtf8(value), longestBody) + u'\n';
    return lines;
}

QString Report::body(const std::optional<QByteArray> &body, const std::optional<BodyTrace> &trace) const
{
    if (const QString hidden = hiddenBodyText(m_delivery, trace); !hidden.isEmpty())
        return u'(' + hidden + u')';
    if (!body)
        return tr("(The body is no longer in the log.)");
    if (body->isEmpty())
        return tr("(No body.)");
    const QStringList lines
        = QString::fromUtf8(body->first(std::min(body->size(), longestBody))).split(u'\n');
    QStringList shown;
    for (const QString &line : lines)
        shown << foreignText(line, longestBody);
    if (body->size() > longestBody)
        shown << tr("(%n more byte(s).)", nullptr, static_cast<int>(body->size() - longestBody));
    return shown.join(u'\n');
}

// With the signature and timestamp of then, which is what there is to look at.
QString Report::repeat() const
{
    if (!m_delivery.payload)
        return tr("--- To repeat it ---\nThe payload is no longer in the log.");
    SignedRequest request{maskedUrl(m_delivery.url), {}, *m_delivery.payload};
    for (const auto &header : maskedHeaders(m_delivery.requestHeaders)) {
        const QByteArray name = header.first.toLower();
        if (name == "content-type" || name == "user-agent" || name.startsWith("x-webhook-"))
            request.headers.push_back(header);
    }
    const bool isLong = request.body.size() > longestBody;
    const QString command = isLong ? curlCommand(request, u"payload.json"_s) : curlCommand(request);
    const QString head
        = isLong ? tr("--- To repeat it, with the payload in payload.json ---") : tr("--- To repeat it ---");
    return head + u'\n' + command;
}

} // namespace

QString maskedUrl(const QString &text)
{
    QUrl url(text);
    if (!url.isValid() || url.isRelative()) {
        const qsizetype query = text.indexOf(u'?');
        return foreignText(
            query < 0 ? text : text.first(query + 1) + maskedQuery(text.sliced(query + 1)), 2048);
    }
    if (!url.userInfo().isEmpty())
        url.setUserInfo(mask);
    if (url.hasQuery())
        url.setQuery(maskedQuery(url.query(QUrl::FullyEncoded)));
    return url.toString(QUrl::FullyEncoded);
}

HeaderList maskedHeaders(const HeaderList &headers)
{
    HeaderList masked = headers;
    for (auto &[name, value] : masked) {
        if (speaksOfSecrets(QString::fromUtf8(name)) && name.toLower() != "www-authenticate")
            value = QByteArray(mask.data(), mask.size());
        else if (isUrlHeader(name))
            value = maskedUrl(QString::fromUtf8(value)).toUtf8();
    }
    return masked;
}

QString deliveryReport(const Delivery &delivery)
{
    return Report(delivery).text();
}

} // namespace switchhook
