// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/KeyRing.h"
#include "core/delivery/TenantCatalogues.h"
#include "core/domain/EventCatalogue.h"
#include "core/service/AccessPolicy.h"
#include "core/service/AuditLog.h"
#include "core/service/DeliveryLog.h"
#include "core/service/EventService.h"
#include "core/service/WebhookService.h"
#include "core/storage/Database.h"
#include "core/storage/Query.h"
#include "tests/support/ManualClock.h"
#include "tests/support/TestDatabase.h"

#include <QTemporaryDir>

namespace switchhook {

/// A database of its own in a temporary folder, with the services on it and a clock that is moved by hand.
struct TemporaryWorkspace
{
    QTemporaryDir folder;
    TestDatabase place {folder.path()};
    ManualClock clock;
    EventCatalogue catalogue = EventCatalogue::builtIn();
    KeyRing keys {folder.filePath(QStringLiteral("secrets.key"))};
    std::unique_ptr<Database> database = std::move(Database::open(path())).value();
    std::unique_ptr<AccessPolicy> access = std::move(AccessPolicy::open(*database, clock)).value();
    AuditLog audit {*database, *access, keys, clock};
    TenantCatalogues catalogues {*database, catalogue, clock};
    WebhookService webhooks {*database, *access, keys, catalogues, clock};
    EventService events {*database, *access, catalogues, clock};
    DeliveryLog log {*database, *access};

    TemporaryWorkspace() { access->keepAuditIn(audit); }

    /// As `--database` takes it.
    [[nodiscard]] QString path() const { return place.name(); }

    Webhook addWebhook(const QStringList &patterns, const QString &url = QStringLiteral("http://127.0.0.1:9/hook"))
    {
        WebhookDraft draft;
        draft.name = QStringLiteral("Test");
        draft.url = url;
        draft.events = patterns;
        return webhooks.add(draft).value();
    }

    AcceptedEvent emitEvent(const QString &name, const QByteArray &data = "{}")
    {
        return events.emitEvent({name, data, {}, {}}).value();
    }

    /// The one number that a statement answers.
    qint64 count(const char *sql) { return Query(*database, sql).count().value(); }
};

} // namespace switchhook
