// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace switchhook {

/// Where a test of the window keeps preferences and what a session has, apart from those of whoever runs it.
struct OwnHome
{
    QTemporaryDir folder;

    /// Once, before the first window.
    void use() const
    {
        QCoreApplication::setOrganizationName(QStringLiteral("switchhook-test"));
        QVERIFY(folder.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        qputenv("XDG_RUNTIME_DIR", folder.path().toLocal8Bit());
    }
};

} // namespace switchhook
