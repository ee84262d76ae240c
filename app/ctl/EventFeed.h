// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Input.h"
#include "app/ctl/Session.h"
#include "app/ctl/Verb.h"

#include <span>

namespace switchhook {

/// Events from NDJSON lines, in batches of one transaction each. A line that cannot be taken is named by its
/// number; the others go in.
class EventFeed
{
public:
    explicit EventFeed(Session &session)
        : m_session(session)
    {
    }

    /// Usage where any line was refused. An error only where the database fails: what came before is in then.
    Result<Exit> run(QIODevice &source);

private:
    Result<void> take(std::span<const LineReader::Line> lines);
    Result<void> accept(const std::vector<NewEvent> &events, const std::vector<qint64> &lines);
    void refuse(qint64 line, const Error &error);
    [[nodiscard]] QString summary() const;

    Session &m_session;
    qint64 m_accepted = 0;
    qint64 m_deliveries = 0;
    qint64 m_refused = 0;
    qint64 m_line = 0; ///< the last one that was dealt with
};

} // namespace switchhook
