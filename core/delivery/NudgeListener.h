// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>

namespace switchhook {

/// The ear of an engine: whoever connects to its socket says by that alone that something new may be due.
/// Without it, or where it fails, the engine's own poll finds the same a little later.
class NudgeListener : public QObject
{
    Q_OBJECT

public:
    explicit NudgeListener(const QString &socketPath);

Q_SIGNALS:
    void nudged();

private:
    void takeConnections();

    QLocalServer m_server;
};

} // namespace switchhook
