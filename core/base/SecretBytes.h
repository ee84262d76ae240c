// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace switchhook {

/// Bytes that must not be left behind: overwritten when they go, never shared, never printed.
/// There is deliberately no conversion to QString or QDebug.
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(QByteArrayView bytes) : m_bytes(bytes.begin(), bytes.end()) { }
    /// Takes the content of `bytes` and overwrites it there, where no one else shares it.
    static SecretBytes takeFrom(QByteArray &bytes);
    explicit SecretBytes(size_t size) : m_bytes(size) { }
    ~SecretBytes() { wipe(); }

    SecretBytes(const SecretBytes &) = default;
    SecretBytes(SecretBytes &&other) noexcept : m_bytes(std::move(other.m_bytes)) { }
    SecretBytes &operator=(const SecretBytes &other);
    SecretBytes &operator=(SecretBytes &&other) noexcept;

    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_bytes.size()); }
    [[nodiscard]] QByteArrayView view() const { return QByteArrayView(m_bytes.data(), size()); }
    [[nodiscard]] char *data() { return m_bytes.data(); }
    /// A QByteArray over these very bytes, for calls that want one; valid only as long as this lives.
    [[nodiscard]] QByteArray borrowed() const { return QByteArray::fromRawData(m_bytes.data(), size()); }

    friend bool operator==(const SecretBytes &a, const SecretBytes &b);

private:
    void wipe();

    std::vector<char> m_bytes;
};

} // namespace switchhook
