// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Delivery.h"
#include "core/domain/Webhook.h"

namespace switchhook {

/// Makes of an attempt what the log may keep of it: of bodies that its webhook does not keep no more than their sizes
/// and hashes, and of others nothing that is masked. Before this a Delivery holds what was on the wire, and nobody but
/// the engine ever sees it.
void applyLogPolicy(Delivery &delivery, const LogPolicy &policy);

} // namespace switchhook
