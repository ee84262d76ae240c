// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/Stage.h"

#include "core/crypto/Token.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QPixmap>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

EngineOptions engineOn(const WorkspacePaths &paths)
{
    EngineOptions options;
    options.paths = paths;
    return options;
}

template <typename T> T valueOf(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s was refused.", what);
    return std::move(result).value();
}

} // namespace

Stage::Stage(Pictures pictures, const QString &database)
    : m_pictures(std::move(pictures))
    , m_paths{database.isEmpty() ? m_home.filePath(u"acme.sqlite"_s) : database, m_home.filePath(u"secrets.key"_s)}
    , m_actions(u"actions"_s, m_paths)
    , m_reading(u"reading"_s, m_paths)
    , m_changes(m_paths.database)
    , m_catalogue(m_actions, m_changes)
    , m_engine(engineOn(m_paths))
{
    for (ServiceThread *thread : {&m_actions, &m_reading})
        thread->setAccess({.orFirstTenant = true}); // as the program does
    if (auto workspace = Workspace::open(m_paths))
        m_workspace = std::move(workspace).value();
    m_window = std::make_unique<MainWindow>(UiServices{m_actions, m_reading, m_changes, m_engine, m_catalogue});
}

Stage::~Stage()
{
    goOn();
    m_window.reset();
}

void Stage::open()
{
    m_engine.start();
    m_window->resize(1280, 800);
    m_window->show();
    settle();
}

void Stage::showPage(int number)
{
    press(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)));
}

void Stage::shoot(const QString &name, QWidget &widget)
{
    const QString file = m_pictures.folder + u'/' + name + m_pictures.suffix + u".png"_s;
    if (!widget.isVisible() || !widget.grab().save(file))
        qFatal("%s could not be made.", qPrintable(file));
}

void Stage::waitFor(const std::function<bool()> &isSo, const QString &what, int seconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!isSo()) {
        if (timer.elapsed() > seconds * 1000)
            qFatal("This did not come about: %s", qPrintable(what));
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void Stage::settleThread(ServiceThread &thread)
{
    auto answered = std::make_shared<bool>(false);
    thread.call(
        &thread, [](Workspace &) { return Result<void>(); }, [answered](const Result<void> &) { *answered = true; });
    waitFor([answered] { return *answered; }, u"an answer of the database"_s);
}

void Stage::settle()
{
    QElapsedTimer timer; // the change watcher, timers that gather, and what their answers ask for
    timer.start();
    waitFor([&] { return timer.elapsed() > 250; }, u"a moment"_s);
    if (m_isHeld)
        return;
    settleThread(m_actions);
    settleThread(m_reading);
    timer.restart();
    waitFor([&] { return timer.elapsed() > 100; }, u"a moment"_s);
}

void Stage::holdUp()
{
    m_isHeld = true;
    auto held = std::make_shared<int>(0);
    for (ServiceThread *thread : {&m_actions, &m_reading}) {
        thread->call(
            thread,
            [this](Workspace &) {
                m_held.acquire();
                m_held.release(); // the other one's turn
                return Result<void>();
            },
            [](const Result<void> &) {});
    }
}

void Stage::goOn()
{
    if (!m_isHeld)
        return;
    m_isHeld = false;
    m_held.release();
    settle();
    m_held.acquire();
}

void Stage::press(const QKeySequence &shortcut)
{
    for (QAction *one : m_window->findChildren<QAction *>()) {
        if (!one->shortcuts().contains(shortcut) || !one->isEnabled())
            continue;
        one->trigger();
        return settle();
    }
    qFatal("No action has the shortcut %s, or it cannot be done.", qPrintable(shortcut.toString()));
}

void Stage::trigger(const QString &name)
{
    auto *action = m_window->findChild<QAction *>(name);
    if (!action || !action->isEnabled())
        qFatal("There is no action %s, or it cannot be done.", qPrintable(name));
    action->trigger();
    settle();
}

void Stage::click(const QString &text, QWidget *parent)
{
    QAbstractButton *found = nullptr;
    waitFor(
        [&] {
            const auto all = (parent ? parent : m_window.get())->findChildren<QAbstractButton *>();
            const auto button = std::ranges::find_if(all, [&](const QAbstractButton *one) {
                return one->isVisible() && one->isEnabled() && one->text().remove(u'&') == text;
            });
            found = button == all.end() ? nullptr : *button;
            return found != nullptr;
        },
        u"the button "_s + text);
    found->click();
    settle();
}

QWidget &Stage::dialog()
{
    QWidget *found = nullptr;
    waitFor(
        [&] {
            const auto all = QApplication::topLevelWidgets();
            const auto open = std::find_if(all.begin(), all.end(),
                [](const QWidget *one) { return one->isVisible() && qobject_cast<const QDialog *>(one); });
            found = open == all.end() ? nullptr : *open;
            return found != nullptr;
        },
        u"a dialog"_s);
    settle();
    return *found;
}

void Stage::closeDialog()
{
    for (QWidget *one : QApplication::topLevelWidgets()) {
        if (auto *open = qobject_cast<QDialog *>(one); open && open->isVisible())
            open->done(QDialog::Rejected); // without asking
    }
    settle();
}

QString Stage::receiver(ReceiverOptions options)
{
    auto receiver = std::make_unique<Receiver>(std::move(options));
    if (!receiver->listen())
        qFatal("There is no port for a receiver.");
    const QString url = u"http://127.0.0.1:%1/"_s.arg(receiver->port());
    m_receivers.push_back(std::move(receiver));
    return url;
}

Webhook Stage::addWebhook(const QString &name, const QString &url, const QStringList &events, bool active)
{
    WebhookDraft draft;
    draft.name = name;
    draft.url = url;
    draft.events = events;
    draft.active = active;
    draft.secret = generateSecret();
    return valueOf(m_workspace->webhooks().add(draft), "A webhook");
}

void Stage::emitEvent(const QString &name)
{
    const EventType *type = m_catalogue.now().find(name);
    if (!type)
        qFatal("There is no event %s.", qPrintable(name));
    valueOf(m_workspace->events().emitEvent({name, type->sample, {}, {}}), "An event");
}

void Stage::waitForDeliveries()
{
    waitFor([this] { return m_workspace->waiting().value() == 0; }, u"the deliveries"_s);
    settle();
}

} // namespace switchhook
