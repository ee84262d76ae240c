// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/CoreDumps.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace switchhook {

// A limit of 0 keeps the kernel from writing a file, but not from handing the memory to a collector; with 1, which no
// dump fits into, it does neither (see the kernel's do_coredump()).
void forbidCoreDumps()
{
    constexpr rlimit none {1, 1};
    setrlimit(RLIMIT_CORE, &none);
}

void forbidInspection()
{
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

} // namespace switchhook
