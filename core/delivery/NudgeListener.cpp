// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/NudgeListener.h"

#include <QLocalSocket>

namespace switchhook {

NudgeListener::NudgeListener(const QString &socketPath)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &NudgeListener::takeConnections);
    m_server.listen(socketPath);
}

void NudgeListener::takeConnections()
{
    while (QLocalSocket *connection = m_server.nextPendingConnection())
        delete connection;
    Q_EMIT nudged();
}

} // namespace switchhook
