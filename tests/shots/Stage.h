// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/receiver/Receiver.h"
#include "core/service/ChangeWatcher.h"
#include "core/service/EngineController.h"
#include "ui/common/ShownCatalogue.h"
#include "ui/shell/MainWindow.h"

#include <QKeySequence>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>
#include <memory>
#include <semaphore>

namespace switchhook {

/// The program as a user has it, on a database and with an engine of its own, and hands that work it. A scene sets
/// something up, waits until it is there, and takes a picture. Whatever does not come about ends the program: a
/// picture that is missing is a fault.
class Stage
{
public:
    /// Where the pictures go: FOLDER/NAME SUFFIX.png.
    struct Pictures
    {
        QString folder;
        QString suffix;
    };

    /// On a database of its own; or on this file, which may be damaged.
    explicit Stage(Pictures pictures, const QString &database = {});
    ~Stage();

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] const WorkspacePaths &paths() const { return m_paths; }
    /// Shows it and starts the engine.
    void open();
    /// 1: webhooks, 2: deliveries, 3: events, 4: receiver.
    void showPage(int number);

    /// Of the whole window or dialog.
    void shoot(const QString &name, QWidget &widget);
    void shoot(const QString &name) { shoot(name, *m_window); }

    /// Runs the event loop until it is so.
    static void waitFor(const std::function<bool()> &isSo, const QString &what, int seconds = 20);
    /// Until the services have answered all they were asked, and the windows are painted.
    void settle();
    /// Keeps whatever is asked of the database from now on waiting, until `goOn()`.
    void holdUp();
    void goOn();

    /// The child called so that shows: of the window, or of `parent`.
    template <typename T = QWidget> T &find(const QString &name, QWidget *parent = nullptr)
    {
        T *found = nullptr;
        waitFor(
            [&] {
                const auto all = (parent ? parent : m_window.get())->template findChildren<T *>(name);
                const auto shown = std::find_if(all.begin(), all.end(), [](T *one) { return one->isVisible(); });
                found = shown == all.end() ? nullptr : *shown;
                return found != nullptr;
            },
            name);
        return *found;
    }
    /// Triggers the window's action with this shortcut, as the key would.
    void press(const QKeySequence &shortcut);
    /// Triggers the window's action of this object name.
    void trigger(const QString &name);
    /// Presses the button, which shows, whose text without mnemonic is this.
    void click(const QString &text, QWidget *parent = nullptr);
    /// The dialog that is open, or comes within a moment.
    QWidget &dialog();
    void closeDialog();

    /// Answers so, on this machine, for as long as this lives.
    QString receiver(ReceiverOptions options);
    Webhook addWebhook(const QString &name, const QString &url, const QStringList &events, bool active = true);
    /// Emits it, and returns once it is delivered wherever it goes.
    void emitEvent(const QString &name);
    /// Once nothing waits any more.
    void waitForDeliveries();

private:
    void settleThread(ServiceThread &thread);

    const Pictures m_pictures;
    QTemporaryDir m_home;
    const WorkspacePaths m_paths;
    std::unique_ptr<Workspace> m_workspace; // as another program has it; none where it cannot be opened
    ServiceThread m_actions;
    ServiceThread m_reading;
    ChangeWatcher m_changes;
    ShownCatalogue m_catalogue;
    EngineController m_engine;
    std::vector<std::unique_ptr<Receiver>> m_receivers;
    std::unique_ptr<MainWindow> m_window;
    std::binary_semaphore m_held{0};
    bool m_isHeld = false;
};

} // namespace switchhook
