// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Json.h"
#include "app/ctl/Options.h"
#include "app/ctl/SecretInput.h"
#include "app/ctl/Session.h"
#include "app/ctl/Table.h"
#include "app/ctl/Verb.h"
#include "app/ctl/Visible.h"
#include "core/service/WebhookExchange.h"
#include "core/text/ImportText.h"

#include <QFile>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

struct ExchangeOptions
{
    std::vector<std::string> webhooks;
    std::string file;
    std::string passphraseFile;
    bool withSecrets = false;
    bool dryRun = false;
};

using Options = std::shared_ptr<ExchangeOptions>;

void declarePassphrase(CLI::App &app, const Options &options, const std::string &description)
{
    app.add_option("--passphrase-file", options->passphraseFile, description)->type_name("FILE");
}

Result<std::optional<SecretBytes>> passphraseOf(const ExchangeOptions &options, Session &session)
{
    if (options.passphraseFile.empty())
        return std::optional<SecretBytes>();
    auto passphrase = readSecretFile(options.passphraseFile, session.io().in);
    if (!passphrase)
        return passphrase.error();
    if (passphrase->isEmpty())
        return Error {ErrorCode::SecretFileUnreadable, {toText(options.passphraseFile), u"it is empty"_s}};
    return std::optional(std::move(*passphrase));
}

Result<std::vector<WebhookId>> idsOf(const std::vector<std::string> &names, Workspace &workspace)
{
    std::vector<WebhookId> ids;
    for (const std::string &name : names) {
        const auto webhook = workspace.webhooks().find(toText(name));
        if (!webhook)
            return webhook.error();
        ids.push_back(webhook->id);
    }
    return ids;
}

Result<Exit> exportWebhooks(const ExchangeOptions &options, Session &session)
{
    const auto passphrase = passphraseOf(options, session);
    if (!passphrase)
        return passphrase.error();
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto ids = idsOf(options.webhooks, **workspace);
    if (!ids)
        return ids.error();
    const SystemClock clock;
    const auto document = WebhookExchange((*workspace)->webhooks(), clock).exported(*ids, *passphrase);
    if (!document)
        return document.error();
    const Json json = Json::parse(document->begin(), document->end());
    session.out().object(json);
    session.out().text(QString::fromUtf8(*document));
    const auto isWithout = [](const Json &entry) { return entry["has_secret"] == true && !entry.contains("secret"); };
    const auto without = std::ranges::count_if(json["webhooks"], isWithout);
    if (without > 0 && !*passphrase)
        session.out().note(without == 1
                ? u"One webhook is exported without its secret; --with-secrets takes it along, encrypted."_s
                : u"%1 webhooks are exported without their secrets; --with-secrets takes them along, encrypted."_s.arg(
                    without));
    return Exit::Done;
}

Result<QByteArray> readDocument(const std::string &name, Session &session)
{
    if (name == "-")
        return session.io().in.readAll();
    QFile file(toText(name));
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorCode::FileUnreadable, {file.fileName(), file.errorString()}};
    return file.readAll();
}

QString noteOf(const ImportedWebhook &imported)
{
    if (imported.lacksSecret)
        return u"without its secret, so it arrives inactive"_s;
    return imported.draft.secret ? u"with its secret"_s : u"-"_s;
}

void sayImported(Session &session, const std::vector<ImportedWebhook> &webhooks, const std::vector<WebhookId> &ids)
{
    Table table({u"ID"_s, u"NAME"_s, u"ACTIVE"_s, u"SECRET"_s, u"URL"_s});
    for (size_t i = 0; i < webhooks.size(); ++i) {
        const WebhookDraft &draft = webhooks[i].draft;
        const QString id = i < ids.size() ? ids[i].toString() : QString();
        session.out().object({{"id", id.isEmpty() ? Json() : toJson(id)}, {"name", toJson(draft.name)},
            {"url", toJson(draft.url)}, {"active", draft.active}, {"events", toJson(draft.events)},
            {"has_secret", draft.secret.has_value()}, {"lacks_secret", webhooks[i].lacksSecret}});
        table.add({id.isEmpty() ? u"-"_s : id, draft.name, draft.active ? u"yes"_s : u"no"_s, noteOf(webhooks[i]),
            draft.url});
    }
    session.out().table(table);
}

