// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/DeliveryText.h"

#include "core/domain/Redirect.h"
#include "core/domain/TargetUrl.h"
#include "core/text/ForeignText.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchhook {

namespace {

class DeliverySentence
{
    Q_DECLARE_TR_FUNCTIONS(DeliveryText)

public:
    explicit DeliverySentence(const Delivery &delivery)
        : m_delivery(delivery)
    {
    }
    [[nodiscard]] QString hiddenBody(const std::optional<BodyTrace> &trace) const;
    [[nodiscard]] static QString title(Outcome outcome);
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] QString detail(qsizetype i) const { return foreignText(m_delivery.detail.value(i)); }
    [[nodiscard]] bool detailIs(qsizetype i, QLatin1StringView word) const
    {
        return m_delivery.detail.value(i) == word;
    }

    /// The host as the URL names it, where the transport did not.
    [[nodiscard]] QString host() const
    {
        return m_delivery.detail.isEmpty() ? foreignText(QUrl(m_delivery.url).host()) : detail(0);
    }

    /// A technical reason at a sentence's end.
    [[nodiscard]] QString reason() const
    {
        QString text = detail(0).trimmed();
        while (text.endsWith(u'.'))
            text.chop(1);
        return text.isEmpty() ? tr("no reason is known") : text;
    }

    [[nodiscard]] QString ok() const;
    [[nodiscard]] QString httpStatus() const;
    [[nodiscard]] QString redirect() const;
    [[nodiscard]] static QString redirectCause(RedirectCause cause);
    [[nodiscard]] static QString redirectCure(const Redirect &redirect);
    [[nodiscard]] QString timeout() const;
    [[nodiscard]] QString connectionRefused() const;
    [[nodiscard]] QString connectionLost() const;
    [[nodiscard]] QString tlsExpired() const;
    [[nodiscard]] QString tlsHostname() const;
    [[nodiscard]] QString tlsUntrusted() const;

    const Delivery &m_delivery;
};

QString DeliverySentence::title(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
        return tr("Delivered");
    case Outcome::HttpStatus:
        return tr("Not accepted");
    case Outcome::Redirect:
        return tr("Redirected");
    case Outcome::Timeout:
        return tr("Timed out");
    case Outcome::DnsFailed:
        return tr("Host not found");
    case Outcome::ConnectionRefused:
        return tr("No connection");
    case Outcome::ConnectionLost:
        return tr("Connection lost");
    case Outcome::Interrupted:
        return tr("Interrupted");
    case Outcome::Cancelled:
        return tr("Cancelled");
    case Outcome::TlsExpired:
        return tr("Certificate expired");
    case Outcome::TlsHostname:
        return tr("Certificate of another host");
    case Outcome::TlsUntrusted:
        return tr("Certificate not trusted");
    case Outcome::TlsFailed:
        return tr("TLS failed");
    case Outcome::BadResponse:
        return tr("Not HTTP");
    }
    return {};
}

QString DeliverySentence::text() const
{
    switch (m_delivery.outcome) {
    case Outcome::Ok:
        return ok();
    case Outcome::HttpStatus:
        return httpStatus();
    case Outcome::Redirect:
        return redirect();
    case Outcome::Timeout:
        return timeout();
    case Outcome::DnsFailed:
        return tr("No address was found for the host “%1”. Check its spelling, and whether this machine's "
                  "name server knows it.")
            .arg(host());
    case Outcome::ConnectionRefused:
        return connectionRefused();
    case Outcome::ConnectionLost:
        return connectionLost();
    case Outcome::Interrupted:
        return tr(
            "Switchhook ended before the end of this delivery was on record: it may have arrived, or may not have "
            "been sent yet. It is tried again by itself; should the receiver get the event twice, both carry the "
            "same X-Webhook-Id.");
    case Outcome::Cancelled:
        return tr(
            "The webhook was deactivated before this delivery was sent. Nothing went out; send it again "
            "if it is still wanted.");
    case Outcome::TlsExpired:
        return tlsExpired();
    case Outcome::TlsHostname:
        return tlsHostname();
    case Outcome::TlsUntrusted:
        return tlsUntrusted();
    case Outcome::TlsFailed:
        return tr("No encrypted connection (TLS) came about: %1. The receiver must speak https on this port, "
                  "with TLS 1.2 or later.")
            .arg(reason());
    case Outcome::BadResponse:
        return tr("What came back is no HTTP answer: %1. Check that the port belongs to a web server, and "
                  "whether it wants http or https.")
            .arg(reason());
    }
    return {};
}

QString DeliverySentence::ok() const
{
    const QString status = QString::number(m_delivery.statusCode.value_or(200));
    if (m_delivery.responseTruncated)
        return tr(
            "The receiver took the event and answered %1. Only the first 64 KiB of its answer were kept.")
            .arg(status);
    return tr("The receiver took the event and answered %1.").arg(status);
}

