// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/VerificationCode.h"

#include <QFile>

namespace switchhook {

using namespace Qt::StringLiterals;

QString verificationCode(QLatin1StringView language, const QString &variable)
{
    QFile file(u":/switchhook/verification/"_s + language + u".txt"_s);
    if (!file.open(QFile::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).replace("@VARIABLE@"_L1, variable);
}

QString secretVariable(const QString &webhookName)
{
    QString name;
    for (const QChar c : webhookName.toUpper()) {
        const bool plain = (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
        if (plain)
            name += c;
        else if (!name.isEmpty() && !name.endsWith(u'_'))
            name += u'_';
    }
    if (!name.isEmpty() && !name.endsWith(u'_'))
        name += u'_';
    if (!name.isEmpty() && name.front().isDigit())
        name.prepend(u'_');
    return name + u"WEBHOOK_SECRET"_s;
}

} // namespace switchhook
