// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/DeliverAtLogin.h"

#include "core/base/Paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSaveFile>
#include <QStandardPaths>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

const QString unitName = u"switchhook-engine.service"_s;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DeliverAtLogin)
};

QString unitFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/systemd/user"_L1;
}

/// One word of ExecStart, whatever is in it.
QString quoted(QString word)
{
    word.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1).replace(u'%', "%%"_L1).replace(u'$', "$$"_L1);
    return u'"' + word + u'"';
}

/// Beside this program, where both are built or installed; else wherever the shell finds it.
QString findCtl()
{
    const QString beside = QCoreApplication::applicationDirPath() + "/switchhookctl"_L1;
    return QFileInfo(beside).isExecutable() ? beside : QStandardPaths::findExecutable(u"switchhookctl"_s);
}

// For a manager that runs; one that starts later reads the files anyway.
void tellManager()
{
    QProcess::startDetached(u"systemctl"_s, {u"--user"_s, u"daemon-reload"_s});
}

} // namespace

// As sd_booted(3) finds out.
bool DeliverAtLogin::isSystemdRunning()
{
    return QFileInfo::exists(u"/run/systemd/system"_s);
}

DeliverAtLogin::DeliverAtLogin(const QString &database, bool hasSystemd)
    : m_database(database.isEmpty() ? defaultDatabasePath() : database)
    , m_program(findCtl())
{
    if (!m_database.contains("://"_L1))
        m_database = QFileInfo(m_database).absoluteFilePath();
    if (!hasSystemd)
        m_reason = Text::tr("This needs systemd, which does not run here. "
                            "Have your session start “switchhookctl run” instead.");
    else if (m_program.isEmpty())
        m_reason = Text::tr("This needs the program “switchhookctl”, which is not installed.");
}

QString DeliverAtLogin::unitPath() const
{
    return unitFolder() + u'/' + unitName;
}

QString DeliverAtLogin::linkPath() const
{
    return unitFolder() + "/default.target.wants/"_L1 + unitName;
}

// The unit that packages install, with this program and this database in it.
QByteArray DeliverAtLogin::unitText() const
{
    QFile unit(u":/linux/switchhook-engine.service"_s);
    [[maybe_unused]] const bool opened = unit.open(QFile::ReadOnly);
    Q_ASSERT(opened);
    QByteArray text = "# Made by Switchhook (Settings, “Deliver when I log in”); it rewrites and removes this file.\n" + unit.readAll();
    return text.replace("/usr/bin/switchhookctl run", u"%1 --database %2 run"_s.arg(quoted(m_program), quoted(m_database)).toUtf8());
}

bool DeliverAtLogin::isOn() const
{
    QFile unit(unitPath());
    return QFileInfo(linkPath()).isSymLink() && unit.open(QFile::ReadOnly) && unit.readAll() == unitText();
}

QString DeliverAtLogin::set(bool on) const
{
    return on ? turnOn() : turnOff();
}

QString DeliverAtLogin::turnOn() const
{
    QDir().mkpath(QFileInfo(linkPath()).path());
    QSaveFile unit(unitPath());
    if (!unit.open(QFile::WriteOnly) || unit.write(unitText()) < 0 || !unit.commit())
        return Text::tr("“%1” cannot be written: %2.").arg(unitPath(), unit.errorString());
    QFile::remove(linkPath());
    if (!QFile::link(unitPath(), linkPath()))
        return Text::tr("“%1” cannot be made.").arg(linkPath());
    tellManager();
    return Text::tr(
        "“%1” was written. From the next login on “switchhookctl run” delivers from this database, "
        "whether this window is open or not.")
        .arg(unitPath());
}

QString DeliverAtLogin::turnOff() const
{
    const bool removed = QFile::remove(linkPath()) | QFile::remove(unitPath());
    tellManager();
    return removed ? Text::tr("“%1” was removed. What it started runs on until you log out.").arg(unitPath())
                   : Text::tr("“%1” cannot be removed.").arg(unitPath());
}

} // namespace switchhook
