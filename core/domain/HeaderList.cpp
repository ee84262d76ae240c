// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/HeaderList.h"

namespace switchhook {

std::optional<QByteArray> headerValue(const HeaderList &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

QByteArray toHeaderBlock(const HeaderList &headers)
{
    qsizetype size = 0;
    for (const auto &[name, value] : headers)
        size += name.size() + value.size() + 4;
    QByteArray block;
    block.reserve(size);
    for (const auto &[name, value] : headers)
        block.append(name).append(": ").append(value).append("\r\n");
    return block;
}

HeaderList fromHeaderBlock(const QByteArray &block)
{
    HeaderList headers;
    qsizetype start = 0;
    for (qsizetype end = block.indexOf("\r\n"); end >= 0; end = block.indexOf("\r\n", start)) {
        const qsizetype colon = block.indexOf(": ", start);
        if (colon >= 0 && colon < end)
            headers.emplace_back(block.sliced(start, colon - start), block.sliced(colon + 2, end - colon - 2));
        start = end + 2;
    }
    return headers;
}

} // namespace switchhook
