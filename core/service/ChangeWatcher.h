// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/WorkerThread.h"

#include <QObject>

#include <memory>

namespace switchhook {

class ChangePoll;

/// Tells that something in a database became different, whoever did it: this program, another one, the
/// engine. It says so within a second and at most a few times a second, however much changes. What it was is
/// for the listener to find out. Lives on its maker's thread and looks on one of its own.
class ChangeWatcher : public QObject
{
    Q_OBJECT

public:
    /// As `--database` takes it; empty for the default one.
    explicit ChangeWatcher(const QString &database, QObject *parent = nullptr);
    ~ChangeWatcher() override;

    /// Says so at once: for one who made that all that is shown is another's.
    void announce() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    WorkerThread m_thread;
    std::unique_ptr<ChangePoll> m_poll; // made, used and destroyed over there
};

} // namespace switchhook
