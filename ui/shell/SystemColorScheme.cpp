// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SystemColorScheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

const QString portal = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString colorScheme = u"color-scheme"_s;
constexpr uint prefersDark = 1;

// Without one, asking for it would start one.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus"_L1);
}

} // namespace

SystemColorScheme::SystemColorScheme(QObject *parent)
    : QObject(parent)
{
    if (!hasSessionBus())
        return;
    QDBusConnection::sessionBus().connect(portal, path, interface, u"SettingChanged"_s, this,
        SLOT(takeSetting(QString, QString, QDBusVariant)));
    ask();
}

void SystemColorScheme::ask()
{
    QDBusMessage question = QDBusMessage::createMethodCall(portal, path, interface, u"Read"_s);
    question << appearance << colorScheme;
    auto *waiting = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, waiting] {
        waiting->deleteLater();
        const QDBusPendingReply<QDBusVariant> answer = *waiting;
        if (!answer.isError())
            setPreference(answer.value().variant());
    });
}

void SystemColorScheme::takeSetting(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance && key == colorScheme)
        setPreference(value.variant());
}

// Read() wraps its answer once more than the signal does.
void SystemColorScheme::setPreference(const QVariant &value)
{
    const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    const bool dark = inner.toUInt() == prefersDark;
    if (std::exchange(m_dark, dark) != dark)
        Q_EMIT changed();
}

} // namespace switchhook
