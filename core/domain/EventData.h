// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace switchhook {

inline constexpr qsizetype maxEventDataBytes = 1 << 20;
inline constexpr int maxEventDataDepth = 512; ///< `{}` is 1 deep, `[{}]` 2
inline constexpr qint64 maxEventTimestamp = 253402300799; ///< 9999-12-31T23:59:59Z
inline constexpr qsizetype maxEventKeyLength = 200;

/// The `data` of an event: one JSON object or array. Answers its bytes without the white space around it;
/// inside nothing is touched: key order, duplicate keys, number forms and blanks stay.
/// Refused: nothing at all (DataMissing), more than 1 MiB (DataTooLarge), a byte order mark, other than UTF-8
/// (offset in bytes), other than one JSON value (offset), a number beyond a double's range (offset), other
/// values than object and array, and nesting deeper than 512.
Result<QByteArray> checkEventData(QByteArrayView json);

/// A number of whole Unix seconds, 0 to maxEventTimestamp; TimestampInvalid otherwise.
Result<void> checkEventTimestamp(qint64 unixSeconds);
/// The same from a text of decimal digits and nothing else.
Result<qint64> parseEventTimestamp(QStringView text);

/// A caller's own key for an event: 1 to 200 visible ASCII characters (0x21 to 0x7e); KeyInvalid otherwise.
Result<void> checkEventKey(QByteArrayView key);

/// The body of a delivery: {"event":"…","timestamp":…,"data":…} with no white space added.
/// `eventName` is one of the catalogue, `data` was checked.
[[nodiscard]] QByteArray makePayload(QStringView eventName, qint64 unixSeconds, QByteArrayView data);

/// That body as System Webhooks get it: {"event":"…","timestamp":…,"tenant":{"id":"…","name":"…"},"data":…}, the data byte
/// for byte.
[[nodiscard]] QByteArray payloadWithTenant(QByteArrayView payload, TenantId tenant, const QString &name);

/// The `data` of a webhook.test: that it is a test, and of which webhook.
[[nodiscard]] QByteArray testEventData(WebhookId webhook, const QString &name);

} // namespace switchhook
