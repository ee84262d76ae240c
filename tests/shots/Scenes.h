// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/shots/Stage.h"

namespace switchhook {

// Each takes the pictures of one part of the program, on a fresh stage that is open.

void shootFrame(Stage &stage); ///< the first start, and the dialogs of the window itself
void shootWebhooks(Stage &stage);
void shootEditor(Stage &stage);
void shootLog(Stage &stage);
void shootAccess(Stage &stage); ///< tenants, users, roles, the audit, and the window as others see it
void shootSystem(Stage &stage); ///< System Webhooks
void shootReceiver(Stage &stage);
void shootEvents(Stage &stage);
void shootReadme(Stage &stage); ///< what docs/pictures shows

// These make their own.

void shootLoading(const Stage::Pictures &pictures);
void shootFailures(const Stage::Pictures &pictures);
void shootManyWebhooks(const Stage::Pictures &pictures, const QString &database);

/// Webhooks whose deliveries end in every way there is, and those deliveries; the last outcomes are in their log.
void fillWithOutcomes(Stage &stage);

} // namespace switchhook
