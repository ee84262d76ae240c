// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/EventApiAnswer.h"

#include "core/text/ErrorText.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLatin1StringView>

#include <array>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

struct RefusalForm
{
    int status;
    QLatin1StringView code;
};

/// In the order of ApiRefusal.
constexpr std::array<RefusalForm, apiRefusalCount> refusalForms{{
    {400, "bad_request"_L1},
    {403, "host_foreign"_L1},
    {403, "origin_given"_L1},
    {404, "path_unknown"_L1},
    {405, "method_not_allowed"_L1},
    {401, "token_missing"_L1},
    {401, "token_unknown"_L1},
    {415, "content_type_unsupported"_L1},
    {408, "timeout"_L1},
    {413, "too_large"_L1},
    {413, "too_many_events"_L1},
    {417, "expectation_failed"_L1},
    {431, "header_too_large"_L1},
    {500, "failed"_L1},
    {501, "encoding_unsupported"_L1},
    {503, "database_unavailable"_L1},
    {503, "too_many_connections"_L1},
    {505, "version_unsupported"_L1},
}};

struct FaultPlace
{
    std::optional<qsizetype> index = {};
    std::optional<qsizetype> offset = {};
};

HttpServerResponse jsonAnswer(int status, QByteArray body)
{
    HttpServerResponse answer{status, {{"Content-Type"_ba, "application/json"_ba}}, std::move(body)};
    if (status == 401)
        answer.headers.emplace_back("WWW-Authenticate"_ba, "Bearer"_ba);
    if (status == 405)
        answer.headers.emplace_back("Allow"_ba, "POST"_ba);
    if (status == 503)
        answer.headers.emplace_back("Retry-After"_ba, "5"_ba);
    return answer;
}

HttpServerResponse errorAnswer(
    int status, QLatin1StringView code, const QString &message, const FaultPlace &place = {})
{
    QJsonObject error{{u"code"_s, QString(code)}, {u"message"_s, message}};
    if (place.index)
        error.insert(u"index"_s, static_cast<qint64>(*place.index));
    if (place.offset)
        error.insert(u"offset"_s, static_cast<qint64>(*place.offset));
    const QJsonObject answer{{u"error"_s, error}};
    return jsonAnswer(status, QJsonDocument(answer).toJson(QJsonDocument::Compact));
}

HttpServerResponse inputErrorAnswer(const Error &error, const FaultPlace &place)
{
    const bool tooLarge = error.code == ErrorCode::DataTooLarge;
    return errorAnswer(
        tooLarge ? 413 : 400, tooLarge ? "too_large"_L1 : "event_invalid"_L1, errorText(error), place);
}

HttpServerResponse sinkErrorAnswer(const Error &error, const std::optional<qsizetype> &refused)
{
    switch (error.kind()) {
    case ErrorKind::Storage:
        return errorAnswer(503, "database_unavailable"_L1, errorText(error));
    case ErrorKind::Permission:
        return errorAnswer(403, "not_permitted"_L1, errorText(error));
    case ErrorKind::Input:
        break;
    }
    return inputErrorAnswer(error, {refused, std::nullopt});
}

/// An id is letters and digits: nothing in it needs escaping.
QByteArray toJson(const AcceptedEvent &event)
{
    return R"({"id":")" + event.id.toString().toLatin1() + R"(","deliveries":)"
        + QByteArray::number(event.deliveries) + '}';
}

QByteArray toJson(const std::vector<AcceptedEvent> &events)
{
    QByteArrayList parts;
    for (const AcceptedEvent &event : events)
        parts.append(toJson(event));
    return '[' + parts.join(',') + ']';
}

} // namespace

HttpServerResponse refusalAnswer(ApiRefusal refusal)
{
    const RefusalForm &form = refusalForms[static_cast<size_t>(refusal)];
    return errorAnswer(form.status, form.code, apiRefusalText(refusal));
}

HttpServerResponse serverRefusalAnswer(int status)
{
    switch (status) {
    case 408:
        return refusalAnswer(ApiRefusal::Timeout);
    case 413:
        return refusalAnswer(ApiRefusal::TooLarge);
    case 417:
        return refusalAnswer(ApiRefusal::ExpectationFailed);
    case 431:
        return refusalAnswer(ApiRefusal::HeaderTooLarge);
    case 500:
        return refusalAnswer(ApiRefusal::Failed);
    case 501:
        return refusalAnswer(ApiRefusal::EncodingUnsupported);
    case 503:
        return refusalAnswer(ApiRefusal::TooManyConnections);
    case 505:
        return refusalAnswer(ApiRefusal::VersionUnsupported);
    default:
        return refusalAnswer(ApiRefusal::BadRequest);
    }
}

HttpServerResponse faultAnswer(const EventInputFault &fault)
{
    return inputErrorAnswer(fault.error, {fault.index, fault.offset});
}

HttpServerResponse submissionAnswer(const EventSubmission &submission, bool isArray)
{
    if (!submission.accepted)
        return sinkErrorAnswer(
            submission.accepted.error(), isArray ? submission.refused : std::optional<qsizetype>());
    const std::vector<AcceptedEvent> &events = *submission.accepted;
    if (isArray)
        return jsonAnswer(202, toJson(events));
    return events.size() == 1 ? jsonAnswer(202, toJson(events.front())) : refusalAnswer(ApiRefusal::Failed);
}

} // namespace switchhook
