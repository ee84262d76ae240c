// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Delivering.h"
#include "app/ctl/Json.h"
#include "app/ctl/Options.h"
#include "app/ctl/Session.h"
#include "app/ctl/Table.h"
#include "app/ctl/Verb.h"

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

struct ListOptions
{
    std::string webhook;
    std::optional<qint64> limit;
    bool failed = false;
};

QStringList rowOf(const Delivery &delivery)
{
    const auto time = std::chrono::duration_cast<std::chrono::milliseconds>(delivery.timings.total).count();
    return {delivery.id.toString(), toIsoText(delivery.time), delivery.eventName,
        delivery.statusCode ? QString::number(*delivery.statusCode) : u"-"_s, outcomeCode(delivery.outcome),
        QString::number(delivery.attempt), u"%1 ms"_s.arg(time)};
}

/// Page by page: 200 entries with their bodies may be hundreds of megabytes.
Result<Table> sayPages(Session &session, DeliveryLog &log, DeliveryFilter filter, qint64 limit)
{
    constexpr int pageSize = 20;
    Table table({u"ID"_s, u"TIME"_s, u"EVENT"_s, u"STATUS"_s, u"OUTCOME"_s, u"ATTEMPT"_s, u"DURATION"_s});
    while (limit > 0) {
        filter.limit = static_cast<int>(std::min<qint64>(limit, pageSize));
        const auto page = log.list(filter);
        if (!page)
            return page.error();
        for (const Delivery &delivery : *page) {
            session.out().object(toJson(delivery));
            table.add(rowOf(delivery));
        }
        if (std::cmp_less(page->size(), filter.limit))
            break;
        filter.before = page->back().id;
        limit -= filter.limit;
    }
    return table;
}

Result<Exit> list(const ListOptions &options, Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto webhook = (*workspace)->webhooks().find(toText(options.webhook));
    if (!webhook)
        return webhook.error();
    DeliveryFilter filter;
    filter.webhook = webhook->id;
    filter.failedOnly = options.failed;
    const auto table
        = sayPages(session, (*workspace)->deliveries(), filter, options.limit.value_or(logEntriesPerWebhook));
    if (!table)
        return table.error();
    session.out().table(*table);
    session.noteWaiting();
    return Exit::Done;
}

using DeliveryAction = Result<Exit> (*)(Session &, Workspace &, const Delivery &);

Result<Exit> show(Session &session, Workspace &, const Delivery &delivery)
{
    sayDelivery(session, delivery);
    return Exit::Done;
}

Result<Exit> resend(Session &session, Workspace &workspace, const Delivery &delivery)
{
    const auto accepted = workspace.events().resend(delivery.id);
    if (!accepted)
        return accepted.error();
    const auto delivered = deliverHere(session, *accepted);
    if (!delivered)
        return delivered.error();
    // The event may have gone to other webhooks before, and to this one.
    const auto again = std::find_if(delivered->begin(), delivered->end(), [&delivery](const Delivery &other) {
        return other.webhook == delivery.webhook && other.id > delivery.id;
    });
    return sayResult(session, again == delivered->end() ? std::nullopt : std::optional(*again));
}

Result<Exit> withDelivery(const std::string &id, Session &session, DeliveryAction action)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto delivery = (*workspace)->deliveries().find(toText(id));
    if (!delivery)
        return delivery.error();
    return action(session, **workspace, *delivery);
}

template <DeliveryAction action> Action declareForDelivery(CLI::App &app)
{
    const auto id = std::make_shared<std::string>();
    app.add_option("ID", *id, "Of an entry in the log")->required()->type_name("");
    return [id](Session &session) { return withDelivery(*id, session, action); };
}

Action declareList(CLI::App &app)
{
    const auto options = std::make_shared<ListOptions>();
    addWebhook(app, options->webhook);
    addNumber(app, "--limit", options->limit, 1, 1'000'000,
        "At most so many of the newest (all that are kept: 200)");
    app.add_flag("--failed", options->failed, "Only what did not end with ok");
    return [options](Session &session) { return list(*options, session); };
}

constexpr Verb verbs[] = {
    {"deliveries", "A webhook's log, newest first", &declareList},
    {"delivery show", "One entry with headers, payload and response", &declareForDelivery<&show>},
    {"delivery resend", "Send the same event to the same webhook once more", &declareForDelivery<&resend>},
    {"system-webhook deliveries", "A System Webhook's log, newest first", &onPlatform<&declareList>},
    {"system-webhook delivery", "One entry of it with headers, payload and response",
        &onPlatform<&declareForDelivery<&show>>},
    {"system-webhook resend", "Send the same event to the same System Webhook once more",
        &onPlatform<&declareForDelivery<&resend>>},
};

} // namespace

std::span<const Verb> deliveryVerbs()
{
    return verbs;
}

} // namespace switchhook
