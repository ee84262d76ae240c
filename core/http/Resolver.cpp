// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Resolver.h"
#include <QHostInfo>
namespace switchhook {
struct Resolver::Shared { Options o; };
Resolver::Resolver(Options o) : m_shared(std::make_shared<Shared>(Shared{o})) {}
Resolver::~Resolver() = default;
void Resolver::resolve(const QString &name, QObject *asker, Answer answer)
{
    if (m_shared->o.lookUp) { auto a = m_shared->o.lookUp(name); QMetaObject::invokeMethod(asker, [=]{ answer(a); }, Qt::QueuedConnection); return; }
    QHostInfo::lookupHost(name, asker, [answer](const QHostInfo &i) { answer(i.addresses()); });
}
}
