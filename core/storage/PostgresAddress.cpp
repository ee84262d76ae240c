// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PostgresAddress.h"

#include <QUrl>
#include <QUrlQuery>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

const QStringList &knownOptions()
{
    static const QStringList options {u"host"_s, u"port"_s, u"user"_s, u"dbname"_s, u"sslmode"_s, u"sslrootcert"_s,
        u"sslcert"_s, u"sslkey"_s, u"options"_s, u"service"_s};
    return options;
}

} // namespace

bool isServerAddress(const QString &database)
{
    return database.startsWith("postgresql://"_L1, Qt::CaseInsensitive)
        || database.startsWith("postgres://"_L1, Qt::CaseInsensitive);
}

Result<PostgresAddress> parsePostgresAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!isServerAddress(text) || !url.isValid() || url.hasFragment())
        return Error {ErrorCode::DatabaseAddressInvalid, {url.toDisplayString(QUrl::RemovePassword), url.errorString()}};
    const QUrlQuery query(url);
    if (!url.password().isEmpty() || query.hasQueryItem(u"password"_s))
        return Error {ErrorCode::DatabaseAddressPassword};
    PostgresAddress address;
    address.name = text;
    const auto set = [&address](const QString &name, const QString &value) {
        if (!value.isEmpty())
            address.parameters.insert(name, value);
    };
    set(u"host"_s, url.host());
    set(u"port"_s, url.port() > 0 ? QString::number(url.port()) : QString());
    set(u"user"_s, url.userName(QUrl::FullyDecoded));
    set(u"dbname"_s, url.path(QUrl::FullyDecoded).mid(1));
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (!knownOptions().contains(name))
            return Error {ErrorCode::DatabaseAddressInvalid, {text, u"it has no option “%1”"_s.arg(name)}};
        set(name, value);
    }
    return address;
}

} // namespace switchhook
