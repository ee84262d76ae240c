// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace switchhook {

/// From now on this process leaves no picture of its memory behind, in which secrets would lie: neither in a file nor
/// with a program that collects them. First thing in main().
void forbidCoreDumps();
/// And no other process of the same user may look into its memory, its environment or what it has open. Not for a
/// program with windows: the desktop's portals refuse to talk to one that they cannot look at.
void forbidInspection();

} // namespace switchhook
