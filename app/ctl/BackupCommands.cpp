// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Json.h"
#include "app/ctl/Options.h"
#include "app/ctl/Session.h"
#include "app/ctl/Verb.h"
#include "core/base/Paths.h"
#include "core/service/BackupService.h"

#include <QLocale>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

QString databaseOf(const Session &session)
{
    return session.database().isEmpty() ? defaultDatabasePath() : session.database();
}

BackupService::Progress progressOf(Session &session)
{
    return [&session](const QString &table, qint64 rows) {
        session.out().progress(u"Copying %1: %2 rows"_s.arg(table).arg(rows));
    };
}

Result<Exit> backUp(const std::string &file, Session &session)
{
    const QString name = databaseOf(session);
    const auto made = session.withPassword([&] { return BackupService::backUp(name, toText(file), progressOf(session), session.access()); });
    session.out().progress({});
    if (!made)
        return made.error();
    session.out().object({{"database", toJson(name)}, {"file", file}, {"bytes", made->bytes}, {"schema", made->schema}});
    session.out().line(u"Backed up to %1 (%2)."_s.arg(toText(file), QLocale::c().formattedDataSize(made->bytes)));
    session.out().note(u"The secrets in it are encrypted with the key file, which is not part of it; keep that too: "_s + keyFilePath());
    return Exit::Done;
}

void noteSecrets(const BackupService::Restored &restored, Session &session)
{
    if (restored.secretsWithoutKey == 0)
        return;
    const QString what = restored.secretsWithoutKey == 1 ? u"1 secret is"_s : u"%1 secrets are"_s.arg(restored.secretsWithoutKey);
    session.out().note(u"%1 encrypted with a key that is not in %2; bring that key file back, or set the secrets anew."_s.arg(what, keyFilePath()));
}

Result<Exit> restore(const std::string &file, Session &session)
{
    const QString name = databaseOf(session);
    const auto restored
        = session.withPassword([&] { return BackupService::restore(toText(file), name, keyFilePath(), progressOf(session), session.access()); });
    session.out().progress({});
    if (!restored)
        return restored.error();
    session.out().object({{"database", toJson(name)}, {"file", file},
        {"replaced", restored->replaced.isEmpty() ? Json() : toJson(restored->replaced)}, {"schema", restored->schema},
        {"secrets", restored->secrets}, {"secrets_without_key", restored->secretsWithoutKey}});
    session.out().line(u"%1 is what %2 holds."_s.arg(name, toText(file)));
    if (!restored->replaced.isEmpty())
        session.out().note(u"What was there before is kept as "_s + restored->replaced);
    noteSecrets(*restored, session);
    return Exit::Done;
}

template <auto deed>
Action declareWithFile(CLI::App &app)
{
    const auto file = std::make_shared<std::string>();
    app.add_option("FILE", *file, "The backup")->required()->type_name("");
    return [file](Session &session) { return deed(*file, session); };
}

constexpr Verb verbs[] = {
    {"backup", "Write all of the database into a new file, while everything runs", &declareWithFile<&backUp>},
    {"restore", "Put a backup in the database's place, which is kept; no engine may run", &declareWithFile<&restore>},
};

} // namespace

std::span<const Verb> backupVerbs()
{
    return verbs;
}

} // namespace switchhook
