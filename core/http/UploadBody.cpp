// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/UploadBody.h"

#include <algorithm>
#include <cstring>

namespace switchhook {

UploadBody::UploadBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(ReadOnly | Unbuffered);
}

qint64 UploadBody::bytesAvailable() const
{
    return m_bytes.size() - m_position + QIODevice::bytesAvailable();
}

qint64 UploadBody::readData(char *target, qint64 most)
{
    const qint64 size = std::min<qint64>(most, m_bytes.size() - m_position);
    if (size == 0)
        return most == 0 ? 0 : -1;
    std::memcpy(target, m_bytes.constData() + m_position, static_cast<size_t>(size));
    m_position += size;
    return size;
}

} // namespace switchhook
