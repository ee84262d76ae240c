// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace switchhook {

using namespace Qt::StringLiterals;

bool flushToDisk(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool done = ::fsync(file) == 0;
    ::close(file);
    return done;
}

bool isSameFile(const QString &one, const QString &other)
{
    return QFileInfo::exists(one) && QFileInfo(one).canonicalFilePath() == QFileInfo(other).canonicalFilePath();
}

QString momentForFileName()
{
    return QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
}

QString freePath(const QString &path)
{
    QString free = path;
    for (int number = 2; QFile::exists(free); ++number)
        free = path + u'-' + QString::number(number);
    return free;
}

} // namespace switchhook
