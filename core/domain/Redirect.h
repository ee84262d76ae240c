// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace switchhook {

/// Why a receiver sends a delivery elsewhere, judged by how the two URLs differ; the first that fits.
enum class RedirectCause {
    NoLocation, // it does not say where to
    UnusableLocation, // it says something that could be no webhook's URL
    Itself, // to the very URL that was called
    WwwAdded, // example.com → www.example.com
    WwwRemoved, // the other way round
    OtherHost,
    HttpsRequired, // http → https, same host
    HttpsDropped, // https → http, same host
    OtherPort,
    SlashAdded, // /hook → /hook/
    SlashRemoved, // /hook/ → /hook
    OtherPath, // or another query
};

struct Redirect
{
    int status = 0;
    QString target; ///< full URL, fit to be a webhook's; empty for NoLocation and UnusableLocation
    RedirectCause cause = RedirectCause::NoLocation;
};

/// What an answer with a redirect status amounts to. `url` is what was called, `location` the header's value,
/// which may be relative. A fragment is left out.
[[nodiscard]] Redirect analyseRedirect(
    const QString &url, int status, const std::optional<QByteArray> &location);

} // namespace switchhook
