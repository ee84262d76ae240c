// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace switchhook {

/// Every way in which a call can be refused. The sentence for each is made in core/text when it is read;
/// the comment names the arguments that the sentence needs, in order.
enum class ErrorCode {
    // Input: the caller can mend it.
    UrlEmpty,
    UrlInvalid, // reason as Qt words it
    UrlNotHttp, // scheme
    UrlNoHost,
    UrlCredentials,
    UrlPort,
    UrlControlCharacter,
    UrlBackslash,
    UrlTooLong, // length, limit
    UrlBlank,
    NameEmpty,
    NameControlCharacter,
    SecretEmpty,
    SecretNotUtf8,
    SecretFileUnreadable, // path, cause
    SecretVariableUnset, // name of the environment variable
    ConcurrencyOutOfRange, // given, lowest, highest
    CatalogueInvalid, // place, what is wrong there
    EventUnknown, // name, then the nearest names
    EventNotAdded, // name: none of a deployment's own events
    EventInUse, // name, how many webhooks are subscribed to it, how many are on record
    EventReserved, // name: known, but not to be emitted or subscribed to by hand
    PatternInvalid, // pattern, then the nearest patterns
    DataNotJson, // byte offset
    DataNotContainer, // what it is instead: string, number, true, false, null
    DataTooDeep, // limit
    DataNotUtf8, // byte offset
    DataByteOrderMark,
    DataTooLarge, // bytes given, limit
    DataNumberTooLarge, // byte offset
    DataMissing,
    TimestampInvalid, // what was given
    KeyInvalid,
    KeyContentDiffers, // key, id of the first event
    LineNotObject, // an NDJSON line or array element that is no object
    LineFieldMissing, // field
    LineFieldUnknown, // field
    LineFieldType, // field, what it must be
    LineFieldTwice, // field
    LineTooLong, // limit
    WebhookUnknown, // what was given
    WebhookAmbiguous, // name, then the ids that carry it
    WebhookChanged, // id: changed by someone else meanwhile
    DeliveryUnknown, // what was given
    DeliveryEventGone, // id: its event is no longer stored
    TokenUnknown, // what was given
    TokenAmbiguous, // name, then the ids that carry it
    WorkerUnknown, // what was given
    WorkerAlive, // id
    AddressInvalid, // what was given
    AddressNotLoopback, // what was given
    AddressInUse, // address, cause
    CaFileUnreadable, // path, cause
    FileUnreadable, // path, cause
    FileUnwritable, // path, cause
    FileExists, // path
    SettingInvalid, // name, what was given
    MaskInvalid, // the path that was given
    KeyInUse, // id: the current one, or secrets are encrypted with it
    DatabaseAddressInvalid, // address, cause
    DatabaseAddressPassword,
    DatabaseNotEmpty, // name
    DatabaseNoServer, // name: a file, where only a server's database will do
    LoginUnknown, // what was given: no login of the server
    LoginNoUser, // login: that no user has for an account
    TenantUnknown, // what was given
    TenantNotChosen, // the names of those held
    TenantNameTaken, // name
    TenantHasWebhooks, // name, how many
    TenantLast, // name
    UserUnknown, // what was given
    UserNameTaken, // name
    UserAccountTaken, // account
    UserIsOwner, // name: the database's owner stays Global Admin
    UserNeedsTenant, // role
    UserNeedsOneTenant, // role
    RoleUnknown, // what was given, then the nearest names
    RoleNameTaken, // name
    RoleInUse, // name, how many users have it
    RoleBuiltIn, // name
    RoleIsGlobalAdmin, // name: it holds everything, always
    PermissionUnknown, // what was given
    // Permission.
    NotPermitted,
    PermissionMissing, // the permission's code, name of the role
    AccountUnknown, // account, database
    NeedsAllTenants, // name of the role
    TenantNoneHeld, // name of the user
    TenantInactive, // name
    GrantsMoreThanHeld, // the code of a permission that the acting user lacks; empty: a tenant
    ActsBeyondOwn, // name of the user to act as
    LoginNotGranted, // login, address
    LoginNotWorker, // login
    LoginNotGrantable, // login, cause
    // Storage: the database or the key beside it is not usable.
    DatabaseCannotOpen, // path, cause
    DatabaseNotADatabase, // path
    DatabaseForeign, // path: a database of another program
    DatabaseNewer, // path, its schema, the newest this program knows
    DatabaseReadOnly, // path
    DatabaseFull, // path
    DatabaseBusy, // path
    DatabaseDamaged, // path, cause
    DatabaseFailed, // path, cause
    DatabaseKeyTaken, // path, cause: another row has this unique value, seen or not
    DatabaseUnreachable, // address, cause
    DatabasePasswordNeeded, // address
    DatabaseNotInitialised, // address
    DatabaseOlder, // address, its schema, the one this program needs
    DatabaseEncoding, // address, its encoding
    DatabaseCopyDiffers, // name, table
    DatabaseInUse, // path: another program has it open
    DatabaseDelivering, // path, process of the engine
    BackupDamaged, // path, cause
    KeyFileUnreadable, // path, cause; where a key was wanted from it, its id
    KeyFileDamaged, // path; likewise
    KeyFileExposed, // path; likewise: readable by others
    KeychainUnreadable, // cause; where a key was wanted from it, its id
    KeyNotHere, // path, key id: what the database works with, and the file does not hold
    KeyUnknown, // key id that a secret was encrypted with
    SecretDamaged, // webhook id
};

/// What an Error means for the caller: which exit code and which HTTP status stand for it.
enum class ErrorKind { Input, Permission, Storage };

struct Error
{
    ErrorCode code;
    QStringList arguments = {};

    [[nodiscard]] ErrorKind kind() const
    {
        if (code >= ErrorCode::DatabaseCannotOpen)
            return ErrorKind::Storage;
        return code >= ErrorCode::NotPermitted ? ErrorKind::Permission : ErrorKind::Input;
    }

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace switchhook
