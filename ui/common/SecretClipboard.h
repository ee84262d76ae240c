// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace switchhook {

/// How long a secret is shown, and how long it stays on the clipboard.
inline constexpr std::chrono::seconds secretTime{30};

/// Onto the clipboard, marked so that clipboard histories leave it out; taken off again after `lifetime`
/// where nothing else was copied meanwhile, also when the window it came from is gone.
void copySecret(const QString &secret, std::chrono::milliseconds lifetime = secretTime);

} // namespace switchhook
