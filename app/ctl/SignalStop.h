// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/StopRequest.h"

namespace switchhook {

/// Turns SIGINT and SIGTERM into a StopRequest once it is armed; a second one ends the program at once.
/// One a process.
class SignalStop final : public StopRequest
{
    Q_OBJECT

public:
    ~SignalStop() override;
    void arm() override;

private:
    bool m_armed = false;
};

} // namespace switchhook
