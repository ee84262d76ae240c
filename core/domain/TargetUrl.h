// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QUrl>

namespace switchhook {

inline constexpr qsizetype maxUrlLength = 2048; ///< characters, as entered

/// The URL of a webhook as someone typed it. Spaces around it are dropped, and so is a fragment (#…), which
/// never goes over the wire; everything else stays as it is, apart from QUrl's own normal form (scheme and
/// host in small letters, an international host in its ASCII form, an address written as one number dotted).
///
/// Refused: other than http and https; no host; user or password (also an empty one, `@`); a port outside
/// 1 to 65535 (an empty one, `http://host:/`, means the usual port, as in browsers); control and invisible
/// formatting characters anywhere; NUL, CR and LF also where they are percent-encoded; back slashes; blanks
/// inside; more than 2,048 characters; IPv6 zones, which mean something on one machine only; and what
/// QUrl::StrictMode refuses. The codes are ErrorCode::Url….
Result<QUrl> parseTargetUrl(const QString &text);

} // namespace switchhook
