// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/ChangeWatcher.h"
#include "core/service/EngineController.h"
#include "tests/support/TestDatabase.h"
#include "ui/common/ShownCatalogue.h"
#include "ui/common/UiServices.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace switchhook {

/// What a window works with, on a database of its own. The engine is there and paused.
struct UiWorkspace
{
    QTemporaryDir folder;
    TestDatabase place{folder.path()};
    WorkspacePaths paths{place.name(), folder.filePath(QStringLiteral("secrets.key"))};
    /// The test's own way in, as another program would have it.
    std::unique_ptr<Workspace> other = std::move(Workspace::open(paths)).value();
    ServiceThread actions{QStringLiteral("actions"), paths};
    ServiceThread reading{QStringLiteral("reading"), paths};
    ChangeWatcher changes{paths.database};
    ShownCatalogue catalogue{actions, changes};
    EngineController engine{options()};
    UiServices services{actions, reading, changes, engine, catalogue};

    [[nodiscard]] EngineOptions options() const
    {
        EngineOptions options;
        options.paths = paths;
        return options;
    }

    /// Returns once all that was given to the service threads before is done and answered.
    void settle()
    {
        for (ServiceThread *thread : {&actions, &reading}) {
            bool answered = false;
            thread->call(
                thread, [](Workspace &) { return Result<void>(); },
                [&](const Result<void> &) { answered = true; });
            QVERIFY(QTest::qWaitFor([&] { return answered; }));
        }
    }

    Webhook addWebhook(const QString &url, const QStringList &patterns = {}, const QByteArray &secret = {})
    {
        WebhookDraft draft;
        draft.name = QStringLiteral("CRM sync");
        draft.url = url;
        draft.events = patterns;
        if (!secret.isEmpty())
            draft.secret = SecretBytes(QByteArrayView(secret));
        return other->webhooks().add(draft).value();
    }
};

} // namespace switchhook
