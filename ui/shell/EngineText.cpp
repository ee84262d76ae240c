// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/EngineText.h"

#include "core/text/ErrorText.h"
#include "core/text/ForeignText.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

namespace switchhook {

using namespace Qt::StringLiterals;
using State = EngineController::State;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EngineText)
};

/// What a process of this machine is called; empty for one of another machine.
QString programOf(const Worker &worker)
{
    if (worker.host != QSysInfo::machineHostName())
        return {};
    QFile name(u"/proc/%1/comm"_s.arg(worker.pid));
    return name.open(QFile::ReadOnly) ? QString::fromUtf8(name.readAll()).trimmed() : QString();
}

QString deliveredBy(const Worker &worker)
{
    const QString program = programOf(worker);
    if (program.isEmpty())
        return Text::tr("Delivered by process %1 on %2")
            .arg(QString::number(worker.pid), foreignText(worker.host));
    return Text::tr("Delivered by %1 (process %2 on %3)")
        .arg(foreignText(program), QString::number(worker.pid), foreignText(worker.host));
}

} // namespace

QString engineStateText(const EngineController &engine)
{
    switch (engine.state()) {
    case State::Paused:
        return engine.others().empty() ? Text::tr("Paused") : deliveredBy(engine.others().front());
    case State::Starting:
        return Text::tr("Starting…");
    case State::Delivering:
        if (engine.error())
            return Text::tr("Delivering is held up");
        return engine.others().empty() ? Text::tr("Delivering")
                                       : Text::tr("Delivering, with %n other program(s)", nullptr,
                                           static_cast<int>(engine.others().size()));
    case State::Elsewhere:
        return engine.others().empty() ? Text::tr("Standing by") : deliveredBy(engine.others().front());
    case State::NotAllowed:
        return engine.others().empty() ? Text::tr("Nothing delivers") : deliveredBy(engine.others().front());
    case State::Failed:
        return Text::tr("Cannot deliver");
    }
    return {};
}

QString engineExplanation(const EngineController &engine)
{
    const QString cause = engine.error() ? errorText(*engine.error()) : QString();
    switch (engine.state()) {
    case State::Paused:
        return engine.others().empty()
            ? Text::tr("Events are accepted and wait; they are delivered when you resume.")
            : Text::tr("This program is paused; another one delivers from this database.");
    case State::Elsewhere:
        return Text::tr(
            "Another program delivers from this database. This one stands by and takes over when that "
            "one ends; nothing is delivered twice.");
    case State::Delivering:
        if (!cause.isEmpty())
            return Text::tr("Deliveries wait until the database works again. %1").arg(cause);
        return engine.others().empty()
            ? Text::tr("Events are delivered as they happen.")
            : Text::tr("Several programs deliver from this database and share the work; "
                       "nothing is delivered twice.");
    case State::NotAllowed: {
        if (engine.error()->code != ErrorCode::LoginNotWorker) {
            return engine.others().empty()
                ? Text::tr("No program delivers from this database at present: events are accepted, and wait. %1").arg(cause)
                : Text::tr("Another program delivers from this database; yours may not. %1").arg(cause);
        }
        const QString login = foreignText(engine.error()->arguments.value(0));
        return engine.others().empty()
            ? Text::tr("No program delivers from this database at present: events are accepted, and wait until a worker "
                       "runs. The login “%1” may not deliver.")
                  .arg(login)
            : Text::tr("Another program delivers from this database. The login “%1” may not.").arg(login);
    }
    case State::Failed:
        return Text::tr("Events are accepted but not delivered. %1").arg(cause);
    case State::Starting:
        break;
    }
    return {};
}

Verdict engineVerdict(const EngineController &engine)
{
    if (engine.error() && engine.state() != State::NotAllowed)
        return Verdict::Bad;
    const bool delivers = engine.state() == State::Delivering || engine.state() == State::Elsewhere
        || !engine.others().empty();
    return delivers ? Verdict::Good : Verdict::Neutral;
}

QString engineSign(const EngineController &engine)
{
    switch (engineVerdict(engine)) {
    case Verdict::Good:
        return u"●"_s;
    case Verdict::Bad:
        return u"✖"_s;
    case Verdict::Neutral:
        break;
    }
    return u"○"_s;
}

} // namespace switchhook
