// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

namespace switchhook {

/// The process's stdin, as bytes. read() returns what a pipe holds at the moment instead of waiting until all
/// that was asked for is there (as QFile does), so that a line is worked on when it comes.
class StandardInput final : public QIODevice
{
    Q_OBJECT

public:
    StandardInput() { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *data, qint64 size) override;
};

} // namespace switchhook
