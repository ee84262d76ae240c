// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/FieldMask.h"

#include <QChar>

#include <algorithm>
#include <optional>

namespace switchhook {

namespace {

using Step = FieldMask::Step;
using Path = FieldMask::Path;

// Deeper than any event may be; an answer that is deeper is masked from there on.
constexpr int deepest = 512;
// Shorter texts and numbers are all over an answer without having been echoed.
constexpr qsizetype shortestEcho = 4;

/// Reads one path; nothing where it is none.
class PathReader
{
public:
    explicit PathReader(QByteArray text) : m_text(std::move(text)) { }

    std::optional<Path> read()
    {
        if (m_text == "$")
            return std::nullopt;
        if (m_text.startsWith("$.") || m_text.startsWith("$["))
            m_at = m_text[1] == '.' ? 2 : 1;
        Path path;
        while (m_at < m_text.size()) {
            const bool first = path.empty();
            if (m_text[m_at] == '[' ? !readBracket(path) : !readName(path, first))
                return std::nullopt;
        }
        return path.empty() ? std::nullopt : std::optional(std::move(path));
    }

private:
    bool readName(Path &path, bool first)
    {
        if (!first && m_text[m_at] == '.')
            ++m_at;
        else if (!first)
            return false;
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != '.' && m_text[m_at] != '[')
            ++m_at;
        const QByteArray name = m_text.sliced(start, m_at - start);
        if (name.isEmpty() || name.contains(']') || name.contains('"') || name != name.trimmed())
            return false;
        path.push_back({name == "*" ? Step::Kind::AnyName : Step::Kind::Name, name, 0});
        return true;
    }

    bool readBracket(Path &path)
    {
        const bool quoted = m_text.mid(m_at + 1, 1) == "\"";
        const qsizetype end = m_text.indexOf(quoted ? "\"]" : "]", m_at + 2);
        if (end < 0)
            return false;
        const QByteArray inner = m_text.sliced(m_at + 1 + (quoted ? 1 : 0), end - m_at - 1 - (quoted ? 1 : 0));
        m_at = end + (quoted ? 2 : 1);
        bool isNumber = false;
        const int place = inner.toInt(&isNumber);
        if (quoted)
            path.push_back({Step::Kind::Name, inner, 0});
        else if (inner == "*")
            path.push_back({Step::Kind::AnyPlace, {}, 0});
        else if (isNumber && place >= 0)
            path.push_back({Step::Kind::Place, {}, place});
        return quoted ? !inner.isEmpty() : inner == "*" || (isNumber && place >= 0);
    }

    QByteArray m_text;
    qsizetype m_at = 0;
};

/// A path on its way down: how many of its steps are behind.
struct Trail
{
    const Path *path;
    size_t done = 0;
};
using Trails = std::vector<Trail>;

/// Walks a body once, and copies it with the masked values replaced.
class Masking
{
public:
    explicit Masking(QByteArrayView body) : m_body(body) { }

    QByteArray run(const Trails &trails)
    {
        skipBlanks();
        if (m_at == m_body.size() || (m_body[m_at] != '{' && m_body[m_at] != '['))
            return m_body.toByteArray();
        bool good = true;
        while (good && m_at < m_body.size()) { // one after the other, where it is lines of JSON
            good = value(trails, 0);
            if (good)
                skipBlanks();
        }
        keep(); // up to the fault
        if (!good)
            m_out.append(maskText);
        return m_out;
    }

    [[nodiscard]] const QByteArrayList &hidden() const { return m_hidden; }

private:
    void skipBlanks()
    {
        while (m_at < m_body.size() && QByteArrayView(" \t\n\r").contains(m_body[m_at]))
            ++m_at;
    }

