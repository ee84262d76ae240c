// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Json.h"
#include "app/ctl/Options.h"
#include "app/ctl/SecretInput.h"
#include "app/ctl/Session.h"
#include "app/ctl/StopRequest.h"
#include "app/ctl/Verb.h"
#include "core/domain/TargetUrl.h"
#include "core/receiver/Receiver.h"
#include "core/text/ForeignText.h"

#include <QEventLoop>

#include <map>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

struct ReceiveOptions
{
    std::string address = "127.0.0.1";
    std::optional<qint64> port;
    std::optional<qint64> status;
    std::optional<qint64> delay;
    std::string location;
    std::string body;
    std::string forward;
    SecretInput secret;
};

Result<ReceiverOptions> receiverOptions(const ReceiveOptions &options, QIODevice &in)
{
    auto secret = options.secret.read(in);
    if (!secret)
        return secret.error();
    ReceiverOptions result;
    if (!result.address.setAddress(toText(options.address)))
        return Error{ErrorCode::AddressInvalid, {toText(options.address)}};
    result.port = static_cast<quint16>(options.port.value_or(0));
    result.status = static_cast<int>(options.status.value_or(200));
    result.delay = std::chrono::milliseconds(options.delay.value_or(0));
    result.location = QByteArray::fromStdString(options.location);
    result.body = QByteArray::fromStdString(options.body);
    result.secret = std::move(secret).value();
    if (!options.forward.empty()) {
        const auto target = parseTargetUrl(toText(options.forward));
        if (!target)
            return target.error();
        result.forwardTo = *target;
    }
    return result;
}

void sayListening(Output &out, const Receiver &receiver)
{
    const QString sentence = u"Listening at "_s + receiver.url().toString();
    if (out.isJson())
        out.note(sentence);
    out.line(sentence);
    out.flush();
}

QString lineOf(const ReceivedRequest &request)
{
    const QString size = u"%1 bytes"_s.arg(request.body.size());
    return u"%1  %2 %3  signature %4  %5  %6"_s.arg(toIsoText(request.time),
        foreignText(QString::fromUtf8(request.method)), foreignText(QString::fromUtf8(request.path)),
        verdictCode(request.signature), size, foreignText(QString::fromUtf8(request.body)));
}

QString lineOf(const ForwardedAnswer &answer)
{
    using std::chrono::duration_cast, std::chrono::milliseconds;
    const auto span = duration_cast<milliseconds>(answer.duration).count();
    if (!answer.statusCode)
        return u"    no reply after %1 ms: %2"_s.arg(span).arg(forwardedText(answer));
    return u"    reply %1 after %2 ms  %3"_s.arg(*answer.statusCode)
        .arg(span)
        .arg(foreignText(QString::fromUtf8(answer.body)));
}

/// Says each request when it came, and in what is forwarded with the reply beside it.
class RequestsSaid
{
public:
    explicit RequestsSaid(Output &out)
        : m_out(out)
    {
    }

    void received(const ReceivedRequest &request)
    {
        if (!request.answer) {
            m_waiting.emplace(request.number, request);
            return;
        }
        m_out.object(toJson(request));
        m_out.line(lineOf(request));
        m_out.flush();
    }

    void forwarded(quint64 number, const ForwardedAnswer &answer)
    {
        const auto request = m_waiting.extract(number);
        if (request.empty())
            return;
        Json object = toJson(request.mapped());
        object["forwarded"] = toJson(answer);
        m_out.object(object);
        m_out.line(lineOf(request.mapped()));
        m_out.line(lineOf(answer));
        m_out.flush();
    }

private:
    Output &m_out;
    std::map<quint64, ReceivedRequest> m_waiting;
};

Result<Exit> receive(const ReceiveOptions &options, Session &session)
{
    auto receiverOpts = receiverOptions(options, session.io().in);
    if (!receiverOpts)
        return receiverOpts.error();
    StopRequest &stop = session.io().stop;
    stop.arm();
    Receiver receiver(std::move(receiverOpts).value());
    if (const auto listening = receiver.listen(); !listening)
        return listening.error();

    QEventLoop loop;
    RequestsSaid said(session.out());
    QObject::connect(&receiver, &Receiver::received, &loop,
        [&said](const ReceivedRequest &request) { said.received(request); });
    QObject::connect(&receiver, &Receiver::forwarded, &loop,
        [&said](quint64 number, const ForwardedAnswer &answer) { said.forwarded(number, answer); });
    QObject::connect(&stop, &StopRequest::requested, &loop, &QEventLoop::quit);
    sayListening(session.out(), receiver);
    if (!stop.isRequested())
        loop.exec();
    return Exit::Done;
}

bool isHeaderText(const std::string &text)
{
    return std::none_of(
        text.begin(), text.end(), [](char letter) { return letter == '\r' || letter == '\n'; });
}

Action declareReceive(CLI::App &app)
{
    const auto options = std::make_shared<ReceiveOptions>();
    app.add_option("--address", options->address, "Where to listen (127.0.0.1 unless told otherwise)")
        ->type_name("ADDRESS");
    addNumber(app, "--port", options->port, 0, 65535, "The port (a free one unless told otherwise)");
    addNumber(
        app, "--status", options->status, 100, 599, "The status to answer with (200 unless told otherwise)");
    addNumber(app, "--delay", options->delay, 0, 3'600'000, "Milliseconds to wait before answering");
    app.add_option("--location", options->location, "A Location header for the answer")->type_name("URL");
    app.add_option("--body", options->body, "The answer's body")->type_name("TEXT");
    app.add_option("--forward", options->forward,
           "Your own server: each request goes on to it as it came, and its reply is shown and passed back")
        ->type_name("URL")
        ->excludes("--status")
        ->excludes("--delay")
        ->excludes("--location")
        ->excludes("--body");
    options->secret.declare(app);
    app.callback([options] {
        if (!isHeaderText(options->location))
            refuseUsage("--location takes one line");
    });
    return [options](Session &session) { return receive(*options, session); };
}

constexpr Verb verbs[] = {
    {"receive", "The local test receiver: shows what arrives, until it is told to end", &declareReceive},
};

} // namespace

std::span<const Verb> receiveVerbs()
{
    return verbs;
}

} // namespace switchhook
