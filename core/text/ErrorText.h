// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QString>

// How a sentence is added to core/text: in the class whose Q_DECLARE_TR_FUNCTIONS names its context, as one whole
// sentence in tr("…"), with %1 for what is put in and tr("%n event(s) …", nullptr, n) where a number counts
// something. lupdate reads the literal, so no variable and no piece of a sentence goes into tr(). Then
// scripts/update-translations takes it into translations/, where its German is written. What is called without
// translations (the command line) says the English as it stands here.

namespace switchhook {

/// The one clear sentence for an error, in the user's language, with what is wrong and what mends it.
/// Plain text; what came from outside is shortened and its control characters are made visible.
[[nodiscard]] QString errorText(const Error &error);

} // namespace switchhook