Result<Exit> importWebhooks(const ExchangeOptions &options, Session &session)
{
    const auto passphrase = passphraseOf(options, session);
    if (!passphrase)
        return passphrase.error();
    const auto document = readDocument(options.file, session);
    if (!document)
        return document.error();
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const SystemClock clock;
    WebhookExchange exchange((*workspace)->webhooks(), clock);
    const ImportReading reading = exchange.read(*document, *passphrase);
    if (reading.fault) {
        session.out().error(importFaultText(*reading.fault));
        return Exit::Usage;
    }
    std::vector<WebhookId> ids;
    if (!options.dryRun) {
        auto imported = exchange.import(reading.webhooks);
        if (!imported)
            return imported.error();
        ids = std::move(*imported);
    }
    sayImported(session, reading.webhooks, ids);
    if (options.dryRun)
        session.out().note(u"Nothing was imported: this is what would be."_s);
    return Exit::Done;
}

Result<Exit> duplicate(const std::string &name, Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    WebhookService &webhooks = (*workspace)->webhooks();
    const auto webhook = webhooks.find(toText(name));
    if (!webhook)
        return webhook.error();
    const auto copies = webhooks.duplicate({webhook->id});
    if (!copies)
        return copies.error();
    const auto copy = webhooks.find(copies->front());
    if (!copy)
        return copy.error();
    session.out().object(toJson(*copy));
    session.out().line(u"Duplicated, inactive: %1 (%2)"_s.arg(visible(copy->name), copy->id.toString()));
    return Exit::Done;
}

Action declareDuplicate(CLI::App &app)
{
    const auto name = std::make_shared<std::string>();
    addWebhook(app, *name);
    return [name](Session &session) { return duplicate(*name, session); };
}

Action declareExport(CLI::App &app)
{
    const auto options = std::make_shared<ExchangeOptions>();
    app.add_option("WEBHOOK", options->webhooks, "Their ids or names; all without any")->type_name("");
    CLI::Option *secrets
        = app.add_flag("--with-secrets", options->withSecrets, "And their secrets, encrypted with a passphrase");
    declarePassphrase(app, options, "File with the passphrase for the secrets, or - for stdin");
    app.get_option("--passphrase-file")->needs(secrets);
    secrets->needs(app.get_option("--passphrase-file"));
    return [options](Session &session) { return exportWebhooks(*options, session); };
}

Action declareImport(CLI::App &app)
{
    const auto options = std::make_shared<ExchangeOptions>();
    app.add_option("FILE", options->file, "What “webhook export” wrote, or - for stdin")->required()->type_name("");
    app.add_flag("--dry-run", options->dryRun, "Check it and show what would come; nothing is stored");
    declarePassphrase(app, options, "File with the passphrase that the secrets were encrypted with");
    app.callback([options] {
        if (options->file == "-" && options->passphraseFile == "-")
            refuseUsage("stdin cannot be both the document and the passphrase");
    });
    return [options](Session &session) { return importWebhooks(*options, session); };
}

constexpr Verb verbs[] = {
    {"webhook duplicate", "A copy beside it, inactive", &declareDuplicate},
    {"webhook export", "Write webhooks as one JSON document", &declareExport},
    {"webhook import", "Add the webhooks of such a document: all or none", &declareImport},
    {"system-webhook duplicate", "A copy beside it, inactive", &onPlatform<&declareDuplicate>},
    {"system-webhook export", "Write System Webhooks as one JSON document", &onPlatform<&declareExport>},
    {"system-webhook import", "Add those of such a document: all or none", &onPlatform<&declareImport>},
};

} // namespace

std::span<const Verb> webhookExchangeVerbs()
{
    return verbs;
}

} // namespace switchhook
