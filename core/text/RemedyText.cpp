// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/RemedyText.h"

#include "core/text/ForeignText.h"

#include <QCoreApplication>
#include <QUrl>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

class RemedySentence
{
    Q_DECLARE_TR_FUNCTIONS(RemedyText)

public:
    static QString action(const Remedy &remedy);
    static QString step(const Remedy &remedy);
    static QString consent(const Remedy &remedy, const QUrl &called);
    static QString clock(std::chrono::seconds ahead);

private:
    static QString tryAgain(const Remedy &remedy);
    static QString editUrl(UrlPart part);
    static QString span(std::chrono::seconds time);
};

QString RemedySentence::action(const Remedy &remedy)
{
    switch (remedy.kind) {
    case RemedyKind::Nothing:
        return {};
    case RemedyKind::UseUrl:
        return tr("Use this URL");
    case RemedyKind::EditUrl:
        return tr("Edit the URL");
    case RemedyKind::EditSecret:
        return tr("Edit the secret");
    case RemedyKind::EditConcurrency:
        return tr("Lower the concurrency");
    case RemedyKind::NameCaFile:
        return tr("Name a CA file");
    case RemedyKind::TryAgain:
        return tr("Try again");
    case RemedyKind::Deactivate:
        return tr("Deactivate the webhook");
    case RemedyKind::Activate:
        return tr("Activate the webhook");
    case RemedyKind::CopyReport:
        return tr("Copy the report");
    }
    return {};
}

QString RemedySentence::step(const Remedy &remedy)
{
    switch (remedy.kind) {
    case RemedyKind::Nothing:
        return tr("There is nothing to do.");
    case RemedyKind::UseUrl:
        return tr("Save %1 as the webhook's URL.").arg(remedy.url);
    case RemedyKind::EditUrl:
        return editUrl(remedy.urlPart);
    case RemedyKind::EditSecret:
        return tr("Compare the secret with the receiver's, and enter it anew.");
    case RemedyKind::EditConcurrency:
        return tr("Make fewer deliveries at one time.");
    case RemedyKind::NameCaFile:
        return tr("If you trust the certificate, name its file as the CA file in the settings.");
    case RemedyKind::TryAgain:
        return tryAgain(remedy);
    case RemedyKind::Deactivate:
        return tr("Deactivate the webhook, until there is a new URL for it.");
    case RemedyKind::Activate:
        return tr("Activate the webhook, then send the event again.");
    case RemedyKind::CopyReport:
        return tr("Give the report to whoever runs the receiver; it has to be mended there.");
    }
    return {};
}

QString RemedySentence::editUrl(UrlPart part)
{
    switch (part) {
    case UrlPart::Scheme:
        return tr("Check whether the URL must begin with http:// or https://, and its port.");
    case UrlPart::Host:
        return tr("Check the host in the URL.");
    case UrlPart::Port:
        return tr("Check the port in the URL.");
    case UrlPart::Path:
        return tr("Check the path in the URL.");
    }
    return {};
}

QString RemedySentence::tryAgain(const Remedy &remedy)
{
    if (!remedy.wait || remedy.wait->count() == 0)
        return tr("Try again.");
    return tr("Try again in %1: so long the receiver asks to wait.").arg(span(*remedy.wait));
}

/// "40 s", "10 min", "3 h", "21 d".
QString RemedySentence::span(std::chrono::seconds time)
{
    const qint64 seconds = std::abs(time.count());
    if (seconds < 120)
        return tr("%1 s").arg(seconds);
    if (seconds < 2 * 3600)
        return tr("%1 min").arg((seconds + 59) / 60);
    if (seconds < 2 * 86400)
        return tr("%1 h").arg((seconds + 3599) / 3600);
    return tr("%1 d").arg(seconds / 86400);
}

QString RemedySentence::consent(const Remedy &remedy, const QUrl &called)
{
    const QUrl target(remedy.url);
    const QString from = foreignText(called.host());
    const QString to = foreignText(target.host());
    switch (remedy.cause) {
    case RedirectCause::HttpsDropped:
        return tr("Events would travel to %1 unencrypted: it wants http instead of https.").arg(to);
    case RedirectCause::OtherPort: {
        const auto portOf = [](const QUrl &url) { return url.port(url.scheme() == "https"_L1 ? 443 : 80); };
        return tr("Events would go to port %1 of %2 instead of port %3.")
            .arg(QString::number(portOf(target)), to, QString::number(portOf(called)));
    }
    default:
        break;
    }
    if (called.scheme() == "https"_L1 && target.scheme() == "http"_L1)
        return tr("Events would go to %1 instead of %2, and travel unencrypted.").arg(to, from);
    return tr("Events would go to %1 instead of %2. Make sure that this host is the receiver's.")
        .arg(to, from);
}

QString RemedySentence::clock(std::chrono::seconds ahead)
{
    if (ahead.count() > 0)
        return tr(
            "The receiver's clock is %1 ahead of this machine's. Receivers that refuse old timestamps may "
            "refuse these deliveries; set the clock that is wrong.")
            .arg(span(ahead));
    return tr("The receiver's clock is %1 behind this machine's. Receivers that refuse timestamps of the "
              "future may "
              "refuse these deliveries; set the clock that is wrong.")
        .arg(span(ahead));
}

} // namespace

QString remedyAction(const Remedy &remedy)
{
    return RemedySentence::action(remedy);
}

QString remedyStep(const Remedy &remedy)
{
    return RemedySentence::step(remedy);
}

QString remedyConsent(const Remedy &remedy, const QString &calledUrl)
{
    return remedy.needsConsent ? RemedySentence::consent(remedy, QUrl(calledUrl)) : QString();
}

QString clockText(const Delivery &delivery)
{
    const auto difference = clockDifference(delivery);
    if (!difference || std::chrono::abs(*difference) <= tolerableClockDifference)
        return {};
    return RemedySentence::clock(*difference);
}

} // namespace switchhook
