// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <utility>
#include <vector>

namespace switchhook {

/// HTTP headers in the order of the wire, names as written there, repeated ones kept.
using HeaderList = std::vector<std::pair<QByteArray, QByteArray>>;

/// The first header of that name, whatever its case.
[[nodiscard]] std::optional<QByteArray> headerValue(const HeaderList &headers, QByteArrayView name);

/// "Name: value\r\n" for each, as they stand on the wire; so they are stored.
[[nodiscard]] QByteArray toHeaderBlock(const HeaderList &headers);
[[nodiscard]] HeaderList fromHeaderBlock(const QByteArray &block);

} // namespace switchhook
