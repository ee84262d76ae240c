// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/BackupService.h"
#include "core/service/DatabaseService.h"
#include "core/service/EngineHost.h"
#include "core/service/WebhookExchange.h"
#include "core/service/WebhookFeed.h"
#include "core/service/Workspace.h"
#include "core/domain/WebhookImport.h"
#include "core/storage/Database.h"
#include "core/storage/DeliveryRepository.h"
#include "core/storage/EventRepository.h"
#include "core/storage/Query.h"
#include "tests/support/TestDatabase.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QSqlQuery>
#include <QTest>
#include <QUrl>

#include <map>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

const QStringList roleNames {
    u"Global Admin"_s, u"System Admin"_s, u"Multi-Tenant Admin"_s, u"Tenant Admin"_s, u"Viewer"_s};

/// What a call can be about: of one tenant, or of none.
struct Objects
{
    WebhookId webhook {1};
    WebhookId discarded {2};
    EventId event {3};
    DeliveryId delivery {4};
    QString token = u"tok_0000000000001"_s;
    QString addition = u"site.none"_s; ///< an event of its own catalogue
    Delivery entry;
};

using Refusal = std::optional<Error>;

template <typename T> Refusal outcomeOf(const Result<T> &result)
{
    return result ? std::nullopt : Refusal(result.error());
}

