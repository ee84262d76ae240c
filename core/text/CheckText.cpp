// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/CheckText.h"

#include <QCoreApplication>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

class CheckSentence
{
    Q_DECLARE_TR_FUNCTIONS(CheckText)

public:
    static QString of(const CheckFinding &finding);
};

QString CheckSentence::of(const CheckFinding &finding)
{
    const int faults = static_cast<int>(finding.faults);
    const bool whole = faults == 0;
    switch (finding.kind) {
    case CheckKind::Integrity:
        return whole ? tr("The file is whole.") : tr("The file is damaged: %1").arg(finding.detail);
    case CheckKind::References:
        return whole ? tr("Every row refers to rows that are there.")
                     : tr("%n row(s) refer to rows that are gone, the first in the table %1.", nullptr, faults)
                           .arg(finding.detail);
    case CheckKind::LogCounts:
        return whole ? tr("Every webhook knows how many entries its log has.")
                     : tr("%n webhook(s) have a wrong count of log entries.", nullptr, faults);
    case CheckKind::Subscriptions:
        return whole ? tr("Every subscription agrees with its webhook.")
                     : tr("%n subscription(s) disagree with their webhook; saving the webhook mends it.", nullptr, faults);
    case CheckKind::UnusedEvents:
        return whole ? tr("No event is kept in vain.")
                     : tr("%n event(s) are kept in vain; they only take room.", nullptr, faults);
    }
    return {};
}

} // namespace

QLatin1StringView checkCode(CheckKind kind)
{
    switch (kind) {
    case CheckKind::Integrity:
        return "integrity"_L1;
    case CheckKind::References:
        return "references"_L1;
    case CheckKind::LogCounts:
        return "log_counts"_L1;
    case CheckKind::Subscriptions:
        return "subscriptions"_L1;
    case CheckKind::UnusedEvents:
        return "unused_events"_L1;
    }
    return {};
}

QString checkText(const CheckFinding &finding)
{
    return CheckSentence::of(finding);
}

} // namespace switchhook
