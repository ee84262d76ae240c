// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Delivering.h"
#include "app/ctl/Json.h"
#include "app/ctl/Options.h"
#include "app/ctl/Session.h"
#include "app/ctl/StopRequest.h"
#include "app/ctl/Verb.h"
#include "core/service/EngineHost.h"
#include "core/text/ErrorText.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

struct RunOptions
{
    std::string api;
    bool untilIdle = false;
};

void sayDelivered(Output &out, const std::vector<Delivery> &deliveries)
{
    for (const Delivery &delivery : deliveries) {
        if (out.isJson())
            out.object(toJson(delivery));
        else
            out.line(u"%1  %2  %3 to %4: %5"_s.arg(toIsoText(delivery.time), delivery.id.toString(),
                delivery.eventName, delivery.webhook.toString(), shortResult(delivery)));
    }
    out.flush();
}

/// Where it works, for the one who started it; not on stdout with --json.
void sayStarted(Session &session, const EngineHost &engine)
{
    QString sentence = u"The engine is running."_s;
    if (!engine.apiAddress().isEmpty())
        sentence += u" Events are taken at http://%1/v1/events"_s.arg(engine.apiAddress());
    session.out().note(sentence);
}

void tellNews(EngineHost &engine, Session &session, QEventLoop &loop)
{
    Output &out = session.out();
    QObject::connect(&engine, &EngineHost::delivered, &loop,
        [&out](const SharedDeliveries &deliveries) { sayDelivered(out, *deliveries); });
    QObject::connect(
        &engine, &EngineHost::troubled, &loop, [&out](const Error &error) { out.error(errorText(error)); });
    QObject::connect(
        &engine, &EngineHost::recovered, &loop, [&out] { out.note(u"The database works again."_s); });
}

Result<Exit> run(const RunOptions &options, Session &session)
{
    StopRequest &stop = session.io().stop;
    stop.arm();
    EngineOptions engineOptions = session.engineOptions();
    engineOptions.apiAddress = toText(options.api);
    EngineHost engine(engineOptions);

    QEventLoop loop;
    tellNews(engine, session, loop);
    QObject::connect(&stop, &StopRequest::requested, &loop, &QEventLoop::quit);
    if (options.untilIdle)
        QObject::connect(&engine, &EngineHost::idle, &loop, &QEventLoop::quit);
    if (const auto started = engine.start(); !started)
        return started.error();
    sayStarted(session, engine);
    if (!stop.isRequested())
        loop.exec();
    engine.stop();
    QCoreApplication::processEvents(); // what ended meanwhile is told, too
    return Exit::Done;
}

Action declareRun(CLI::App &app)
{
    const auto options = std::make_shared<RunOptions>();
    app.add_flag("--until-idle", options->untilIdle, "End when nothing is due or under way");
    app.add_option("--api", options->api, "Take events over HTTP at this address, such as 127.0.0.1:8095")
        ->type_name("ADDRESS");
    return [options](Session &session) { return run(*options, session); };
}

constexpr Verb verbs[] = {
    {"run", "The engine: delivers until it is told to end (SIGTERM, Ctrl+C)", &declareRun},
};

} // namespace

std::span<const Verb> runVerbs()
{
    return verbs;
}

} // namespace switchhook
