// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/SecretClipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

QByteArray fingerprint(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

void copySecret(const QString &secret, std::chrono::milliseconds lifetime)
{
    auto *content = new QMimeData;
    content->setText(secret);
    content->setData(u"x-kde-passwordManagerHint"_s, "secret");
    QGuiApplication::clipboard()->setMimeData(content);
    QTimer::singleShot(lifetime, qApp, [print = fingerprint(secret)] {
        QClipboard *clipboard = QGuiApplication::clipboard();
        if (fingerprint(clipboard->text()) == print)
            clipboard->clear();
    });
}

} // namespace switchhook
