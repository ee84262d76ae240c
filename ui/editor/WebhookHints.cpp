// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/WebhookHints.h"

#include "core/domain/FieldMask.h"
#include "core/domain/TargetUrl.h"
#include "core/domain/WebhookName.h"
#include "core/text/ErrorText.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

class HintText
{
    Q_DECLARE_TR_FUNCTIONS(WebhookHints)
};

bool isLoopback(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

} // namespace

std::optional<Hint> nameHint(const QString &name, bool isTaken)
{
    if (const auto checked = checkWebhookName(name); !checked)
        return Hint{Hint::Kind::Error, errorText(checked.error())};
    if (!isTaken)
        return std::nullopt;
    return Hint{Hint::Kind::Note,
        HintText::tr("Another webhook has this name, too. That is possible; another name tells them apart.")};
}

std::optional<Hint> urlHint(const QString &url)
{
    const auto checked = parseTargetUrl(url);
    if (!checked)
        return Hint{Hint::Kind::Error, errorText(checked.error())};
    if (checked->scheme() == "http"_L1 && !isLoopback(*checked))
        return Hint{Hint::Kind::Warning,
            HintText::tr(
                "Will be accepted, but http:// sends the events unencrypted. Use https:// if the receiver "
                "has it.")};
    return Hint{Hint::Kind::Good, HintText::tr("Will be accepted")};
}

std::optional<Hint> secretHint(SecretField::Change change, bool isStored)
{
    if (change == SecretField::Change::Remove)
        return Hint{Hint::Kind::Warning,
            HintText::tr(
                "The stored secret is removed with the next save; deliveries are not signed from then on.")};
    if (change == SecretField::Change::Replace && isStored)
        return Hint{Hint::Kind::Note,
            HintText::tr(
                "Replaces the stored secret with the next save; the receiver needs the new one, too.")};
    return std::nullopt;
}

std::optional<Hint> maskHint(const QStringList &paths)
{
    if (const auto mask = FieldMask::fromPaths(paths); !mask)
        return Hint{Hint::Kind::Error, errorText(mask.error())};
    return std::nullopt;
}

std::optional<Hint> eventHint(const QStringList &patterns)
{
    if (!patterns.isEmpty())
        return std::nullopt;
    return Hint{Hint::Kind::Warning,
        HintText::tr("No events are chosen. It can be saved and tested, and gets nothing else.")};
}

} // namespace switchhook
