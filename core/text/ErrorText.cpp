// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/ErrorText.h"

#include "core/text/ForeignText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace switchhook {

namespace {

/// The sentence for one error. Missing arguments leave gaps, but no placeholders.
class ErrorSentence
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    explicit ErrorSentence(const Error &error)
        : m_error(error)
    {
    }
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] QString argument(qsizetype i) const { return foreignText(m_error.arguments.value(i)); }

    /// What a system or library gave as the reason, to stand at a sentence's end.
    [[nodiscard]] QString cause(qsizetype i) const
    {
        QString text = argument(i).trimmed();
        while (text.endsWith(u'.'))
            text.chop(1);
        return text.isEmpty() ? tr("the cause is unknown") : text;
    }

    template <typename... Positions>
    [[nodiscard]] QString with(const QString &sentence, Positions... positions) const
    {
        return sentence.arg(argument(positions)...);
    }

    /// Appends a question that offers what was probably meant, where there is such a thing.
    [[nodiscard]] QString withNearest(const QString &sentence) const
    {
        const QStringList &given = m_error.arguments;
        switch (given.size()) {
        case 0:
        case 1:
            return sentence;
        case 2:
            return sentence + u' ' + with(tr("Did you mean “%1”?"), 1);
        case 3:
            return sentence + u' ' + with(tr("Did you mean “%1” or “%2”?"), 1, 2);
        default:
            return sentence + u' ' + with(tr("Did you mean “%1”, “%2” or “%3”?"), 1, 2, 3);
        }
    }

    [[nodiscard]] QString allArguments() const { return foreignText(m_error.arguments.join(", "_L1)); }

    /// The ids among which a name is ambiguous.
    [[nodiscard]] QString ids() const { return foreignText(m_error.arguments.mid(1).join(", "_L1)); }

    /// Names the key that was wanted from its file, where one was.
    [[nodiscard]] QString withKey(const QString &sentence, qsizetype i) const
    {
        if (m_error.arguments.size() <= i)
            return sentence;
        return sentence + u' ' + with(tr("Webhooks whose secrets need the key %1 wait until then."), i);
    }

    [[nodiscard]] QString notContainer() const
    {
        const QString kind = m_error.arguments.value(0);
        if (kind == "string"_L1)
            return tr("The data is a string; it must be a JSON object or array.");
        if (kind == "number"_L1)
            return tr("The data is a number; it must be a JSON object or array.");
        return with(tr("The data is “%1”; it must be a JSON object or array."), 0);
    }

    [[nodiscard]] QString fieldType() const
    {
        if (m_error.arguments.value(1) == "number"_L1)
            return with(tr("The field “%1” must be a number."), 0);
        return with(tr("The field “%1” must be a string."), 0);
    }

    const Error &m_error;
};

