// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/SignatureDiagnosis.h"

#include <QString>

namespace switchhook {

/// One mistake and what mends it, in a sentence or two. `otherWebhook` is the name that SecretOfAnother tells.
[[nodiscard]] QString mistakeText(SignatureMistake mistake, const QString &otherWebhook = {});

/// What was found out, for the one whose code it is: plain text, a sentence for each mistake, in one line.
[[nodiscard]] QString diagnosisText(const SignatureDiagnosis &diagnosis);

} // namespace switchhook
