// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Ctl.h"

#include "app/ctl/Options.h"
#include "app/ctl/Session.h"
#include "app/ctl/Verb.h"
#include "core/base/Version.h"
#include "core/text/ErrorText.h"

#include <algorithm>
#include <sstream>
#include <unordered_map>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

struct Group
{
    std::string name;
    const char *summary;
};

const Group groups[] = {
    {"webhook", "The webhooks: add, list, show, set, remove, test, reset-failures, duplicate, export, import"},
    {"system-webhook",
        "Webhooks for the provisioning events of every tenant: the verbs of webhook, events, deliveries, delivery, resend, "
        "explain"},
    {"events", "The catalogue: every event there is; import, remove: events of your own"},
    {"delivery", "One entry of the log: show, resend"},
    {"token", "The bearer tokens of the HTTP interface: add, list, remove"},
    {"setting", "The settings that belong to the database: list, set"},
    {"database", "The database itself: init, upgrade, check, copy"},
    {"tenant", "The tenants: add, list, rename, deactivate, activate, remove"},
    {"user", "Who may do something here: add, list, set, remove"},
    {"role", "What users may do: add, list, set, remove"},
    {"key", "The keys that secrets are encrypted with: show, rotate, add, move, forget"},
    {"audit", "Who did what: list, verify"},
    {"workers", "Who delivers, what each holds, and what waits; release"},
};