QString DeliverySentence::httpStatus() const
{
    const int status = m_delivery.statusCode.value_or(0);
    switch (status) {
    case 304:
        return tr(
            "The receiver answered 304 (not modified), which says nothing about a POST. A cache in front "
            "of it may have answered in its place.");
    case 400:
        return tr(
            "The receiver answered 400: it could not make sense of the request. Its response often says "
            "what it expects.");
    case 401:
        return tr("The receiver answered 401: it wants proof of who is calling. Check the secret, or the key "
                  "that belongs in the URL.");
    case 403:
        return tr(
            "The receiver answered 403: it does not allow this request. Check the secret, and whether it "
            "lets only known addresses in.");
    case 404:
        return tr("The receiver answered 404: there is nothing at this URL. Check the path, and whether the "
                  "receiving workflow is switched on.");
    case 405:
        return tr("The receiver answered 405: it takes no POST at this URL. Check the path; it may be a page "
                  "for browsers.");
    case 410:
        return tr("The receiver answered 410: this URL was given up for good. Get a new one there, or "
                  "deactivate the webhook.");
    case 413:
        return tr("The receiver answered 413: the payload is too large for it. Raise the limit for request "
                  "bodies there.");
    case 415:
        return tr("The receiver answered 415: it does not take application/json. Check the path, or let it "
                  "accept JSON.");
    case 422:
        return tr("The receiver answered 422: it read the payload and misses something in it. Its response "
                  "often says what.");
    case 429:
        return tr("The receiver answered 429: it gets more requests than it allows. Lower the webhook's "
                  "concurrency, or raise the limit there.");
    default:
        break;
    }
    if (status >= 500 && status <= 599)
        return tr(
            "The receiver answered %1: something is wrong on its side. Look into its log; the same event "
            "can be sent again later.")
            .arg(status);
    if (status >= 400 && status <= 499)
        return tr("The receiver answered %1: it finds fault with the request. Its response often says why.")
            .arg(status);
    return tr("The receiver answered %1. Only 200 to 299 mean that it took the event.").arg(status);
}

QString DeliverySentence::redirect() const
{
    const int status = m_delivery.statusCode.value_or(0);
    const auto found
        = analyseRedirect(m_delivery.url, status, headerValue(m_delivery.responseHeaders, "location"));
    const QString sentence = found.target.isEmpty()
        ? tr("The receiver answered %1, a redirect, which is never followed.").arg(status)
        : tr("The receiver answered %1, a redirect to %2, which is never followed.")
              .arg(QString::number(status), found.target);
    return QStringList{sentence, redirectCause(found.cause), redirectCure(found),
        tr("Run %1 to see it yourself.").arg(curlCommand(m_delivery.url))}
        .join(u' ');
}

QString DeliverySentence::redirectCause(RedirectCause cause)
{
    switch (cause) {
    case RedirectCause::NoLocation:
        return tr("It does not say where to: the Location header is missing.");
    case RedirectCause::UnusableLocation:
        return tr("Its Location header holds no URL that a webhook could use.");
    case RedirectCause::Itself:
        return tr("That is the very URL that was called, so following it would never end.");
    case RedirectCause::WwwAdded:
        return tr("The host wants to be called with www. in front.");
    case RedirectCause::WwwRemoved:
        return tr("The host wants to be called without www. in front.");
    case RedirectCause::OtherHost:
        return tr("The receiver is at another host.");
    case RedirectCause::HttpsRequired:
        return tr("The host wants https instead of http.");
    case RedirectCause::HttpsDropped:
        return tr("The host wants http instead of https, so events would travel unencrypted.");
    case RedirectCause::OtherPort:
        return tr("The receiver is at another port.");
    case RedirectCause::SlashAdded:
        return tr("The URL lacks a slash at the end of its path.");
    case RedirectCause::SlashRemoved:
        return tr("The URL has a slash too many at the end of its path.");
    case RedirectCause::OtherPath:
        return tr("The receiver is at another path or query of the same host.");
    }
    return {};
}

QString DeliverySentence::redirectCure(const Redirect &redirect)
{
    if (redirect.target.isEmpty())
        return tr("Ask whoever runs the receiver for the right URL.");
    if (redirect.cause == RedirectCause::Itself)
        return tr("Mend this at the receiver; no other URL would help.");
    return tr("Save %1 as the webhook's URL, and deliveries will arrive.").arg(redirect.target);
}

