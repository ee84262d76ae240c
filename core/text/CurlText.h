// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/SignedRequest.h"

namespace switchhook {

/// The text as one word of a POSIX shell, whatever is in it.
[[nodiscard]] QString shellQuoted(const QString &text);

/// The command line that makes this very request. The body arrives byte for byte: quoted where it is short
/// and visible, else written out by the shell's printf and read from a pipe. Nothing in it runs in a shell.
[[nodiscard]] QString curlCommand(const SignedRequest &request);

/// The same with the body in a file of that name, for bodies that are too long to be read.
[[nodiscard]] QString curlCommand(const SignedRequest &request, const QString &bodyFile);

} // namespace switchhook
