// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Delivering.h"

#include "app/ctl/Json.h"
#include "app/ctl/StopRequest.h"
#include "app/ctl/Table.h"
#include "app/ctl/Visible.h"
#include "core/service/DeliverNow.h"
#include "core/text/DeliveryText.h"

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

QString headerLines(const HeaderList &headers)
{
    QString lines;
    for (const auto &[name, value] : headers)
        lines += u"  %1: %2\n"_s.arg(visible(QString::fromUtf8(name)), visible(QString::fromUtf8(value)));
    return lines;
}

QString bodyLines(const std::optional<QByteArray> &body, const QString &note)
{
    if (!body)
        return u"  (removed: the database had reached its size cap)\n"_s;
    if (body->isEmpty())
        return u"  (empty)\n"_s;
    return visibleLines(*body) + QLatin1Char('\n') + note;
}

QString bodyLines(const Delivery &delivery, const std::optional<QByteArray> &body,
    const std::optional<BodyTrace> &trace, const QString &note = {})
{
    const QString hidden = hiddenBodyText(delivery, trace);
    return hidden.isEmpty() ? bodyLines(body, note) : u"  ("_s + hidden + u")\n"_s;
}

} // namespace

Result<std::vector<Delivery>> deliverHere(Session &session, const AcceptedEvent &accepted)
{
    StopRequest &stop = session.io().stop;
    stop.arm();
    session.out().progress(u"Delivering…"_s);
    auto delivered = deliverNow(session.engineOptions(), accepted.id, [&stop] { return stop.isRequested(); });
    session.out().progress({});
    return delivered;
}

bool isAnyFailed(const std::vector<Delivery> &deliveries)
{
    return std::any_of(deliveries.begin(), deliveries.end(),
        [](const Delivery &delivery) { return delivery.outcome != Outcome::Ok; });
}

QString shortResult(const Delivery &delivery)
{
    const auto time = std::chrono::duration_cast<std::chrono::milliseconds>(delivery.timings.total).count();
    const QString status = delivery.statusCode ? QString::number(*delivery.statusCode) : u"no answer"_s;
    const QString result = u"%1 in %2 ms"_s.arg(status).arg(time);
    return delivery.outcome == Outcome::Ok ? result : u"%1 (%2)"_s.arg(result, outcomeCode(delivery.outcome));
}

void sayDelivery(Session &session, const Delivery &delivery)
{
    Output &out = session.out();
    out.object(toJson(delivery));
    out.text(toFields({
        {u"Delivery"_s, delivery.id.toString()},
        {u"Event"_s, delivery.eventName + u" "_s + delivery.event.toString()},
        {u"Webhook"_s, delivery.webhook.toString()},
        {u"URL"_s, delivery.url},
        {u"Time"_s, toIsoText(delivery.time)},
        {u"Attempt"_s, QString::number(delivery.attempt)},
        {u"Result"_s, shortResult(delivery)},
    }));
    out.line(visible(deliveryExplanation(delivery)));
    out.text(u"\nRequest headers\n"_s + headerLines(delivery.requestHeaders));
    out.text(u"\nPayload\n"_s + bodyLines(delivery, delivery.payload, delivery.payloadTrace));
    out.text(u"\nResponse headers\n"_s + headerLines(delivery.responseHeaders));
    out.text(u"\nResponse\n"_s
        + bodyLines(delivery, delivery.responseBody, delivery.responseTrace,
            delivery.responseTruncated ? u"  (cut here: only the first 64 KiB are kept)\n"_s : QString()));
}

Exit sayResult(Session &session, const std::optional<Delivery> &delivery)
{
    if (delivery)
        sayDelivery(session, *delivery);
    else
        session.noteWaiting();
    return delivery && delivery->outcome == Outcome::Ok ? Exit::Done : Exit::No;
}

} // namespace switchhook
