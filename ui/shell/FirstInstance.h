// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace switchhook {

/// One window for one user and database: whoever comes first holds a lock and listens; who comes later asks
/// it to show itself. Uses local files and sockets only.
class FirstInstance : public QObject
{
    Q_OBJECT

public:
    /// `database` as `--database` takes it, or empty for the default one.
    explicit FirstInstance(const QString &database, QObject *parent = nullptr);
    ~FirstInstance() override;

    [[nodiscard]] bool isFirst() const { return m_first; }
    /// Where this is not the first: asks the first one, and says whether it heard. Waits for at most 2 s.
    bool raiseFirst();

Q_SIGNALS:
    /// Another one came.
    void raiseWanted();

private:
    const QString m_name;
    QLockFile m_lock;
    bool m_first = true;
    QLocalServer m_server;
};

} // namespace switchhook
