// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/HeaderList.h"

#include <QString>

namespace switchhook {

/// A request as a delivery would make it now, ready to be shown or repeated by hand. The signature is in its
/// headers, the secret nowhere.
struct SignedRequest
{
    QString url;
    HeaderList headers; ///< those that are the webhook's own; Host, Content-Length and the like are not
    QByteArray body;
};

} // namespace switchhook