    bool take(char c)
    {
        skipBlanks();
        if (m_at == m_body.size() || m_body[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    /// Copies what was read since the last time.
    void keep()
    {
        m_out.append(m_body.sliced(m_kept, m_at - m_kept));
        m_kept = m_at;
    }

    bool value(const Trails &trails, int depth)
    {
        skipBlanks();
        if (m_at == m_body.size() || depth > deepest)
            return false;
        const char first = m_body[m_at];
        if (first == '{')
            return object(trails, depth);
        if (first == '[')
            return list(trails, depth);
        return first == '"' ? text() : word();
    }

    bool object(const Trails &trails, int depth)
    {
        take('{');
        if (take('}'))
            return true;
        do {
            skipBlanks();
            const qsizetype start = m_at;
            if (m_at == m_body.size() || m_body[m_at] != '"' || !text())
                return false;
            const QByteArray name = decoded(m_body.sliced(start + 1, m_at - start - 2));
            if (!take(':') || !child(belowName(trails, name), depth))
                return false;
        } while (take(','));
        return take('}');
    }

    bool list(const Trails &trails, int depth)
    {
        take('[');
        if (take(']'))
            return true;
        int place = 0;
        do {
            if (!child(belowPlace(trails, place++), depth))
                return false;
        } while (take(','));
        return take(']');
    }

    bool child(const Trails &trails, int depth)
    {
        const bool masked
            = std::ranges::any_of(trails, [](const Trail &trail) { return trail.done == trail.path->size(); });
        if (!masked || m_hiding)
            return value(trails, depth + 1);
        skipBlanks();
        keep();
        m_hiding = true;
        const bool whole = value({}, depth + 1);
        m_hiding = false;
        m_kept = m_at;
        if (whole)
            m_out.append(maskText);
        return whole;
    }

    static Trails belowName(const Trails &trails, const QByteArray &name)
    {
        Trails below;
        for (const auto &[path, done] : trails) {
            const Step &step = (*path)[done];
            if (step.kind == Step::Kind::AnyName || (step.kind == Step::Kind::Name && step.name == name))
                below.push_back({path, done + 1});
        }
        return below;
    }

    static Trails belowPlace(const Trails &trails, int place)
    {
        Trails below;
        for (const auto &[path, done] : trails) {
            const Step &step = (*path)[done];
            if (step.kind == Step::Kind::Name || step.kind == Step::Kind::AnyName)
                below.push_back({path, done});
            else if (step.kind == Step::Kind::AnyPlace || step.place == place)
                below.push_back({path, done + 1});
        }
        return below;
    }

    bool text()
    {
        const qsizetype start = ++m_at;
        while (m_at < m_body.size() && m_body[m_at] != '"')
            m_at += m_body[m_at] == '\\' ? 2 : 1;
        if (m_at >= m_body.size()) {
            m_at = start - 1; // what broke off is not shown
            return false;
        }
        hide(m_body.sliced(start, m_at - start));
        ++m_at;
        return true;
    }

    bool word()
    {
        const qsizetype start = m_at;
        while (m_at < m_body.size() && (QChar::isLetterOrNumber(static_cast<uchar>(m_body[m_at])) || QByteArrayView("+-.").contains(m_body[m_at])))
            ++m_at;
        if (m_at < m_body.size())
            hide(m_body.sliced(start, m_at - start));
        const bool isWord = m_at > start && m_at < m_body.size(); // at the very end it may have broken off
        m_at = isWord ? m_at : start;
        return isWord;
    }

    void hide(QByteArrayView bytes)
    {
        if (m_hiding && bytes.size() >= shortestEcho && bytes != "true" && bytes != "false" && bytes != "null")
            m_hidden.append(bytes.toByteArray());
    }

    /// The name that its bytes in JSON stand for.
    static QByteArray decoded(QByteArrayView raw)
    {
        if (!raw.contains('\\'))
            return raw.toByteArray();
        QString name;
        const QString text = QString::fromUtf8(raw);
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] != u'\\' || i + 1 == text.size()) {
                name.append(text[i]);
                continue;
            }
            const QChar kind = text[++i];
            if (kind == u'u') {
                name.append(QChar(text.mid(i + 1, 4).toUShort(nullptr, 16)));
                i += 4;
            } else {
                const qsizetype control = QStringView(u"bfnrt").indexOf(kind);
                name.append(control < 0 ? kind : QChar(u"\b\f\n\r\t"[control]));
            }
        }
        return name.toUtf8();
    }

    QByteArrayView m_body;
    qsizetype m_at = 0;
    qsizetype m_kept = 0; // copied or replaced up to here
    bool m_hiding = false; // within a value that is masked
    QByteArray m_out;
    QByteArrayList m_hidden;
};

Trails allOf(const std::vector<Path> &paths)
{
    Trails trails;
    for (const Path &path : paths)
        trails.push_back({&path, 0});
    return trails;
}

} // namespace

QStringList splitMaskPaths(const QString &text)
{
    QStringList paths;
    QString path;
    bool isQuoted = false;
    const auto take = [&] {
        if (const QString trimmed = path.trimmed(); !trimmed.isEmpty())
            paths.append(trimmed);
        path.clear();
    };
    for (const QChar c : text) {
        if (c == u'"')
            isQuoted = !isQuoted;
        if (c == u',' && !isQuoted)
            take();
        else
            path.append(c);
    }
    take();
    return paths;
}

Result<FieldMask> FieldMask::fromPaths(const QStringList &paths)
{
    FieldMask mask;
    for (const QString &text : paths) {
        auto path = PathReader(text.toUtf8()).read();
        if (!path)
            return Error {ErrorCode::MaskInvalid, {text}};
        mask.m_paths.push_back(std::move(*path));
    }
    return mask;
}

QByteArray FieldMask::applied(QByteArrayView body) const
{
    return isEmpty() ? body.toByteArray() : Masking(body).run(allOf(m_paths));
}

QByteArray FieldMask::appliedToAnswer(QByteArrayView answer, QByteArrayView sent) const
{
    if (isEmpty())
        return answer.toByteArray();
    Masking original(sent);
    original.run(allOf(m_paths));
    QByteArrayList echoes = original.hidden();
    std::ranges::sort(echoes, std::greater(), &QByteArray::size);
    QByteArray masked = applied(answer);
    for (const QByteArray &echo : echoes)
        masked.replace(echo, "***");
    return masked;
}

} // namespace switchhook
