// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

#include <vector>

namespace switchhook {

/// What stands in place of a masked value.
inline constexpr QByteArrayView maskText("\"***\"");

/// Paths as people write them, with commas between them; a comma within quotes is part of a name.
[[nodiscard]] QStringList splitMaskPaths(const QString &text);

/// Fields of JSON bodies that are not to be seen, each by its path from the body's root: names and list places with
/// dots between them, as in `data.email` and `data.items[0].card`; `*` is any name, `[*]` any place, and
/// `["a name"]` one with dots in it. A name that meets a list is looked for in each of its entries. Whatever stands
/// there, a whole object too, becomes "***"; everything else keeps its bytes. A value. Thread-safe.
class FieldMask
{
public:
    FieldMask() = default;
    /// MaskInvalid with the first path that is none.
    static Result<FieldMask> fromPaths(const QStringList &paths);

    [[nodiscard]] bool isEmpty() const { return m_paths.empty(); }
    /// The body as it may be seen. One that is no JSON stays as it is; of JSON that breaks off or is wrong the rest from
    /// there on is masked.
    [[nodiscard]] QByteArray applied(QByteArrayView body) const;
    /// An answer to `sent`: masked by the same paths, and without the texts and long numbers that are masked in `sent`,
    /// wherever a receiver echoes them.
    [[nodiscard]] QByteArray appliedToAnswer(QByteArrayView answer, QByteArrayView sent) const;

    struct Step
    {
        enum class Kind { Name, AnyName, Place, AnyPlace };

        Kind kind = Kind::Name;
        QByteArray name; ///< UTF-8
        int place = 0;
    };
    using Path = std::vector<Step>;

private:
    std::vector<Path> m_paths;
};

} // namespace switchhook
