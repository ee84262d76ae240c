// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace switchhook {

/// The languages that there is code for; named in resources/verification by their codes.
struct VerificationLanguage
{
    QLatin1StringView code; ///< "python"
    QLatin1StringView title; ///< "Python"
};

inline constexpr std::array<VerificationLanguage, 6> verificationLanguages{{
    {QLatin1StringView("python"), QLatin1StringView("Python")},
    {QLatin1StringView("node"), QLatin1StringView("Node.js")},
    {QLatin1StringView("php"), QLatin1StringView("PHP")},
    {QLatin1StringView("go"), QLatin1StringView("Go")},
    {QLatin1StringView("csharp"), QLatin1StringView("C#")},
    {QLatin1StringView("cpp"), QLatin1StringView("C++")},
}};

/// Code for a receiver that checks signatures: over the raw body, compared in constant time, the secret taken
/// from an environment variable and standing nowhere in it.
[[nodiscard]] QString verificationCode(QLatin1StringView language, const QString &variable);

/// The variable's name for a webhook of that name: "CRM sync" has its secret in CRM_SYNC_WEBHOOK_SECRET.
[[nodiscard]] QString secretVariable(const QString &webhookName);

} // namespace switchhook
