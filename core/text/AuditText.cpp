// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/AuditText.h"

#include "core/text/ForeignText.h"

#include <QCoreApplication>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

class AuditSentence
{
    Q_DECLARE_TR_FUNCTIONS(AuditText)

public:
    static constexpr std::pair<const char *, const char *> actions[] {
        {"audit.exported", QT_TR_NOOP("Audit exported")},
        {"delivery.resent", QT_TR_NOOP("Delivery sent again")},
        {"event.added", QT_TR_NOOP("Event added")},
        {"event.removed", QT_TR_NOOP("Event removed")},
        {"key.added", QT_TR_NOOP("Key added")},
        {"key.forgotten", QT_TR_NOOP("Key forgotten")},
        {"key.moved_to_file", QT_TR_NOOP("Keys moved to the file")},
        {"key.moved_to_keychain", QT_TR_NOOP("Keys moved to the keychain")},
        {"key.rotated", QT_TR_NOOP("Key changed")},
        {"log.exported", QT_TR_NOOP("Log exported")},
        {"log.purged", QT_TR_NOOP("Log purged")},
        {"role.added", QT_TR_NOOP("Role added")},
        {"role.changed", QT_TR_NOOP("Role changed")},
        {"role.removed", QT_TR_NOOP("Role removed")},
        {"secret.compared", QT_TR_NOOP("Secrets compared with a signature")},
        {"secret.revealed", QT_TR_NOOP("Secret revealed")},
        {"setting.changed", QT_TR_NOOP("Setting changed")},
        {"tenant.activated", QT_TR_NOOP("Tenant activated")},
        {"tenant.added", QT_TR_NOOP("Tenant added")},
        {"tenant.deactivated", QT_TR_NOOP("Tenant deactivated")},
        {"tenant.removed", QT_TR_NOOP("Tenant removed")},
        {"tenant.renamed", QT_TR_NOOP("Tenant renamed")},
        {"token.added", QT_TR_NOOP("Token added")},
        {"token.removed", QT_TR_NOOP("Token removed")},
        {"user.acted_as", QT_TR_NOOP("Acted as another user")},
        {"user.added", QT_TR_NOOP("User added")},
        {"user.changed", QT_TR_NOOP("User changed")},
        {"user.removed", QT_TR_NOOP("User removed")},
        {"webhook.added", QT_TR_NOOP("Webhook added")},
        {"webhook.changed", QT_TR_NOOP("Webhook changed")},
        {"webhook.deleted", QT_TR_NOOP("Webhook deleted")},
        {"webhook.exported", QT_TR_NOOP("Webhooks exported")},
        {"webhook.failures_reset", QT_TR_NOOP("Failures reset")},
        {"webhook.removed", QT_TR_NOOP("Webhook removed for good")},
        {"webhook.restored", QT_TR_NOOP("Webhook taken back")},
    };

    static QString of(const AuditFinding &finding)
    {
        using enum AuditFinding::Kind;
        const bool one = finding.number == finding.last;
        switch (finding.kind) {
        case Changed:
            return tr("Entry %1 is not as it was written, or another one stands in its place.").arg(finding.number);
        case Missing:
            return one ? tr("Entry %1 is missing.").arg(finding.number)
                       : tr("The entries %1 to %2 are missing.").arg(finding.number).arg(finding.last);
        case CutOff:
            return one ? tr("The last entry, %1, was cut off.").arg(finding.number)
                       : tr("The entries %1 to %2 were cut off at the end.").arg(finding.number).arg(finding.last);
        case Surplus:
            return one ? tr("Entry %1 was added by something else than Switchhook.").arg(finding.number)
                       : tr("The entries %1 to %2 were added by something else than Switchhook.")
                             .arg(finding.number)
                             .arg(finding.last);
        case HeadChanged:
            return tr("The count of the entries is not as it was written: entries may be missing at the end.");
        case HeadMissing:
            return tr("The count of the entries is missing: entries may be missing at the end.");
        case KeyMissing:
            return tr("The entries %1 to %2 cannot be verified: their key %3 is not in the key file.")
                .arg(finding.number)
                .arg(finding.last)
                .arg(foreignText(finding.keyId));
        }
        return {};
    }
};

} // namespace

QString auditActionText(const QString &action)
{
    const auto known = std::ranges::find_if(
        AuditSentence::actions, [&](const auto &one) { return action == QLatin1StringView(one.first); });
    return known == std::end(AuditSentence::actions) ? foreignText(action) : AuditSentence::tr(known->second);
}

QString auditFindingText(const AuditFinding &finding)
{
    return AuditSentence::of(finding);
}

QLatin1StringView auditFindingCode(AuditFinding::Kind kind)
{
    using enum AuditFinding::Kind;
    switch (kind) {
    case Changed:
        return "changed"_L1;
    case Missing:
        return "missing"_L1;
    case CutOff:
        return "cut_off"_L1;
    case Surplus:
        return "surplus"_L1;
    case HeadChanged:
        return "head_changed"_L1;
    case HeadMissing:
        return "head_missing"_L1;
    case KeyMissing:
        return "key_missing"_L1;
    }
    return {};
}

} // namespace switchhook
