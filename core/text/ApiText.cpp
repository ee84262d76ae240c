// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/ApiText.h"

#include <QCoreApplication>

namespace switchhook {

namespace {

class ApiSentence
{
    Q_DECLARE_TR_FUNCTIONS(ApiText)

public:
    static QString of(ApiRefusal refusal);
};

QString ApiSentence::of(ApiRefusal refusal)
{
    switch (refusal) {
    case ApiRefusal::BadRequest:
        return tr("This is no HTTP request that can be understood in one way only.");
    case ApiRefusal::HostForeign:
        return tr("The Host header must name the address this listens on, or localhost, with the port.");
    case ApiRefusal::OriginGiven:
        return tr("Web pages may not send events: leave out the Origin header.");
    case ApiRefusal::PathUnknown:
        return tr("There is nothing at this path: send events to /v1/events.");
    case ApiRefusal::MethodNotAllowed:
        return tr("Events are sent with POST.");
    case ApiRefusal::TokenMissing:
        return tr("A token is needed, in one header: Authorization: Bearer TOKEN. "
                  "switchhookctl token add makes one.");
    case ApiRefusal::TokenUnknown:
        return tr("This token is not known, or was removed.");
    case ApiRefusal::ContentTypeUnsupported:
        return tr("Events are JSON in UTF-8, not compressed: send them as Content-Type: application/json.");
    case ApiRefusal::Timeout:
        return tr("The request did not come in full within 5 seconds.");
    case ApiRefusal::TooLarge:
        return tr("A request may have 32 MiB, and each event's data 1 MiB.");
    case ApiRefusal::TooManyEvents:
        return tr("A request may have 10,000 events: send more than one request.");
    case ApiRefusal::ExpectationFailed:
        return tr("The Expect header may only say 100-continue.");
    case ApiRefusal::HeaderTooLarge:
        return tr("The headers may have 64 KiB together.");
    case ApiRefusal::Failed:
        return tr("The request could not be answered, and whether its events were taken is not known.");
    case ApiRefusal::EncodingUnsupported:
        return tr("The Transfer-Encoding may only be chunked.");
    case ApiRefusal::DatabaseUnavailable:
        return tr("The database cannot be reached at the moment, and no event was taken. Send it again later.");
    case ApiRefusal::TooManyConnections:
        return tr("There are too many connections: keep one open, or come again later.");
    case ApiRefusal::VersionUnsupported:
        return tr("The request must be HTTP/1.1.");
    }
    return {};
}

} // namespace

QString apiRefusalText(ApiRefusal refusal)
{
    return ApiSentence::of(refusal);
}

} // namespace switchhook
