// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EventPattern.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace switchhook {

namespace {

constexpr QLatin1StringView allEvents{"*"};
constexpr size_t mostSuggestions = 3;

QStringList emittableNames(const EventCatalogue &catalogue)
{
    QStringList names;
    for (const EventType &event : catalogue.events()) {
        if (event.name != testEventName)
            names << event.name;
    }
    return names;
}

/// How many letters must be put in, taken out or replaced to make one text of the other (Levenshtein).
qsizetype editDistance(QStringView a, QStringView b)
{
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (const QChar letter : a) {
        qsizetype diagonal = row[0]++;
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype replaced = diagonal + (letter == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

struct Suggestion
{
    QString text;
    bool completes; // begins with what was given
    qsizetype distance;
};

/// Those of `candidates` that were most likely meant: completions first, then near misspellings.
QStringList nearest(const QString &given, const QStringList &candidates)
{
    const QString text = given.toLower();
    const QString stem = text.section(u'*', 0, 0);
    const bool completable = !stem.isEmpty() || text.isEmpty();
    const qsizetype tolerated = std::max(qsizetype(2), text.size() / 3);

    std::vector<Suggestion> found;
    for (const QString &candidate : candidates) {
        const bool completes = completable && candidate.startsWith(stem);
        if (!completes && std::abs(candidate.size() - text.size()) > tolerated)
            continue;
        const qsizetype distance = editDistance(text, candidate);
        if (completes || distance <= tolerated)
            found.push_back({candidate, completes, distance});
    }
    std::stable_sort(found.begin(), found.end(), [](const Suggestion &a, const Suggestion &b) {
        return a.completes != b.completes ? a.completes : a.distance < b.distance;
    });

    QStringList names;
    for (size_t i = 0; i < std::min(found.size(), mostSuggestions); ++i)
        names << found[i].text;
    return names;
}

bool isReservedPattern(const QString &pattern)
{
    return isProgramsEvent(pattern) || (pattern.endsWith(".*"_L1) && isProgramsEntity(QStringView(pattern).chopped(2)));
}

} // namespace

Result<QStringList> checkPatterns(const EventCatalogue &catalogue, const QStringList &patterns)
{
    const QStringList &known = catalogue.patterns();
    std::vector<bool> wanted(static_cast<size_t>(known.size()));
    for (const QString &given : patterns) {
        const QString pattern = given.trimmed();
        const qsizetype position = known.indexOf(pattern);
        if (position < 0 && isReservedPattern(pattern))
            return Error{ErrorCode::EventReserved, {pattern}};
        if (position < 0)
            return Error{ErrorCode::PatternInvalid, QStringList{pattern} + nearest(pattern, known)};
        wanted[static_cast<size_t>(position)] = true;
    }

    QStringList checked;
    for (qsizetype i = 0; i < known.size(); ++i) {
        if (wanted[static_cast<size_t>(i)])
            checked << known[i];
    }
    return checked;
}

Result<void> checkEmittable(const EventCatalogue &catalogue, const QString &name)
{
    if (isProgramsEvent(name))
        return Error{ErrorCode::EventReserved, {name}};
    if (!catalogue.find(name))
        return Error{ErrorCode::EventUnknown, QStringList{name} + nearest(name, emittableNames(catalogue))};
    return {};
}

QStringList patternsFor(const QString &name)
{
    return {name, name.section(u'.', 0, 0) + ".*"_L1, allEvents};
}

bool patternMatches(QStringView pattern, QStringView name)
{
    if (pattern == allEvents || pattern == name)
        return true;
    return pattern.endsWith(".*"_L1) && name.startsWith(pattern.chopped(1));
}

} // namespace switchhook
