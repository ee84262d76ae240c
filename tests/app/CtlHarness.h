// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Ctl.h"
#include "app/ctl/StopRequest.h"
#include "tests/support/TestDatabase.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace switchhook {

/// What a call of the command line left behind.
struct CtlRun
{
    int exit = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QList<QJsonObject> objects() const
    {
        QList<QJsonObject> objects;
        for (const QByteArray &line : out.split('\n')) {
            if (!line.isEmpty())
                objects << QJsonDocument::fromJson(line).object();
        }
        return objects;
    }
    /// The only object of the output; an empty one where it is not the only line.
    [[nodiscard]] QJsonObject object() const
    {
        const QList<QJsonObject> all = objects();
        return all.size() == 1 ? all.first() : QJsonObject();
    }
    [[nodiscard]] bool isRefused(int expectedExit) const
    {
        return exit == expectedExit && out.isEmpty() && err.startsWith("switchhookctl: ")
            && err.count('\n') == 1;
    }
};

/// The command line in this process, with a database and a key file of its own.
class CtlHarness
{
public:
    CtlHarness()
    {
        qputenv("SWITCHHOOK_DATABASE", m_database.name().toUtf8());
        qputenv("XDG_DATA_HOME", path(QStringLiteral("data")).toUtf8());
        qputenv("SWITCHHOOK_KEY_FILE", path(QStringLiteral("config/secrets.key")).toUtf8());
    }
    ~CtlHarness()
    {
        qunsetenv("SWITCHHOOK_DATABASE");
        qunsetenv("SWITCHHOOK_KEY_FILE");
        qunsetenv("XDG_DATA_HOME");
    }
    Q_DISABLE_COPY_MOVE(CtlHarness)

    CtlRun run(const QByteArrayList &arguments, const QByteArray &input = {})
    {
        QByteArray given = input;
        QBuffer in(&given);
        QBuffer out;
        QBuffer err;
        in.open(QIODevice::ReadOnly);
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        CtlIo io{in, out, err, stop};
        const int exit = runCtl(arguments, io);
        return {exit, out.data(), err.data()};
    }

    [[nodiscard]] const TestDatabase &database() const { return m_database; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray writeFile(const QString &name, const QByteArray &content)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("A file of the test cannot be written.");
        return file.fileName().toUtf8();
    }

    StopRequest stop;

private:
    QTemporaryDir m_folder;
    TestDatabase m_database {m_folder.path()};
};

} // namespace switchhook
