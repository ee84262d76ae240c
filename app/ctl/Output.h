// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/CtlIo.h"

#include <QString>

#include <nlohmann/json_fwd.hpp>

namespace switchhook {

class Table;

using Json = nlohmann::ordered_json;

/// What a command says. On stdout stand either objects (with --json, one a line) or text for people, so that
/// a command may say both and the right one is heard. Notes, errors and progress go to stderr.
class Output
{
public:
    Output(CtlIo &io, bool json)
        : m_io(io)
        , m_json(json)
    {
    }

    [[nodiscard]] bool isJson() const { return m_json; }
    void object(const Json &object);
    /// Foreign text in it went through visible() before.
    void text(const QString &lines);
    void line(const QString &text) { this->text(text + QLatin1Char('\n')); }
    void table(const Table &table);

    /// One line on stderr that is no error.
    void note(const QString &sentence);
    /// One line on stderr: "switchhookctl: sentence".
    void error(const QString &sentence);
    /// Where long work stands; each replaces the one before. Nothing where stderr is no terminal.
    void progress(const QString &text);

    /// Everything said is with the reader. False where it could not be written.
    bool flush();

private:
    void write(QIODevice &device, const QByteArray &bytes);

    CtlIo &m_io;
    bool m_json;
    bool m_failed = false;
    bool m_progressShown = false;
};

} // namespace switchhook
