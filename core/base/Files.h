// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace switchhook {

/// Returns once what a file holds, or a folder's list of names, is on the disk. False where it could not be.
bool flushToDisk(const QString &path);
/// Whether both are there and are one file, by whatever paths.
[[nodiscard]] bool isSameFile(const QString &one, const QString &other);
/// The moment in a file's name, such that names sort by it: 20260131T120000Z.
[[nodiscard]] QString momentForFileName();
/// `path`, or where that is taken `path-2`, `path-3`…
[[nodiscard]] QString freePath(const QString &path);

} // namespace switchhook
