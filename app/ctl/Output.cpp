// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Output.h"

#include "app/ctl/Table.h"
#include "app/ctl/Visible.h"

#include <QFileDevice>

#include <nlohmann/json.hpp>

namespace switchhook {

using namespace Qt::StringLiterals;

void Output::object(const Json &object)
{
    if (!m_json)
        return;
    // On a terminal everything beyond ASCII is escaped: it might not be as harmless as it looks.
    const std::string line = object.dump(-1, ' ', m_io.outIsTerminal, Json::error_handler_t::replace);
    write(m_io.out, QByteArray::fromStdString(line) + '\n');
}

void Output::text(const QString &lines)
{
    if (!m_json)
        write(m_io.out, lines.toUtf8());
}

void Output::table(const Table &table)
{
    text(table.toText());
}

void Output::note(const QString &sentence)
{
    progress({});
    flush();
    write(m_io.err, visible(sentence).toUtf8() + '\n');
}

void Output::error(const QString &sentence)
{
    note(u"switchhookctl: "_s + sentence);
}

void Output::progress(const QString &text)
{
    if (!m_io.errIsTerminal || (text.isEmpty() && !m_progressShown))
        return;
    write(m_io.err, "\r\033[K" + text.toUtf8());
    m_progressShown = !text.isEmpty();
}

bool Output::flush()
{
    if (auto *file = qobject_cast<QFileDevice *>(&m_io.out); file && !file->flush())
        m_failed = true;
    return !m_failed;
}

void Output::write(QIODevice &device, const QByteArray &bytes)
{
    if (&device == &m_io.out && m_progressShown)
        progress({});
    if (device.write(bytes) != bytes.size() && &device == &m_io.out)
        m_failed = true;
}

} // namespace switchhook
