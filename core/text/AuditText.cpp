// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/AuditText.h"

#include "core/text/ForeignText.h"

#include <QCoreApplication>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

class AuditSentence
{
    Q_DECLARE_TR_FUNCTIONS(AuditText)

public:
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
