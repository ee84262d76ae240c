// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/EventFeed.h"

#include "app/ctl/Json.h"
#include "core/domain/EventInput.h"
#include "core/text/ErrorText.h"

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t linesPerTransaction = 500;

bool isBlank(QByteArrayView line)
{
    return line.trimmed().isEmpty();
}

} // namespace

Result<Exit> EventFeed::run(QIODevice &source)
{
    LineReader reader(source, maxEventLineBytes);
    for (auto lines = reader.next(); !lines.empty(); lines = reader.next()) {
        for (std::span<const LineReader::Line> rest(lines); !rest.empty();) {
            const size_t count = std::min(rest.size(), linesPerTransaction);
            if (const auto taken = take(rest.first(count)); !taken) {
                m_session.out().note(summary());
                return taken.error();
            }
            rest = rest.subspan(count);
        }
        m_session.out().flush();
    }
    m_session.out().line(summary());
    if (m_accepted > 0)
        m_session.noteWaiting();
    return m_refused > 0 ? Exit::Usage : Exit::Done;
}

Result<void> EventFeed::take(std::span<const LineReader::Line> lines)
{
    std::vector<NewEvent> events;
    std::vector<qint64> numbers;
    for (const auto &[number, text] : lines) {
        if (isBlank(text))
            continue;
        auto event = parseEventLine(text);
        if (event) {
            events.push_back(std::move(event).value());
            numbers.push_back(number);
        } else {
            refuse(number, event.error());
        }
    }
    const auto accepted = accept(events, numbers);
    if (!accepted)
        return accepted;
    m_line = lines.back().number;
    m_session.out().progress(u"Line %1"_s.arg(m_line));
    return {};
}

Result<void> EventFeed::accept(const std::vector<NewEvent> &events, const std::vector<qint64> &lines)
{
    if (events.empty())
        return {};
    const auto workspace = m_session.workspace();
    if (!workspace)
        return workspace.error();
    const auto results = (*workspace)->events().emitEach(events);
    for (size_t i = 0; i < results.size(); ++i) {
        if (results[i]) {
            ++m_accepted;
            m_deliveries += results[i]->deliveries;
            m_session.out().object(
                {{"id", toJson(results[i]->id.toString())}, {"deliveries", results[i]->deliveries}});
        } else if (results[i].error().kind() == ErrorKind::Storage) {
            return results[i].error();
        } else {
            refuse(lines[i], results[i].error());
        }
    }
    return {};
}

void EventFeed::refuse(qint64 line, const Error &error)
{
    ++m_refused;
    m_session.out().error(u"line %1: %2"_s.arg(line).arg(errorText(error)));
}

QString EventFeed::summary() const
{
    return u"%1 events accepted for %2 deliveries, up to line %3; %4 lines refused."_s.arg(m_accepted)
        .arg(m_deliveries)
        .arg(m_line)
        .arg(m_refused);
}

} // namespace switchhook
