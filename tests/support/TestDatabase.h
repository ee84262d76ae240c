// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace switchhook {

/// Where a test's database is: a file in its own folder, or, where SWITCHHOOK_TEST_SERVER names the file that
/// tests/support/postgres_cluster.py wrote, a database made for it on that server and dropped with this.
class TestDatabase
{
public:
    explicit TestDatabase(const QString &folder);
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    /// As `--database` takes it; ready for use.
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] static bool isServer();
    /// On a server: a new login, which may use nothing yet, and this database as it opens it.
    struct Login
    {
        QString name;
        QString address;
    };
    [[nodiscard]] Login addLogin();
    /// Whether these bytes lie anywhere in it.
    [[nodiscard]] bool contains(const QByteArray &bytes) const;

private:
    static QString serverAddress();

    QString m_name;
    QString m_database; // on the server
    int m_logins = 0;
};

} // namespace switchhook