/// The verbs in the order of the help.
std::vector<Verb> allVerbs()
{
    std::vector<Verb> all;
    for (const auto part : {webhookVerbs(), webhookExchangeVerbs(), eventVerbs(), explainVerbs(), deliveryVerbs(),
             runVerbs(), receiveVerbs(),
             verifyVerbs(), tokenVerbs(), settingVerbs(), databaseVerbs(), backupVerbs(), workerVerbs(), keyVerbs(), tenantVerbs(), userVerbs(),
             roleVerbs(), auditVerbs(), purgeVerbs(),
             tryVerbs()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

/// CLI11's help without what it has to say about which option excludes which.
class HelpFormatter final : public CLI::Formatter
{
public:
    HelpFormatter() { label("SUBCOMMAND", "VERB"); }

    std::string make_option_opts(const CLI::Option *option) const override
    {
        const std::string type = option->get_type_name();
        return (type.empty() ? "" : " " + type) + (option->get_required() ? " (required)" : "");
    }
};

/// The parser with all verbs in it, and what each of them does.
class CommandLine
{
public:
    CommandLine()
    {
        m_app.formatter(std::make_shared<HelpFormatter>());
        m_app.require_subcommand(1);
        m_app.set_version_flag("--version", "switchhookctl " + std::string(versionString));
        declareGlobalOptions();
        for (const Verb &verb : allVerbs())
            declare(verb);
    }

    void parse(const QByteArrayList &arguments)
    {
        std::vector<std::string> reversed; // as CLI11 wants them
        for (auto argument = arguments.crbegin(); argument != arguments.crend(); ++argument)
            reversed.push_back(argument->toStdString());
        m_app.parse(std::move(reversed));
    }

    [[nodiscard]] const GlobalOptions &globalOptions() const { return m_globalOptions; }
    [[nodiscard]] const Action &chosenAction() { return m_actions.at(&chosen()); }
    [[nodiscard]] const CLI::App &app() const { return m_app; }
    [[nodiscard]] QString helpOf(const CLI::Error &request) const
    {
        std::ostringstream text;
        m_app.exit(request, text, text);
        return QString::fromStdString(text.str());
    }
    /// One sentence, and where to read on.
    [[nodiscard]] QString sentenceOf(const CLI::Error &error)
    {
        const CLI::App &app = chosen();
        return u"%1. See: %2 --help"_s.arg(whatIsWrong(error, app), QString::fromStdString(pathOf(app)));
    }

private:
    void declareGlobalOptions()
    {
        m_app
            .add_option("--database", m_globalOptions.database,
                "The database: a file, or postgresql://user@host/name (otherwise SWITCHHOOK_DATABASE, or the "
                "desktop's own)")
            ->type_name("PATH")
            ->check([](const std::string &path) { return path.empty() ? "needs a path" : ""; });
        m_app.add_flag(
            "--json", m_globalOptions.json, "One JSON object a line on stdout, and nothing else there");
        m_app
            .add_option("--ca-file", m_globalOptions.caFile,
                "PEM file with certificate authorities to trust beside the system's")
            ->type_name("FILE")
            ->check([](const std::string &path) { return path.empty() ? "needs a path" : ""; });
        const auto named = [](const std::string &name) { return name.empty() ? "needs a name" : ""; };
        m_app
            .add_option("--tenant", m_globalOptions.tenant,
                "The tenant to work in, its id or its name (otherwise the only one that you hold)")
            ->type_name("TENANT")
            ->check(named);
        m_app.add_option("--user", m_globalOptions.user, "Act as another user; who manages users may")
            ->type_name("USER")
            ->check(named);
    }

    void declare(const Verb &verb)
    {
        const QByteArray name(verb.name);
        const qsizetype blank = name.indexOf(' ');
        const auto *own = std::ranges::find(groups, std::string(verb.name), &Group::name);
        CLI::App *app = nullptr;
        if (own != std::end(groups)) { // a group that is a verb by itself
            app = &group(own->name);
            app->require_subcommand(0, 1);
        } else {
            CLI::App &parent = blank < 0 ? m_app : group(name.first(blank).toStdString());
            app = parent.add_subcommand(name.mid(blank + 1).toStdString(), verb.summary);
        }
        app->group("Verbs")->fallthrough(); // the global options may come after the verb
        app->footer("Before or after the verb: --database PATH, --json, --ca-file FILE, --tenant TENANT, --user USER");
        m_actions.emplace(app, verb.declare(*app));
    }

    /// Made when its first verb comes, so that the help keeps the verbs' order.
    CLI::App &group(const std::string &name)
    {
        CLI::App *&app = m_groups[name];
        if (!app) {
            const auto *found = std::find_if(std::begin(groups), std::end(groups),
                [&name](const Group &group) { return group.name == name; });
            Q_ASSERT(found != std::end(groups));
            app = m_app.add_subcommand(name, found->summary);
            app->group("Verbs")->require_subcommand(1)->fallthrough();
        }
        return *app;
    }

    /// As far as the verb is known.
    CLI::App &chosen()
    {
        CLI::App *app = &m_app;
        while (!app->get_subcommands().empty())
            app = app->get_subcommands().front();
        return *app;
    }

    [[nodiscard]] QString whatIsWrong(const CLI::Error &error, const CLI::App &app) const
    {
        const bool verbMissing = app.get_require_subcommand_min() > 0;
        if (!verbMissing || !dynamic_cast<const CLI::RequiredError *>(&error))
            return QString::fromUtf8(error.what()).trimmed();
        const std::vector<std::string> rest = m_app.remaining(true);
        return rest.empty() ? u"a verb is required"_s : u"there is no verb “%1”"_s.arg(toText(rest.front()));
    }

    static std::string pathOf(const CLI::App &app)
    {
        return app.get_parent() ? pathOf(*app.get_parent()) + ' ' + app.get_name() : app.get_name();
    }

    CLI::App m_app{"Outbound webhooks: signed, delivered at once, and on record.", "switchhookctl"};
    GlobalOptions m_globalOptions;
    std::unordered_map<std::string, CLI::App *> m_groups;
    std::unordered_map<const CLI::App *, Action> m_actions;
};

Exit exitOf(const Error &error)
{
    switch (error.kind()) {
    case ErrorKind::Input:
        return Exit::Usage;
    case ErrorKind::Permission:
        return Exit::NotPermitted;
    case ErrorKind::Storage:
        return Exit::DatabaseUnusable;
    }
    return Exit::Usage;
}

Exit run(const Action &action, Session &session)
{
    const auto done = action(session);
    if (!done) {
        session.out().error(errorText(done.error()));
        return exitOf(done.error());
    }
    if (!session.out().flush()) {
        session.out().error(u"the output could not be written"_s);
        return Exit::Usage;
    }
    return *done;
}

Exit parseAndRun(const QByteArrayList &arguments, CtlIo &io)
{
    CommandLine commandLine;
    try {
        commandLine.parse(arguments);
    } catch (const CLI::Success &request) { // --help, --version
        Output(io, false).text(commandLine.helpOf(request));
        return Exit::Done;
    } catch (const CLI::Error &error) {
        Output(io, false).error(commandLine.sentenceOf(error));
        return Exit::Usage;
    }
    Session session(commandLine.globalOptions(), io);
    return run(commandLine.chosenAction(), session);
}

} // namespace

void inspectCtl(const std::function<void(const CLI::App &)> &look)
{
    look(CommandLine().app());
}

int runCtl(const QByteArrayList &arguments, CtlIo &io)
{
    return static_cast<int>(parseAndRun(arguments, io));
}

} // namespace switchhook
