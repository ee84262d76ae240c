// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace switchhook {

/// What a copy of a webhook is named: "NAME (copy)".
[[nodiscard]] QString nameOfCopy(const QString &name);

} // namespace switchhook
