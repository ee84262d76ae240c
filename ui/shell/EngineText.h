// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/EngineController.h"
#include "ui/common/StatusStyle.h"

#include <QString>

namespace switchhook {

/// The engine's state in a few words: "Delivering", "Delivered by switchhookctl (process 4711 on crm)".
[[nodiscard]] QString engineStateText(const EngineController &engine);
/// What that means, in whole sentences.
[[nodiscard]] QString engineExplanation(const EngineController &engine);
/// Colour and sign for it: ● delivers, ○ stands by or waits, ✖ cannot.
[[nodiscard]] Verdict engineVerdict(const EngineController &engine);
[[nodiscard]] QString engineSign(const EngineController &engine);

} // namespace switchhook