QString DeliverySentence::timeout() const
{
    if (detailIs(0, "dns"_L1))
        return tr("The host “%1” was not looked up within 5 seconds. Check this machine's name server.")
            .arg(foreignText(QUrl(m_delivery.url).host()));
    if (detailIs(0, "connect"_L1))
        return tr("No connection came about within 5 seconds. Check host and port, and whether a firewall "
                  "drops the packets.");
    if (detailIs(0, "wait"_L1))
        return tr(
            "The receiver did not answer within 5 seconds. It may have got the event; let it answer first "
            "and do its work afterwards.");
    if (detailIs(0, "body"_L1))
        return tr(
            "The receiver began to answer and did not finish within 5 seconds. It may have got the event; "
            "let it send a short answer at once.");
    return tr("The delivery was not done within 5 seconds. The receiver may have got the event; look there "
              "before sending it again.");
}

QString DeliverySentence::connectionRefused() const
{
    if (m_delivery.detail.isEmpty())
        return tr(
            "There was no connection to the receiver. Check that it is running, and its host and port.");
    if (detailIs(1, "unreachable"_L1))
        return tr("%1 cannot be reached. Check the address, the network and any firewall between.")
            .arg(detail(0));
    return tr("%1 refused the connection. Check the port, and that the receiver is running.").arg(detail(0));
}

QString DeliverySentence::connectionLost() const
{
    if (detailIs(0, "sending"_L1))
        return tr(
            "The connection broke while the request was being sent. The receiver may have got the event; "
            "look there before sending it again.");
    if (detailIs(0, "waiting"_L1))
        return tr(
            "The receiver closed the connection without an answer. It may have got the event; look there "
            "before sending it again.");
    if (detailIs(0, "body"_L1))
        return tr("The connection broke in the middle of the answer. The receiver got the event, and what it "
                  "made of it is unknown; look there before sending it again.");
    return tr(
        "The connection broke before the answer was there. The receiver may have got the event; look there "
        "before sending it again.");
}

QString DeliverySentence::tlsExpired() const
{
    if (detailIs(1, "not_yet_valid"_L1))
        return tr("The certificate of “%1” is not valid before %2. Check this machine's clock, or have the "
                  "receiver's certificate renewed.")
            .arg(detail(0), detail(2));
    if (m_delivery.detail.size() >= 3)
        return tr("The certificate of “%1” expired on %2. Have it renewed at the receiver.")
            .arg(detail(0), detail(2));
    return tr(
        "The receiver's certificate has expired or is not valid yet. Have it renewed there, and check this "
        "machine's clock.");
}

QString DeliverySentence::tlsHostname() const
{
    const QString name = host();
    if (m_delivery.detail.value(1).isEmpty())
        return tr("The receiver's certificate is not for the host “%1”. Use the name that the certificate is "
                  "for, or have one made for this host.")
            .arg(name);
    return tr(
        "The receiver's certificate is not for the host “%1”, but for %2. Use such a name in the URL, or "
        "have a certificate made for this host.")
        .arg(name, detail(1));
}

QString DeliverySentence::hiddenBody(const std::optional<BodyTrace> &trace) const
{
    if (m_delivery.bodiesWithheld)
        return tr("Not shown: your role does not include seeing payloads and answers.");
    if (m_delivery.bodiesKept)
        return {};
    if (!trace)
        return tr("Not kept.");
    return tr("Not kept: %1 bytes, SHA-256 %2.").arg(trace->size).arg(QString::fromLatin1(trace->sha256.toHex()));
}

QString DeliverySentence::tlsUntrusted() const
{
    if (detailIs(2, "self_signed"_L1))
        return tr("The certificate of “%1” is self-signed. If it is yours, name its file as the CA file "
                  "(--ca-file, or in the settings); otherwise the receiver needs one from a known authority.")
            .arg(detail(0));
    if (m_delivery.detail.size() >= 2)
        return tr(
            "The certificate of “%1” was issued by “%2”, which this machine does not know. If you trust "
            "it, name its certificate as the CA file (--ca-file, or in the settings); or the receiver "
            "forgot to send its intermediate certificates.")
            .arg(detail(0), detail(1));
    return tr(
        "The receiver's certificate comes from an authority that this machine does not know. If you trust "
        "it, name its certificate as the CA file (--ca-file, or in the settings).");
}

} // namespace

QString outcomeTitle(Outcome outcome)
{
    return DeliverySentence::title(outcome);
}

QString deliveryExplanation(const Delivery &delivery)
{
    return DeliverySentence(delivery).text();
}

QString hiddenBodyText(const Delivery &delivery, const std::optional<BodyTrace> &trace)
{
    return DeliverySentence(delivery).hiddenBody(trace);
}

QString curlCommand(const QString &url)
{
    const QString patternLetters = u"[]{}"_s;
    const bool pattern
        = std::any_of(url.begin(), url.end(), [&](QChar c) { return patternLetters.contains(c); });
    QString quoted = foreignText(url, maxUrlLength);
    quoted.replace(u'\'', "'\\''"_L1);
    return u"curl -i -X POST %1'%2'"_s.arg(pattern ? u"-g "_s : QString(), quoted);
}

} // namespace switchhook
