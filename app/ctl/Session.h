// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Output.h"
#include "app/ctl/Verb.h"
#include "core/base/Result.h"
#include "core/service/EngineHost.h"
#include "core/service/Workspace.h"

#include <memory>
#include <string>

namespace switchhook {

/// The options that every verb takes.
struct GlobalOptions
{
    std::string database;
    std::string caFile;
    std::string tenant;
    std::string user;
    bool json = false;
};

/// One call of the program: what the verbs share.
class Session
{
public:
    Session(const GlobalOptions &options, CtlIo &io);

    [[nodiscard]] CtlIo &io() { return m_io; }
    [[nodiscard]] Output &out() { return m_out; }
    /// Opened when first asked for, so that verbs which need no database touch none.
    Result<Workspace *> workspace();
    [[nodiscard]] EngineOptions engineOptions() const;
    /// Calls `open` and, where the database asks for a password and there is a terminal, once more with the one
    /// that is typed there.
    template <typename Open>
    auto withPassword(Open open) -> std::invoke_result_t<Open>
    {
        auto result = open();
        if (!result && result.error().code == ErrorCode::DatabasePasswordNeeded && askPassword())
            result = open();
        return result;
    }
    /// As whom and in which tenant: the options --user and --tenant.
    [[nodiscard]] const AccessRequest &access() const { return m_engineOptions.access; }
    /// The one that was asked for; empty for the default one.
    [[nodiscard]] const QString &database() const { return m_engineOptions.paths.database; }
    /// What is said of webhooks is about the System Webhooks; before anything was opened.
    void workOnPlatform();
    [[nodiscard]] bool isOnPlatform() const { return m_engineOptions.access.platform; }
    /// Another one than was asked for; before anything was opened.
    void useDatabase(const QString &path);
    /// Says so where events wait and no engine is there to deliver them.
    void noteWaiting();

private:
    bool askPassword();

    CtlIo &m_io;
    Output m_out;
    EngineOptions m_engineOptions;
    std::unique_ptr<Workspace> m_workspace;
};

/// The same verb for System Webhooks.
template <Action (*declare)(CLI::App &)> Action onPlatform(CLI::App &app)
{
    return [action = declare(app)](Session &session) {
        session.workOnPlatform();
        return action(session);
    };
}

} // namespace switchhook