QString sourceOf(const QString &path)
{
    QFile file(QStringLiteral(SWITCHHOOK_SOURCE_DIR "/") + path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

struct DocumentedCall
{
    QString about;
    QString needs;
    QStringList allowed; ///< "yes" or "no", in the order of roleNames
};

/// The table of docs/permissions.md.
QMap<QString, DocumentedCall> documentedCalls()
{
    QMap<QString, DocumentedCall> calls;
    const QString table = sourceOf(u"docs/permissions.md"_s).section(u"## Every call"_s, 1);
    static const QRegularExpression row(u"^\\| (\\w+::[^|]+?) \\|(.*)\\|$"_s, QRegularExpression::MultilineOption);
    for (const auto &match : row.globalMatch(table)) {
        QStringList cells = match.captured(2).split(u'|');
        for (QString &cell : cells)
            cell = cell.trimmed();
        calls.insert(match.captured(1), {cells.value(0), cells.value(1), cells.mid(2)});
    }
    return calls;
}

/// The calls that the documentation says there are not for System Webhooks.
QStringList documentedAsNeverOnPlatform()
{
    const QString section = sourceOf(u"docs/permissions.md"_s).section(u"## System Webhooks"_s, 1).section(u"\n## "_s, 0, 0);
    static const QRegularExpression name(u"`(\\w+::\\w+)`"_s);
    QStringList names;
    for (const auto &match : name.globalMatch(section))
        names.append(match.captured(1));
    return names;
}

/// The functions that answer a Result, of those that are public.
QStringList publicCalls(const QString &owner)
{
    QString source = sourceOf(u"core/service/%1.h"_s.arg(owner));
    source.remove(QRegularExpression(u"//[^\n]*"_s));
    const bool isClass = source.contains(QRegularExpression(u"class %1\\b[^;]*\\{"_s.arg(owner)));
    QString body = source.mid(source.indexOf(isClass ? u"public:"_s : u"namespace "_s + owner));
    if (isClass && body.contains("private:"_L1))
        body.truncate(body.indexOf("private:"_L1));
    static const QRegularExpression call(u"Result<[^;{}]*?>\\s+(\\w+)\\s*\\("_s);
    static const QRegularExpression reading(u"ImportReading\\s+(\\w+)\\s*\\("_s);
    QStringList names;
    for (const auto *pattern : {&call, &reading}) {
        for (const auto &match : pattern->globalMatch(body))
            names.append(owner + "::"_L1 + match.captured(1));
    }
    names.removeDuplicates();
    names.removeAll(u"AuditLog::record"_s); // what services write of a call, and no call itself
    names.removeAll(u"Workspace::open"_s);
    names.removeAll(u"EngineHost::checkMayDeliver"_s); // what start() begins with
    names.removeAll(u"DatabaseService::prepare"_s); // before there is a database; a server's own rights decide
    return names;
}

} // namespace

/// Every call of every service, as every role, in the own tenant and with what belongs to a foreign one, against the
/// table in the documentation.
class TestPermissions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("SWITCHHOOK_KEY_FILE", paths().keyFile.toUtf8());
        m_owner = std::move(Workspace::open(paths(), {u"default"_s})).value();
        m_foreignTenant = m_owner->tenants().add(u"x'; DROP TABLE webhooks;-- 北京 ‏"_s.trimmed()).value();
        m_foreign = std::move(Workspace::open(paths(), {m_foreignTenant.id.toString()})).value();
        m_database = std::move(Database::open(m_place->name())).value();
        for (const QString &name : roleNames) {
            const Role role = m_owner->roles().find(name).value();
            std::vector<TenantId> tenants;
            if (role.reach != TenantReach::All)
                tenants.push_back(defaultTenant);
            QVERIFY(m_owner->users().add({u"as "_s + name, {}, role.id, tenants}));
            if (TestDatabase::isServer())
                makeLogin(u"as "_s + name);
        }
        m_platform = std::move(Workspace::open(paths(), {.platform = true})).value();
        addAsRole(u"System only"_s, {Permission::SystemWebhooks});
        PermissionSet others;
        PermissionSet::all().forEach([&others](Permission permission) {
            if (permission != Permission::SystemWebhooks)
                others.insert(permission);
        });
        addAsRole(u"All but system"_s, others);
        for (const QString &role : TestDatabase::isServer() ? QStringList {u"System only"_s, u"All but system"_s} : QStringList())
            makeLogin(u"as "_s + role);
    }

    void theDocumentNamesEveryCallAndNoOther()
    {
        const auto documented = documentedCalls();
        QCOMPARE(documented.size(), qsizetype(serviceCallCount));
        for (const AccessRule &rule : accessRules()) {
            QVERIFY2(documented.contains(rule.name), rule.name.data());
            const DocumentedCall call = documented.value(rule.name);
            QStringList needs;
            rule.needs.forEach([&](Permission permission) { needs.append(u'`' + permissionCode(permission) + u'`'); });
            if (rule.needs.contains(Permission::OutboundWebhooks))
                needs.removeAll(u"`outbound_webhooks.view`"_s);
            QCOMPARE(call.needs, needs.isEmpty() ? u"nothing"_s : needs.join(u", "_s));
            QCOMPARE(call.about,
                rule.scope == CallScope::Tenant         ? u"tenant"_s
                    : rule.scope == CallScope::Platform ? u"platform"_s
                                                        : u"everything"_s);
            QCOMPARE(call.allowed.size(), roleNames.size());
        }
    }

    /// A function that is added to a service without a rule is found here.
    void everyPublicFunctionHasARule()
    {
        QSet<QString> ruled;
        for (const AccessRule &rule : accessRules())
            ruled.insert(QString(rule.name).section(u" ("_s, 0, 0));
        QStringList owners {u"Workspace"_s, u"WebhookFeed"_s, u"WebhookExchange"_s, u"DatabaseService"_s,
            u"BackupService"_s, u"EngineHost"_s};
        static const QRegularExpression getter(u"\\]\\] (\\w+) &?\\w+\\(\\) \\{"_s);
        for (const auto &match : getter.globalMatch(sourceOf(u"core/service/Workspace.h"_s)))
            owners.append(match.captured(1));
        owners.removeAll(u"AccessPolicy"_s);
        QVERIFY(owners.size() > 12);
        QSet<QString> found;
        for (const QString &owner : std::as_const(owners)) {
            for (const QString &name : publicCalls(owner))
                found.insert(name);
        }
        QStringList without = (found - ruled).values();
        QStringList gone = (ruled - found).values();
        QVERIFY2(without.isEmpty(), qPrintable(u"without a rule: "_s + without.join(u", "_s)));
        QVERIFY2(gone.isEmpty(), qPrintable(u"no such function: "_s + gone.join(u", "_s)));
    }

    void walk_data()
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<bool>("byLogin");
        for (const AccessRule &rule : accessRules()) {
            QTest::newRow(rule.name.data()) << static_cast<int>(rule.call) << false;
            if (TestDatabase::isServer()) // where the server decides as well
                QTest::addRow("%s, by its login", rule.name.data()) << static_cast<int>(rule.call) << true;
        }
    }

    void walk()
    {
        QFETCH(int, call);
        QFETCH(bool, byLogin);
        m_self = m_owner.get();
        const auto which = static_cast<ServiceCall>(call);
        const DocumentedCall documented = documentedCalls().value(ruleOf(which).name);
        const Objects foreign = objectsOf(*m_foreign, m_foreignTenant.id);
        const Objects platform = objectsOf(*m_platform, platformTenant);
        for (qsizetype i = 0; i < roleNames.size(); ++i) {
            const QByteArray role = roleNames[i].toUtf8();
            const AccessRequest as {u"default"_s, byLogin ? QString() : u"as "_s + roleNames[i]};
            m_where = byLogin ? addressOf(u"as "_s + roleNames[i]) : m_place->name();
            Workspace *workspace = opened(as);
            const bool allowed = documented.allowed[i] == "yes"_L1;

            const Refusal own = make(which, *workspace, as, objectsOf(*m_owner, defaultTenant));
            if (allowed)
                QVERIFY2(!own, role + " is refused: " + (own ? QByteArray::number(static_cast<int>(own->code)) : ""));
            else
                QVERIFY2(own && own->kind() == ErrorKind::Permission, role + " is not refused");

            foreignIsAsUnknown(which, *workspace, as, foreign);
            foreignIsAsUnknown(which, *workspace, as, platform);
        }
    }

    void anothersTakesAsLongAsWhatIsNot_data()
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<bool>("byLogin");
        for (const ServiceCall call : {ServiceCall::WebhookFind, ServiceCall::WebhookChange, ServiceCall::WebhookRevealSecret,
                 ServiceCall::LogFind, ServiceCall::LogList, ServiceCall::EventResend, ServiceCall::ExplainerExplain, ServiceCall::TokenRemove}) {
            QTest::newRow(ruleOf(call).name.data()) << static_cast<int>(call) << false;
            // A server asks its policies of the log only about an entry that there is: docs/security.md says so.
            const bool isOfLog = call == ServiceCall::LogFind || call == ServiceCall::LogList || call == ServiceCall::EventResend;
            if (TestDatabase::isServer() && !isOfLog)
                QTest::addRow("%s, by its login", ruleOf(call).name.data()) << static_cast<int>(call) << true;
        }
    }

    /// The medians of calls made in turns, which it prints: what is allowed here is less than a network's own jitter.
    void anothersTakesAsLongAsWhatIsNot()
    {
        QFETCH(int, call);
        QFETCH(bool, byLogin);
        m_self = m_owner.get();
        const auto which = static_cast<ServiceCall>(call);
        const AccessRequest as {u"default"_s, byLogin ? QString() : u"as Tenant Admin"_s};
        m_where = byLogin ? addressOf(u"as Tenant Admin"_s) : m_place->name();
        Workspace *workspace = opened(as);
        const Objects foreign = objectsOf(*m_foreign, m_foreignTenant.id);
        constexpr qint64 notGivenOut = 7'000'000; // ids that look alike: reading them takes as long
        Objects unknown = foreign;
        unknown.webhook = WebhookId(foreign.webhook.value() + notGivenOut);
        unknown.event = EventId(foreign.event.value() + notGivenOut);
        unknown.delivery = DeliveryId(foreign.delivery.value() + notGivenOut);
        unknown.token = TokenId(foreign.webhook.value() + notGivenOut).toString();
        std::vector<qint64> nanoseconds[2];
        for (int round = 0; round < 400; ++round) {
            for (const bool isForeign : {round % 2 == 0, round % 2 != 0}) {
                QElapsedTimer timer;
                timer.start();
                const Refusal refusal = make(which, *workspace, as, isForeign ? foreign : unknown);
                nanoseconds[isForeign].push_back(timer.nsecsElapsed());
            }
        }
        for (auto &times : nanoseconds)
            std::ranges::nth_element(times, times.begin() + std::ssize(times) / 2);
        const double theirs = static_cast<double>(nanoseconds[true][nanoseconds[true].size() / 2]) / 1000;
        const double none = static_cast<double>(nanoseconds[false][nanoseconds[false].size() / 2]) / 1000;
        qInfo("another's %.0f us, none %.0f us", theirs, none);
        QVERIFY2(std::abs(theirs - none) < 50 + 0.5 * none, "the time tells them apart");
    }

    void walkOnThePlatform_data()
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<bool>("byLogin");
        for (const AccessRule &rule : accessRules()) {
            if (rule.scope != CallScope::Tenant)
                continue;
            QTest::newRow(rule.name.data()) << static_cast<int>(rule.call) << false;
            if (TestDatabase::isServer())
                QTest::addRow("%s, by its login", rule.name.data()) << static_cast<int>(rule.call) << true;
        }
    }

    /// The same calls where they are about the System Webhooks.
    void walkOnThePlatform()
    {
        QFETCH(int, call);
        QFETCH(bool, byLogin);
        const auto which = static_cast<ServiceCall>(call);
        const QString name = ruleOf(which).name;
        const QString needs = documentedCalls().value(name).needs;
        const bool exists = !documentedAsNeverOnPlatform().contains(name);
        const bool needsMore = needs.contains("secrets.reveal"_L1) || needs.contains("delivery_bodies.view"_L1);
        m_self = m_platform.get();
        const Objects tenants = objectsOf(*m_owner, defaultTenant);
        for (const QString &role : roleNames + QStringList {u"System only"_s, u"All but system"_s}) {
            AccessRequest as {{}, byLogin ? QString() : u"as "_s + role};
            as.platform = true;
            m_where = byLogin ? addressOf(u"as "_s + role) : m_place->name();
            Workspace *workspace = opened(as);
            const bool allowed = exists
                && (role == "Global Admin"_L1 || role == "System Admin"_L1 || (role == "System only"_L1 && !needsMore));
            const Refusal own = make(which, *workspace, as, objectsOf(*m_platform, platformTenant));
            const QByteArray told = role.toUtf8() + ": " + (own ? QByteArray::number(static_cast<int>(own->code)) : "done");
            QVERIFY2(own.has_value() != allowed, told);
            if (!allowed && exists)
                QVERIFY2(own->kind() == ErrorKind::Permission, told);
            foreignIsAsUnknown(which, *workspace, as, tenants);
        }
        m_self = m_owner.get();
    }

    void whatTheDocumentTakesFromThePlatformIsThere()
    {
        QVERIFY(documentedAsNeverOnPlatform().size() > 5);
        for (const QString &name : documentedAsNeverOnPlatform())
            QVERIFY2(documentedCalls().contains(name), qPrintable(name));
    }

    void noOneOpensATenantThatTheyDoNotHold()
    {
        for (const QString &role : roleNames.mid(2)) {
            for (const QString &tenant : {m_foreignTenant.name, m_foreignTenant.id.toString(), u"nowhere"_s}) {
                const auto opened = Workspace::open(paths(), {tenant, u"as "_s + role});
                QVERIFY(!opened);
                QCOMPARE(opened.error(), (Error {ErrorCode::TenantUnknown, {tenant}}));
            }
        }
    }

