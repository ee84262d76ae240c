// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/StopRequest.h"

namespace switchhook {

void StopRequest::request()
{
    m_requested = true;
    Q_EMIT requested();
}

} // namespace switchhook
