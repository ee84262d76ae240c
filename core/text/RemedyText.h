// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Remedy.h"

#include <QString>

namespace switchhook {

/// What the button says: "Use this URL". Empty where there is nothing to do.
[[nodiscard]] QString remedyAction(const Remedy &remedy);

/// The next step, in one sentence. Never empty.
[[nodiscard]] QString remedyStep(const Remedy &remedy);

/// Where using the URL needs someone's consent: how it differs from `calledUrl`, and what that means.
[[nodiscard]] QString remedyConsent(const Remedy &remedy, const QString &calledUrl);

/// That the receiver's clock is off, and what that does; empty where it is not, or not known.
[[nodiscard]] QString clockText(const Delivery &delivery);

} // namespace switchhook
