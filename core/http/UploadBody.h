// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace switchhook {

/// A request's body that can be read once. QNetworkAccessManager sends a POST again by itself where a server
/// closes without an answer, unless it cannot rewind the body: being sequential is what keeps it to one POST.
class UploadBody final : public QIODevice
{
public:
    explicit UploadBody(QByteArray bytes, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Qt asks for it where it would send again.
    bool seek(qint64) override { return false; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    /// Whether any of it went to the network: the request's head has been sent then.
    [[nodiscard]] bool wasRead() const { return m_position > 0; }

protected:
    qint64 readData(char *target, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace switchhook
