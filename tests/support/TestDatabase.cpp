// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestDatabase.h"

#include "core/storage/Database.h"
#include "core/storage/PostgresAddress.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>

#include <atomic>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

/// On the server's own database, outside any of ours.
void runOnServer(const QString &serverAddress, const QString &statement)
{
    const QString connection = u"test-server"_s;
    {
        auto server = QSqlDatabase::addDatabase(u"QPSQL"_s, connection);
        const auto address = parsePostgresAddress(serverAddress).value();
        server.setHostName(address.parameters.value(u"host"_s));
        server.setPort(address.parameters.value(u"port"_s).toInt());
        server.setUserName(address.parameters.value(u"user"_s));
        server.setDatabaseName(u"postgres"_s);
        if (!server.open() || !QSqlQuery(server).exec(statement))
            qFatal("%s: %s", qPrintable(statement), qPrintable(server.lastError().text()));
    }
    QSqlDatabase::removeDatabase(connection);
}

} // namespace

bool TestDatabase::isServer()
{
    return qEnvironmentVariableIsSet("SWITCHHOOK_TEST_SERVER");
}

QString TestDatabase::serverAddress()
{
    QFile file(qEnvironmentVariable("SWITCHHOOK_TEST_SERVER"));
    if (!file.open(QFile::ReadOnly))
        qFatal("There is no server to test with.");
    return QString::fromUtf8(file.readAll());
}

TestDatabase::TestDatabase(const QString &folder)
{
    if (!isServer()) {
        m_name = folder + u"/test.sqlite"_s;
        return;
    }
    static std::atomic<int> counter;
    m_database = u"test_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++counter);
    runOnServer(serverAddress(), u"CREATE DATABASE "_s + m_database);
    m_name = serverAddress() + u'/' + m_database;
    if (const auto ready = Database::openAndUpgrade(m_name); !ready)
        qFatal("%s", qPrintable(ready.error().arguments.join(u' ')));
}

TestDatabase::Login TestDatabase::addLogin()
{
    const QString name = u"%1_login_%2"_s.arg(m_database).arg(++m_logins);
    runOnServer(serverAddress(), u"CREATE ROLE %1 LOGIN"_s.arg(name));
    return {name, QString(m_name).replace(u"postgres@"_s, name + u'@')};
}

bool TestDatabase::contains(const QByteArray &bytes) const
{
    if (isServer()) {
        const auto database = std::move(Database::open(m_name)).value();
        QSqlQuery tables(u"SELECT table_name FROM information_schema.tables WHERE table_schema = 'switchhook'"_s, database->connection());
        while (tables.next()) {
            QSqlQuery rows(u"SELECT t::text FROM %1 t"_s.arg(tables.value(0).toString()), database->connection());
            while (rows.next()) {
                const QByteArray row = rows.value(0).toByteArray();
                if (row.contains(bytes) || row.contains(bytes.toHex()))
                    return true;
            }
        }
        return false;
    }
    for (const QString &suffix : {u""_s, u"-wal"_s}) {
        QFile file(m_name + suffix);
        if (file.open(QFile::ReadOnly) && file.readAll().contains(bytes))
            return true;
    }
    return false;
}

TestDatabase::~TestDatabase()
{
    if (!m_database.isEmpty())
        runOnServer(serverAddress(), u"DROP DATABASE %1 WITH (FORCE)"_s.arg(m_database));
}

} // namespace switchhook
