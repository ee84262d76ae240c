// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/DeliverNow.h"

#include <QEventLoop>
#include <QTimer>

#include <map>

namespace switchhook {

namespace {

/// Other engines may have delivered some of it, and the log may have let go of some of ours.
Result<std::vector<Delivery>> latestAttempts(
    const EngineOptions &options, EventId event, const std::vector<Delivery> &delivered)
{
    const auto workspace = Workspace::open(options.paths, options.access);
    if (!workspace)
        return workspace.error();
    DeliveryFilter filter;
    filter.event = event;
    filter.limit = std::numeric_limits<int>::max();
    const auto logged = (*workspace)->deliveries().list(filter);
    if (!logged)
        return logged.error();
    std::map<WebhookId, Delivery> latest;
    for (const auto *deliveries : {&delivered, &*logged}) {
        for (const Delivery &delivery : *deliveries) {
            Delivery &known = latest.try_emplace(delivery.webhook, delivery).first->second;
            if (delivery.id > known.id)
                known = delivery;
        }
    }
    std::vector<Delivery> attempts;
    for (auto &[webhook, delivery] : latest)
        attempts.push_back(std::move(delivery));
    return attempts;
}

} // namespace

Result<std::vector<Delivery>> deliverNow(
    const EngineOptions &options, EventId event, const std::function<bool()> &stop)
{
    EngineOptions own = options;
    own.onlyEvent = event;
    own.apiAddress.clear();
    EngineHost host(own);
    QEventLoop loop;
    std::vector<Delivery> delivered;
    std::optional<Error> trouble;
    QObject::connect(&host, &EngineHost::delivered, &loop,
        [&](const SharedDeliveries &recorded) { delivered.insert(delivered.end(), recorded->begin(), recorded->end()); });
    QObject::connect(&host, &EngineHost::idle, &loop, &QEventLoop::quit);
    QObject::connect(&host, &EngineHost::troubled, &loop, [&](const Error &error) {
        trouble = error;
        loop.quit();
    });
    QTimer asking;
    QObject::connect(&asking, &QTimer::timeout, &loop, [&] {
        if (stop && stop())
            loop.quit();
    });
    asking.start(std::chrono::milliseconds(100));
    if (const auto started = host.start(); !started)
        return started.error();
    loop.exec();
    host.stop();
    if (trouble)
        return *trouble;
    return latestAttempts(options, event, std::move(delivered));
}

} // namespace switchhook