private:
    WorkspacePaths paths() const { return {m_place->name(), m_folder.filePath(u"secrets.key"_s)}; }

    void addAsRole(const QString &name, PermissionSet permissions)
    {
        const auto role = m_owner->roles().add({name, TenantReach::All, permissions});
        QVERIFY(role);
        QVERIFY(m_owner->users().add({u"as "_s + name, {}, role->id, {}}));
    }

    /// What belongs to others is answered as what there is not, and nothing of it changes.
    void foreignIsAsUnknown(ServiceCall call, Workspace &workspace, const AccessRequest &as, const Objects &theirs)
    {
        const QStringList before = foreignRows();
        const Refusal foreign = make(call, workspace, as, theirs);
        const Refusal unknown = make(call, workspace, as, Objects());
        QCOMPARE(foreign.has_value(), unknown.has_value());
        if (foreign)
            QCOMPARE(static_cast<int>(foreign->code), static_cast<int>(unknown->code));
        QCOMPARE(foreignRows(), before);
    }

    static QByteArray eventFile(const QString &name)
    {
        QByteArray file = "{'categories': [{'name': 'CRM', 'events': [{'name': '" + name.toUtf8()
            + "', 'title': 'T', 'description': 'D.', 'sample': {}}]}]}";
        return file.replace('\'', '"');
    }

    /// Opened once: the calls are many.
    Workspace *opened(const AccessRequest &as)
    {
        auto &workspace = m_opened[u"%1 %2 %3"_s.arg(m_where, as.user).arg(as.platform)];
        if (!workspace)
            workspace = std::move(Workspace::open({m_where, paths().keyFile}, as)).value();
        return workspace.get();
    }

    QString addressOf(const QString &login) const
    {
        return QString(m_place->name()).replace(u"postgres@"_s, QString::fromLatin1(QUrl::toPercentEncoding(login)) + u'@');
    }

    /// The server's are there for all its databases, and stay.
    void makeLogin(const QString &name)
    {
        QSqlQuery query(m_database->connection());
        const QString quoted = u'"' + name + u'"';
        if (!query.exec(u"SELECT 1 FROM pg_roles WHERE rolname = '%1'"_s.arg(name)) || !query.next())
            QVERIFY(query.exec(u"CREATE ROLE %1 LOGIN"_s.arg(quoted)));
        QVERIFY(DatabaseService::grant(m_place->name(), name, DatabaseService::LoginReach::User));
    }

    Objects objectsOf(Workspace &workspace, TenantId tenant)
    {
        Objects objects;
        WebhookDraft draft;
        draft.name = u"W"_s;
        draft.url = u"http://127.0.0.1:9/"_s;
        draft.events = {u"queue.*"_s};
        draft.secret = SecretBytes(QByteArrayView("canary"));
        draft.active = false;
        objects.webhook = workspace.webhooks().add(draft).value().id;
        objects.discarded = workspace.webhooks().add(draft).value().id;
        [[maybe_unused]] const auto discarded = workspace.webhooks().discard({objects.discarded});
        objects.event = EventId(objects.webhook.value());
        [[maybe_unused]] const auto event
            = EventRepository(*m_database).insert(tenant, {objects.event, u"queue.created"_s, 1, "{}"_ba});
        objects.entry.id = objects.delivery = DeliveryId(objects.webhook.value());
        objects.entry.webhook = objects.webhook;
        objects.entry.event = objects.event;
        objects.entry.payload = "{}"_ba;
        [[maybe_unused]] const auto logged = DeliveryRepository(*m_database).insert(objects.entry);
        if (tenant == platformTenant)
            return objects;
        objects.token = workspace.tokens().add(u"T"_s).value().token.id.toString();
        objects.addition = fresh(u"site.event_"_s + QString::number(tenant.value()) + u'_');
        [[maybe_unused]] const auto added = workspace.additions().import(eventFile(objects.addition));
        return objects;
    }

    /// All that belongs to others than who works, as it lies there.
    QStringList foreignRows()
    {
        QStringList rows;
        for (const char *sql : {"SELECT CAST(id AS TEXT) || name || CAST(version AS TEXT) || CAST(active AS TEXT) || "
                                "CAST(deleted IS NULL AS TEXT) FROM webhooks WHERE tenant_id = ? ORDER BY id",
                 "SELECT CAST(count(*) AS TEXT) || ' ' || CAST(max(id) AS TEXT) FROM tokens WHERE tenant_id = ?",
                 "SELECT CAST(count(*) AS TEXT) || ' ' || CAST(max(l.id) AS TEXT) FROM deliveries l "
                 "JOIN webhooks w ON w.id = l.webhook_id WHERE w.tenant_id = ?",
                 "SELECT CAST(count(*) AS TEXT) || ' ' || CAST(max(d.id) AS TEXT) FROM due_deliveries d "
                 "JOIN webhooks w ON w.id = d.webhook_id WHERE w.tenant_id = ?",
                 "SELECT name FROM catalogue_additions WHERE tenant_id = ? AND tenant_id > 0 ORDER BY name",
                 "SELECT name || CAST(active AS TEXT) FROM tenants WHERE id = ?"}) {
            for (const TenantId tenant : {m_foreignTenant.id, defaultTenant, platformTenant}) {
                if (tenant == (m_self == m_platform.get() ? platformTenant : defaultTenant))
                    continue;
                const auto read = Query(*m_database, sql).bind(tenant).all([](const Query &row) { return row.text(0); });
                rows.append(QStringList(read.value().begin(), read.value().end()));
            }
        }
        return rows;
    }

    QString fresh(const QString &what) { return what + QString::number(++m_fresh); }
    Tenant freshTenant() { return m_owner->tenants().add(fresh(u"tenant "_s)).value(); }
    Role freshRole() { return m_owner->roles().add({fresh(u"role "_s), TenantReach::Several, {}}).value(); }
    User freshUser()
    {
        return m_owner->users().add({fresh(u"user "_s), {}, freshRole().id, {defaultTenant}}).value();
    }

    QByteArray exportedDocument()
    {
        const SystemClock clock;
        return WebhookExchange(m_self->webhooks(), clock).exported({}, {}).value();
    }

    static Refusal outcomeOfReading(const ImportReading &reading)
    {
        return reading.fault ? Refusal(reading.fault->error) : std::nullopt;
    }

    // No default: the compiler tells which call is not made yet.
    Refusal make(ServiceCall call, Workspace &w, const AccessRequest &as, const Objects &o)
    {
        const SystemClock clock;
        WebhookDraft draft;
        draft.name = u"New"_s;
        draft.url = u"http://127.0.0.1:9/"_s;
        const NewEvent event {u"deal.created"_s, "{}", {}, {}};
        WebhookChange change;
        change.name = u"Other"_s;
        const SecretBytes passphrase(QByteArrayView("a pass phrase"));
        DeliveryFilter ofWebhook;
        ofWebhook.webhook = o.webhook;
        DeliveryCriteria text;
        text.text = u"a"_s;
        switch (call) {
        case ServiceCall::WebhookAdd:
            return outcomeOf(w.webhooks().add(draft));
        case ServiceCall::WebhookAddAll:
            return outcomeOf(w.webhooks().addAll({draft}));
        case ServiceCall::WebhookCheck:
            return outcomeOf(w.webhooks().check(draft));
        case ServiceCall::WebhookList:
            return seen(w.webhooks().list(), [](const Webhook &webhook) { return webhook.tenant; });
        case ServiceCall::WebhookCounters:
            return outcomeOf(w.webhooks().counters());
        case ServiceCall::WebhookLastOutcomes: {
            const auto outcomes = w.webhooks().lastOutcomes({o.webhook});
            if (!outcomes)
                return outcomes.error();
            return isOwn(w, o) || outcomes->isEmpty() ? std::nullopt : Refusal(Error {ErrorCode::WebhookChanged});
        }
        case ServiceCall::WebhookFind: {
            const Refusal byId = outcomeOf(w.webhooks().find(o.webhook));
            const Refusal byText = outcomeOf(w.webhooks().find(o.webhook.toString()));
            return byId == byText ? byId : Refusal(Error {ErrorCode::WebhookChanged});
        }
        case ServiceCall::WebhookChange:
            return outcomeOf(w.webhooks().change(o.webhook, change));
        case ServiceCall::WebhookSetActive:
            return outcomeOf(w.webhooks().setActive({o.webhook}, true));
        case ServiceCall::WebhookDiscard:
            return outcomeOf(w.webhooks().discard({o.webhook}));
        case ServiceCall::WebhookRestore:
            return outcomeOf(w.webhooks().restore({o.discarded}));
        case ServiceCall::WebhookRemove:
            return outcomeOf(w.webhooks().remove(o.webhook));
        case ServiceCall::WebhookDuplicate:
            return outcomeOf(w.webhooks().duplicate({o.webhook}));
        case ServiceCall::WebhookResetFailures:
            if (const auto several = w.webhooks().resetFailures(WebhookService::Ids {o.webhook}); !several)
                return several.error();
            return outcomeOf(w.webhooks().resetFailures(o.webhook));
        case ServiceCall::WebhookRevealSecret:
            return outcomeOf(w.webhooks().revealSecret(o.webhook));
        case ServiceCall::WebhookNamedSecrets:
            return outcomeOf(w.webhooks().namedSecrets());
        case ServiceCall::WebhookSignedRequest:
            return outcomeOf(w.webhooks().signedRequest(o.webhook, u"queue.created"_s, "{}"));
        case ServiceCall::WebhookCurlCommandFor:
            return outcomeOf(w.webhooks().curlCommandFor(o.webhook, u"queue.created"_s, "{}"));
        case ServiceCall::FeedLook:
            return outcomeOf(WebhookFeed().look(w.webhooks()));
        case ServiceCall::ExchangeExported:
            return outcomeOf(WebhookExchange(w.webhooks(), clock).exported({}, {}));
        case ServiceCall::ExchangeExportedWithSecrets:
            return outcomeOf(WebhookExchange(w.webhooks(), clock).exported({objectsOf(*m_self, tenantOfSelf()).webhook}, passphrase));
        case ServiceCall::ExchangeRead:
            return outcomeOfReading(WebhookExchange(w.webhooks(), clock).read(exportedDocument(), {}));
        case ServiceCall::ExchangeImport:
            return outcomeOf(WebhookExchange(w.webhooks(), clock).import({{draft}}));
        case ServiceCall::EventEmit:
            return outcomeOf(w.events().emitEvent(event));
        case ServiceCall::EventEmitEach:
            return outcomeOf(w.events().emitEach({event}).front());
        case ServiceCall::EventEmitTest:
            return outcomeOf(w.events().emitTest(o.webhook));
        case ServiceCall::EventResend:
            return outcomeOf(w.events().resend(o.delivery));
        case ServiceCall::EventResendEach: {
            const auto resent = w.events().resendEach({o.delivery});
            if (!resent)
                return resent.error();
            return *resent == (isOwn(w, o) ? 1 : 0) ? std::nullopt : Refusal(Error {ErrorCode::WebhookChanged});
        }
        case ServiceCall::LogList: {
            const auto entries = w.deliveries().list(ofWebhook);
            return entries && !isOwn(w, o) && !entries->empty() ? Refusal(Error {ErrorCode::WebhookChanged})
                                                                : bodiesFit(w, entries);
        }
        case ServiceCall::LogFind:
            return outcomeOf(w.deliveries().find(o.delivery));
        case ServiceCall::LogSearch:
            return nothingOf(o, w, w.deliveries().search({}, {}, 100'000));
        case ServiceCall::LogSearchText:
            return nothingOf(o, w, w.deliveries().search(text, {}, 100'000));
        case ServiceCall::LogSummaries: {
            const auto rows = w.deliveries().summaries({o.delivery});
            return rows && !isOwn(w, o) && !rows->empty() ? Refusal(Error {ErrorCode::WebhookChanged})
                                                          : outcomeOf(rows);
        }
        case ServiceCall::LogEntries: {
            const auto entries = w.deliveries().entries({o.delivery});
            return entries && !isOwn(w, o) && !entries->empty() ? Refusal(Error {ErrorCode::WebhookChanged})
                                                                : bodiesFit(w, entries);
        }
        case ServiceCall::LogCount:
            return outcomeOf(w.deliveries().count());
        case ServiceCall::LogRecordExport:
            return outcomeOf(w.deliveries().recordExport(1));
        case ServiceCall::HistoryPoints:
            return outcomeOf(w.history().points(o.webhook, fromMilliseconds(0), 1));
        case ServiceCall::SignatureCheck:
            return outcomeOf(w.signatures().check(o.entry));
        case ServiceCall::ExplainerRecent: {
            const auto events = w.explainer().recent(100'000);
            if (events && !isOwn(w, o) && std::ranges::find(*events, o.event, &EventOnRecord::id) != events->end())
                return Error {ErrorCode::WebhookChanged};
            return outcomeOf(events);
        }
        case ServiceCall::ExplainerExplain:
            return outcomeOf(w.explainer().explain(o.event));
        case ServiceCall::ExplainerExplainFor:
            return outcomeOf(w.explainer().explainFor(o.event, o.webhook));
        case ServiceCall::ExplainerAudience:
            return outcomeOf(w.explainer().audience(u"queue.created"_s));
        case ServiceCall::ExplainerNotSubscribed:
            return outcomeOf(w.explainer().notSubscribed(u"queue.created"_s, o.event, {}, 10));
        case ServiceCall::TokenAdd:
            return outcomeOf(w.tokens().add(u"T"_s));
        case ServiceCall::TokenList:
            return outcomeOf(w.tokens().list());
        case ServiceCall::TokenRemove:
            return outcomeOf(w.tokens().remove(o.token));
        case ServiceCall::TokenMadeBy:
            return outcomeOf(w.tokens().madeBy(u"someone"_s));
        case ServiceCall::SettingList:
            return outcomeOf(w.settings().list());
        case ServiceCall::SettingValue:
            return outcomeOf(w.settings().value(settings::caFile));
        case ServiceCall::SettingSet:
            return outcomeOf(w.settings().set(u"database_size_cap"_s, {}));
        case ServiceCall::WorkerList:
            return outcomeOf(w.workers().list());
        case ServiceCall::WorkerDelivering:
            return outcomeOf(w.workers().delivering());
        case ServiceCall::WorkerRelease: {
            const Refusal outcome = outcomeOf(w.workers().release(u"nobody"_s));
            return outcome && outcome->code == ErrorCode::WorkerUnknown ? std::nullopt : outcome;
        }
        case ServiceCall::WorkspaceIsEngineRunning:
            return outcomeOf(w.isEngineRunning());
        case ServiceCall::WorkspaceWaiting:
            return outcomeOf(w.waiting());
        case ServiceCall::WorkspaceFailing:
            return outcomeOf(w.failing());
        case ServiceCall::WorkspaceChangeMark:
            return outcomeOf(w.changeMark());
        case ServiceCall::TenantList:
            return outcomeOf(w.tenants().list());
        case ServiceCall::TenantFind:
            return outcomeOf(w.tenants().find(u"default"_s));
        case ServiceCall::TenantAdd:
            return outcomeOf(w.tenants().add(fresh(u"tenant "_s)));
        case ServiceCall::TenantRename:
            return onTenant(w, freshTenant(), [&](TenantId id) { return outcomeOf(w.tenants().rename(id, fresh(u"t "_s))); });
        case ServiceCall::TenantDeactivate:
            return onTenant(w, freshTenant(), [&](TenantId id) { return outcomeOf(w.tenants().deactivate(id)); });
        case ServiceCall::TenantActivate:
            return onTenant(w, freshTenant(), [&](TenantId id) { return outcomeOf(w.tenants().activate(id)); });
        case ServiceCall::TenantRemove:
            return onTenant(w, freshTenant(), [&](TenantId id) { return outcomeOf(w.tenants().remove(id)); });
        case ServiceCall::UserList:
            return outcomeOf(w.users().list());
        case ServiceCall::UserFind:
            return outcomeOf(w.users().find(freshUser().name));
        case ServiceCall::UserAdd:
            return outcomeOf(w.users().add({fresh(u"u "_s), {}, freshRole().id, {defaultTenant}}));
        case ServiceCall::UserChange:
            return outcomeOf(w.users().change(freshUser().id, {fresh(u"u "_s), {}, {}, {}}));
        case ServiceCall::UserRemove:
            return outcomeOf(w.users().remove(freshUser().id));
        case ServiceCall::RoleList:
            return outcomeOf(w.roles().list());
        case ServiceCall::RoleFind:
            return outcomeOf(w.roles().find(u"Viewer"_s));
        case ServiceCall::RoleAdd:
            return outcomeOf(w.roles().add({fresh(u"r "_s), TenantReach::Several, {}}));
        case ServiceCall::RoleChange:
            return outcomeOf(w.roles().change(freshRole().id, {fresh(u"r "_s), {}, {}}));
        case ServiceCall::RoleRemove:
            return outcomeOf(w.roles().remove(freshRole().id));
        case ServiceCall::AuditList:
            return outcomeOf(w.audit().list({}));
        case ServiceCall::AuditExport:
            return outcomeOf(w.audit().exportEach({}, [](const AuditEntry &) { }));
        case ServiceCall::AuditVerify:
            return outcomeOf(w.audit().verify());
        case ServiceCall::KeyList:
            return outcomeOf(w.keys().list());
        case ServiceCall::KeyAdd:
            return outcomeOf(w.keys().add());
        case ServiceCall::KeyRotate:
            return outcomeOf(w.keys().rotate());
        case ServiceCall::KeyForget: {
            const auto added = m_owner->keys().add();
            return added ? outcomeOf(w.keys().forget(*added)) : Refusal(added.error());
        }
        case ServiceCall::KeyPlace:
            return outcomeOf(w.keys().place());
        case ServiceCall::KeyMove:
            return outcomeOf(w.keys().move(KeyService::Place::File));
        case ServiceCall::PurgeCount:
            return nothingForeign(o, w, w.purge().count({tenantOfSelf(), o.webhook, {}}));
        case ServiceCall::PurgeCountEverywhere:
            return outcomeOf(w.purge().count({}));
        case ServiceCall::Purge:
            return nothingForeign(o, w, w.purge().purge({tenantOfSelf(), o.webhook, {}}));
        case ServiceCall::PurgeEverywhere: // nothing is as old as that
            return outcomeOf(w.purge().purge({{}, {}, fromMilliseconds(-1'000'000)}));
        case ServiceCall::DatabaseCheck:
            return outcomeOf(DatabaseService::check(m_where, as));
        case ServiceCall::DatabaseCopy:
            return outcomeOf(DatabaseService::copy(m_where,
                m_folder.filePath(fresh(u"copy"_s) + ".sqlite"_L1), [](const QString &, qint64) {}, as));
        case ServiceCall::BackupBackUp:
            return outcomeOf(BackupService::backUp(
                m_where, m_folder.filePath(fresh(u"backup"_s)), [](const QString &, qint64) {}, as));
        case ServiceCall::BackupRestore: {
            const Refusal outcome = outcomeOf(BackupService::restore(
                m_folder.filePath(u"none"_s), m_where, paths().keyFile, [](const QString &, qint64) {}, as));
            return outcome && outcome->code == ErrorCode::FileUnreadable ? std::nullopt : outcome;
        }
        case ServiceCall::EngineStart: { // without delivering anything: what others have is compared
            EngineHost host({{m_where, paths().keyFile}, m_folder.filePath(u"none"_s), {}, {}, as});
            const Refusal outcome = outcomeOf(host.start());
            const bool passed = outcome && (outcome->code == ErrorCode::CaFileUnreadable
                || (outcome->code == ErrorCode::LoginNotWorker && w.access().allows(call)));
            return passed ? std::nullopt : outcome;
        }
        case ServiceCall::SystemPreview:
            return outcomeOf(w.systemPreview().perDay({u"*"_s}));
        case ServiceCall::SystemAnyWebhooks:
            return outcomeOf(w.systemPreview().anyWebhooks());
        case ServiceCall::CatalogueEvents: {
            const auto events = w.additions().events();
            return events && !isOwn(w, o) && events->find(o.addition) ? Refusal(Error {ErrorCode::WebhookChanged})
                                                                      : outcomeOf(events);
        }
        case ServiceCall::CatalogueImport:
            return outcomeOf(w.additions().import(eventFile(fresh(u"site.new_"_s))));
        case ServiceCall::CatalogueImportForAll:
            return outcomeOf(w.additions().import(eventFile(fresh(u"site.new_"_s)), CatalogueService::Whose::AllTenants));
        case ServiceCall::CatalogueRemove:
            return outcomeOf(w.additions().remove(o.addition));
        case ServiceCall::CatalogueRemoveForAll: {
            const QString name = fresh(u"site.new_"_s);
            if (const auto added = m_owner->additions().import(eventFile(name), CatalogueService::Whose::AllTenants); !added)
                return added.error();
            return outcomeOf(w.additions().remove(name, CatalogueService::Whose::AllTenants));
        }
        case ServiceCall::DatabaseGrant: {
            const Refusal outcome = outcomeOf(DatabaseService::grant(m_where, u"no such login"_s,
                DatabaseService::LoginReach::User, true, as));
            const bool passed = outcome && (outcome->code == ErrorCode::LoginUnknown || outcome->code == ErrorCode::DatabaseNoServer);
            return passed ? std::nullopt : outcome;
        }
        }
        Q_UNREACHABLE();
    }

    bool isOwn(Workspace &, const Objects &o)
    {
        return m_self->webhooks().find(o.webhook).hasValue();
    }
    TenantId tenantOfSelf() const { return m_self->access().actor().tenant.value_or(defaultTenant); }

    template <typename Row, typename TenantOf>
    Refusal seen(const Result<std::vector<Row>> &rows, TenantOf tenantOf) const
    {
        if (!rows)
            return rows.error();
        const bool own = std::ranges::all_of(*rows, [&](const Row &row) { return tenantOf(row) == tenantOfSelf(); });
        return own ? std::nullopt : Refusal(Error {ErrorCode::WebhookChanged});
    }

    Refusal nothingOf(const Objects &o, Workspace &w, const Result<DeliveryMatches> &matches)
    {
        if (!matches)
            return matches.error();
        const bool there = std::ranges::find(matches->found, o.delivery) != matches->found.end();
        return !there || isOwn(w, o) ? std::nullopt : Refusal(Error {ErrorCode::WebhookChanged});
    }

    /// One's own entry is counted, another's is not.
    Refusal nothingForeign(const Objects &o, Workspace &w, const Result<qint64> &entries)
    {
        if (!entries)
            return entries.error();
        return *entries == (isOwn(w, o) ? 1 : 0) ? std::nullopt : Refusal(Error {ErrorCode::WebhookChanged});
    }

    /// Bodies are there for those who may see them, and for no one else.
    static Refusal bodiesFit(Workspace &w, const Result<std::vector<Delivery>> &entries)
    {
        if (!entries)
            return entries.error();
        const bool may = w.access().actor().holds(Permission::DeliveryBodiesView);
        for (const Delivery &entry : *entries) {
            if (entry.bodiesWithheld == may || (!may && (entry.payload || entry.responseBody)))
                return Error {ErrorCode::WebhookChanged};
        }
        return std::nullopt;
    }

    /// A tenant that was made a moment ago: the workspace has not looked again yet.
    template <typename Deed> static Refusal onTenant(Workspace &w, const Tenant &tenant, Deed deed)
    {
        w.access().forget();
        return deed(tenant.id);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<TestDatabase> m_place = std::make_unique<TestDatabase>(m_folder.path());
    QString m_where; // what the walk opens
    std::map<QString, std::unique_ptr<Workspace>> m_opened;
    std::unique_ptr<Workspace> m_owner;
    std::unique_ptr<Workspace> m_foreign;
    std::unique_ptr<Workspace> m_platform;
    Workspace *m_self = nullptr; ///< whose objects are one's own at the moment
    std::unique_ptr<Database> m_database;
    Tenant m_foreignTenant;
    int m_fresh = 0;
};

QTEST_GUILESS_MAIN(TestPermissions)
#include "tst_permissions.moc"