// No default: the compiler tells which code has no sentence yet.
QString ErrorSentence::text() const
{
    switch (m_error.code) {
    case ErrorCode::UrlEmpty:
        return tr("The URL is missing.");
    case ErrorCode::UrlInvalid:
        return tr("This is no valid URL: %1.").arg(cause(0));
    case ErrorCode::UrlNotHttp:
        return tr("The URL must start with http:// or https://.");
    case ErrorCode::UrlNoHost:
        return tr("The URL names no host, as in https://example.com/hook.");
    case ErrorCode::UrlCredentials:
        return tr("The URL must not contain a user name or password; use a secret to prove who is sending.");
    case ErrorCode::UrlPort:
        return with(tr("“%1” is no port; it must be a number from 1 to 65535."), 0);
    case ErrorCode::UrlControlCharacter:
        return tr("The URL contains a line break or another invisible character; type it anew or remove it.");
    case ErrorCode::UrlBackslash:
        return tr("The URL contains a backslash; use / instead.");
    case ErrorCode::UrlTooLong:
        return with(tr("The URL is %1 characters long; at most %2 are possible."), 0, 1);
    case ErrorCode::UrlBlank:
        return tr("The URL contains a space; remove it or write it percent-encoded.");
    case ErrorCode::NameEmpty:
        return tr("The name must not be empty.");
    case ErrorCode::NameControlCharacter:
        return tr("The name contains a line break or another control character.");
    case ErrorCode::SecretEmpty:
        return tr("The secret must not be empty.");
    case ErrorCode::SecretNotUtf8:
        return tr("The secret must be UTF-8 text.");
    case ErrorCode::SecretFileUnreadable:
        return tr("The secret's file “%1” cannot be read: %2.").arg(argument(0), cause(1));
    case ErrorCode::SecretVariableUnset:
        return with(tr("The environment variable “%1” for the secret is not set."), 0);
    case ErrorCode::ConcurrencyOutOfRange:
        return with(tr("A webhook can make %2 to %3 deliveries at one time, not %1."), 0, 1, 2);
    case ErrorCode::CatalogueInvalid:
        return with(tr("The event catalogue is not usable: %1 %2."), 0, 1);
    case ErrorCode::EventUnknown:
        return withNearest(with(tr("There is no event “%1”."), 0));
    case ErrorCode::EventReserved:
        if (!argument(0).startsWith(QLatin1StringView("webhook.")))
            return with(tr("“%1” is the program's own: it cannot be emitted or subscribed to here."), 0);
        return with(
            tr("“%1” is kept for testing a webhook; it needs no subscription and cannot be emitted."), 0);
    case ErrorCode::EventNotAdded:
        return with(tr("“%1” is none of the events that were added here; only those can be removed."), 0);
    case ErrorCode::EventInUse:
        return with(tr("“%1” is in use and stays (webhooks subscribed to it: %2, events on record: %3)."), 0, 1, 2);
    case ErrorCode::PatternInvalid:
        return withNearest(with(tr("“%1” matches no event."), 0));
    case ErrorCode::DataNotJson:
        return with(tr("This is not valid JSON; the fault is at byte offset %1."), 0);
    case ErrorCode::DataNotContainer:
        return notContainer();
    case ErrorCode::DataTooDeep:
        return with(tr("The data is nested deeper than %1 levels."), 0);
    case ErrorCode::DataNotUtf8:
        return with(tr("This is not UTF-8 text; the fault is at byte offset %1."), 0);
    case ErrorCode::DataByteOrderMark:
        return tr("The JSON starts with a byte order mark (BOM); save it without one.");
    case ErrorCode::DataTooLarge:
        return with(tr("The data has %1 bytes; at most %2 are possible."), 0, 1);
    case ErrorCode::DataNumberTooLarge:
        return with(tr("The JSON contains a number that is too large, at byte offset %1."), 0);
    case ErrorCode::DataMissing:
        return tr("There is no data; give a JSON object, as in {\"name\":\"john\"}.");
    case ErrorCode::TimestampInvalid:
        return with(
            tr("“%1” is no timestamp; it must be a whole number of Unix seconds, as in 1710700000."), 0);
    case ErrorCode::KeyInvalid:
        return tr("An event's own id must be 1 to 200 visible ASCII characters, without spaces.");
    case ErrorCode::KeyContentDiffers:
        return with(
            tr("The id “%1” was already used for event %2, which has another content; use a new id."), 0, 1);
    case ErrorCode::LineNotObject:
        return tr("An event must be a JSON object, as in {\"event\":\"contact.created\",\"data\":{}}.");
    case ErrorCode::LineFieldMissing:
        return with(tr("The field “%1” is missing."), 0);
    case ErrorCode::LineFieldUnknown:
        return with(tr("There is no field “%1”; an event has event, data, timestamp and id."), 0);
    case ErrorCode::LineFieldType:
        return fieldType();
    case ErrorCode::LineFieldTwice:
        return with(tr("The field “%1” is there twice."), 0);
    case ErrorCode::LineTooLong:
        return with(tr("The line is longer than %1 bytes."), 0);
    case ErrorCode::WebhookUnknown:
        return with(tr("There is no webhook “%1”."), 0);
    case ErrorCode::WebhookAmbiguous:
        return tr("Several webhooks are named “%1”; use the id of the one you mean: %2.")
            .arg(argument(0), ids());
    case ErrorCode::WebhookChanged:
        return with(tr("The webhook %1 was changed by someone else meanwhile; look at it again."), 0);
    case ErrorCode::DeliveryUnknown:
        return with(tr("There is no delivery “%1” in the log."), 0);
    case ErrorCode::DeliveryEventGone:
        return with(tr("The delivery %1 cannot be sent again, because its event is no longer stored."), 0);
    case ErrorCode::TokenUnknown:
        return with(tr("There is no token “%1”."), 0);
    case ErrorCode::TokenAmbiguous:
        return tr("Several tokens are named “%1”; use the id of the one you mean: %2.")
            .arg(argument(0), ids());
    case ErrorCode::WorkerUnknown:
        return with(tr("There is no worker “%1”; “switchhookctl workers” lists them."), 0);
    case ErrorCode::WorkerAlive:
        return with(tr("The worker “%1” is alive and keeps what it holds; end its process first."), 0);
    case ErrorCode::AddressInvalid:
        return with(tr("“%1” is no address to listen on; it must look like 127.0.0.1:8080."), 0);
    case ErrorCode::AddressNotLoopback:
        return with(tr("“%1” can be reached from other machines; use 127.0.0.1 or [::1]."), 0);
    case ErrorCode::AddressInUse:
        return tr("It is not possible to listen on %1: %2.").arg(argument(0), cause(1));
    case ErrorCode::CaFileUnreadable:
        return tr("The file of certificate authorities “%1” cannot be read: %2.").arg(argument(0), cause(1));
    case ErrorCode::FileUnreadable:
        return tr("The file “%1” cannot be read: %2.").arg(argument(0), cause(1));
    case ErrorCode::FileUnwritable:
        return tr("The file “%1” cannot be written: %2.").arg(argument(0), cause(1));
    case ErrorCode::FileExists:
        return with(tr("There is a file “%1” already; it was left as it is. Choose another name."), 0);
    case ErrorCode::SettingInvalid:
        return with(tr("“%2” is no possible value for the setting “%1”."), 0, 1);
    case ErrorCode::MaskInvalid:
        return with(tr("“%1” is no path to a field; it must look like data.email or data.items[*].card."), 0);
    case ErrorCode::KeyInUse:
        return with(tr("The key %1 is in use; “switchhookctl key rotate” encrypts the secrets with another one first."), 0);
    case ErrorCode::DatabaseAddressInvalid:
        return tr("“%1” is no address of a database such as postgresql://user@host/name: %2.").arg(argument(0), cause(1));
    case ErrorCode::DatabaseAddressPassword:
        return tr("A password does not belong in a database's address, where others can read it; "
                  "set PGPASSWORD or put it into ~/.pgpass.");
    case ErrorCode::DatabaseNotEmpty:
        return with(tr("The database “%1” is not empty; a copy needs one that is. It was left as it is."), 0);
    case ErrorCode::TenantUnknown:
        return with(tr("There is no tenant “%1”."), 0);
    case ErrorCode::TenantNotChosen:
        return tr("There are several tenants; name the one you mean with --tenant: %1.").arg(allArguments());
    case ErrorCode::TenantNameTaken:
        return with(tr("There is a tenant “%1” already."), 0);
    case ErrorCode::DatabaseNoServer:
        return with(tr("“%1” is a file, and its permissions say who may open it; only on a server are there logins."), 0);
    case ErrorCode::LoginUnknown:
        return with(tr("The server has no login “%1”; its admin makes one with CREATE ROLE … LOGIN."), 0);
    case ErrorCode::LoginNoUser:
        return with(tr("No user has the account “%1”; add one first with “switchhookctl user add”."), 0);
    case ErrorCode::TenantHasWebhooks:
        return with(tr("The tenant “%1” still has webhooks (%2); they, their log and what waits for them would go too."),
            0, 1);
    case ErrorCode::TenantLast:
        return with(tr("“%1” is the only tenant, and there must be one."), 0);
    case ErrorCode::UserUnknown:
        return with(tr("There is no user “%1”."), 0);
    case ErrorCode::UserNameTaken:
        return with(tr("There is a user “%1” already."), 0);
    case ErrorCode::UserAccountTaken:
        return with(tr("The account “%1” is another user's already."), 0);
    case ErrorCode::UserIsOwner:
        return with(tr("“%1” owns the database and stays Global Admin."), 0);
    case ErrorCode::UserNeedsTenant:
        return with(tr("The role “%1” is held for certain tenants; name them with --tenant."), 0);
    case ErrorCode::UserNeedsOneTenant:
        return with(tr("The role “%1” is held for exactly one tenant; name it with --tenant."), 0);
    case ErrorCode::RoleUnknown:
        return withNearest(with(tr("There is no role “%1”."), 0));
    case ErrorCode::RoleNameTaken:
        return with(tr("There is a role “%1” already."), 0);
    case ErrorCode::RoleInUse:
        return with(tr("The role “%1” is some users' (%2); give them another one first."), 0, 1);
    case ErrorCode::RoleBuiltIn:
        return with(tr("The role “%1” is built in; it keeps its name and cannot be removed."), 0);
    case ErrorCode::RoleIsGlobalAdmin:
        return with(tr("The role “%1” holds every permission for every tenant, always."), 0);
    case ErrorCode::PermissionUnknown:
        return withNearest(with(tr("There is no permission “%1”."), 0));
    case ErrorCode::NotPermitted:
        return tr("You are not permitted to do this.");
    case ErrorCode::PermissionMissing:
        return with(tr("This needs the permission “%1”, which the role “%2” does not include."), 0, 1);
    case ErrorCode::AccountUnknown:
        return with(tr("The account “%1” is no user of the database “%2”; "
                       "its owner can add it with “switchhookctl user add”."),
            0, 1);
    case ErrorCode::NeedsAllTenants:
        return with(tr("This is about every tenant, and the role “%1” is not held for all of them."), 0);
    case ErrorCode::TenantNoneHeld:
        return with(tr("The user “%1” holds no tenant; whoever manages the users can give one."), 0);
    case ErrorCode::TenantInactive:
        return with(tr("The tenant “%1” is deactivated; no event goes in until it is activated again."), 0);
    case ErrorCode::GrantsMoreThanHeld:
        if (m_error.arguments.value(0).isEmpty())
            return tr("No one can give or take what they do not hold themselves, and you do not hold all of these tenants.");
        return with(tr("No one can give or take what they do not hold themselves, and you do not hold “%1”."), 0);
    case ErrorCode::ActsBeyondOwn:
        return with(tr("“%1” holds more than you do, so you cannot act as them."), 0);
    case ErrorCode::LoginNotGranted:
        return with(tr("The login “%1” may use nothing of the database “%2”; its owner can let it with "
                       "“switchhookctl database grant”."),
            0, 1);
    case ErrorCode::LoginNotWorker:
        return with(tr("The login “%1” may not deliver; the database's owner can let it with "
                       "“switchhookctl database grant --worker”."),
            0);
    case ErrorCode::LoginNotGrantable:
        return tr("You may not grant this to “%1” (%2). Someone who may create roles on the server can run what "
                  "“switchhookctl database grant --print” writes; after that, do this again.")
            .arg(argument(0), cause(1));
    case ErrorCode::DatabaseCannotOpen:
        return tr("The database “%1” cannot be opened: %2.").arg(argument(0), cause(1));
    case ErrorCode::DatabaseNotADatabase:
        return with(tr("The file “%1” is no database; it was left as it is."), 0);
    case ErrorCode::DatabaseForeign:
        return with(tr("The database “%1” belongs to another program; it was left as it is."), 0);
    case ErrorCode::DatabaseNewer:
        return with(tr("The database “%1” is of a newer Switchhook (schema %2, this one knows up to %3); "
                       "install the newer version."),
            0, 1, 2);
    case ErrorCode::DatabaseReadOnly:
        return with(
            tr("The database “%1” cannot be written to; check the permissions of the file and its folder."),
            0);
    case ErrorCode::DatabaseFull:
        return with(tr("There is no room left for the database “%1”; free some space on its disk."), 0);
    case ErrorCode::DatabaseBusy:
        return with(tr("The database “%1” is kept busy by another program; try again in a moment."), 0);
    case ErrorCode::DatabaseDamaged:
        return tr("The database “%1” is damaged; restore it from a backup. The cause: %2.")
            .arg(argument(0), cause(1));
    case ErrorCode::DatabaseFailed:
        return tr("The database “%1” did not do what was asked: %2.").arg(argument(0), cause(1));
    case ErrorCode::DatabaseKeyTaken:
        return tr("The database “%1” has such an entry already: %2.").arg(argument(0), cause(1));
    case ErrorCode::DatabaseUnreachable:
        return tr("The database “%1” cannot be reached: %2.").arg(argument(0), cause(1));
    case ErrorCode::DatabasePasswordNeeded:
        return with(tr("The database “%1” asks for a password; set PGPASSWORD or put it into ~/.pgpass."), 0);
    case ErrorCode::DatabaseNotInitialised:
        return with(tr("The database “%1” is not made ready for Switchhook yet; "
                       "“switchhookctl database init” does it."),
            0);
    case ErrorCode::DatabaseOlder:
        return with(tr("The database “%1” is of an older Switchhook (schema %2, this one needs %3); "
                       "“switchhookctl database upgrade” raises it."),
            0, 1, 2);
    case ErrorCode::DatabaseEncoding:
        return with(tr("The database “%1” is kept in %2 and not in UTF8; "
                       "“createdb --encoding UTF8 --template template0” makes one that is."),
            0, 1);
    case ErrorCode::DatabaseCopyDiffers:
        return with(tr("What arrived in “%1” differs from what was sent, in the table %2; it was left as it was."), 0, 1);
    case ErrorCode::DatabaseInUse:
        return with(tr("The database “%1” is open in another program, such as a window; close that first."), 0);
    case ErrorCode::DatabaseDelivering:
        return with(tr("An engine (process %2) delivers from the database “%1”; end it first."), 0, 1);
    case ErrorCode::BackupDamaged:
        return tr("The backup “%1” is damaged; nothing was restored. The cause: %2.").arg(argument(0), cause(1));
    case ErrorCode::KeyFileUnreadable:
        return withKey(tr("The key file “%1”, which the secrets are encrypted with, cannot be read: %2.")
                           .arg(argument(0), cause(1)),
            2);
    case ErrorCode::KeyFileDamaged:
        return withKey(with(tr("The key file “%1”, which the secrets are encrypted with, is damaged; "
                               "restore it from a backup."),
                           0),
            1);
    case ErrorCode::KeyFileExposed:
        return withKey(with(tr("The key file “%1” can be read by others; allow only its owner (chmod 600)."), 0), 1);
    case ErrorCode::KeychainUnreadable:
        return withKey(tr("The desktop's keychain, which holds the key of the secrets, cannot be read: %1.").arg(cause(0)), 1);
    case ErrorCode::KeyNotHere:
        return with(tr("The database works with the key %2, which is not in the key file “%1”; bring that key here. "
                       "Where it is lost, “switchhookctl key rotate” goes on with a new one."),
            0, 1);
    case ErrorCode::KeyUnknown:
        return with(tr("A secret is encrypted with the key %1, which is not in the key file; "
                       "restore that key or set the secret anew."),
            0);
    case ErrorCode::SecretDamaged:
        return with(tr("The stored secret of webhook %1 is damaged; set it anew."), 0);
    }
    return {};
}

} // namespace

QString errorText(const Error &error)
{
    return ErrorSentence(error).text();
}

} // namespace switchhook
