// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace switchhook {

/// The user's wish that long work end. Lives on the thread of the command.
class StopRequest : public QObject
{
    Q_OBJECT

public:
    /// Called by a command that can end early: from here on the wish arrives here, where before it ended the
    /// program at once.
    virtual void arm() { }

    [[nodiscard]] bool isRequested() const { return m_requested; }
    void request();

Q_SIGNALS:
    void requested();

private:
    bool m_requested = false;
};

} // namespace switchhook
