// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/ErrorText.h"

namespace switchhook {

QString errorText(const Error &error)
{
    return error.arguments.join(QChar(u' '));
}

} // namespace switchhook
