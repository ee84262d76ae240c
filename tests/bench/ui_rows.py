# SPDX-License-Identifier: GPL-3.0-or-later
"""The window with 10,000 webhooks and 2,000,000 log rows beside a bare Qt table of 10,000 rows, on a screen of its own."""

import json
import statistics
import subprocess
import time

from big_database import fill
from setting import Place, connections, monotonic_us
from x11 import Screen

ROWS = 10_000
LOG_ROWS = 2_000_000
RUNS = 5


def line(name, figure="", bare="", ratio="", note=""):
    print("%-58s %12s %12s %8s  %s" % (name, figure, bare, ratio, note), flush=True)


def compare(name, mine, bare, unit, wanted):
    line(name, "%.1f %s" % (mine, unit), "%.1f %s" % (bare, unit), "%.2f" % (mine / bare), wanted)


def measure(place, screen, *arguments):
    env = dict(screen.env, SWITCHHOOK_KEY_FILE=place.env["SWITCHHOOK_KEY_FILE"])
    done = subprocess.run(["%s/bench_ui" % place.programs, str(monotonic_us()), *arguments], env=env, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit("bench_ui %s: %s" % (" ".join(arguments), done.stderr))
    return json.loads(done.stdout)


def desktop_connections(place, screen):
    """Of the program itself, some seconds after its start with webhooks and nothing to deliver."""
    env = dict(screen.env, SWITCHHOOK_KEY_FILE=place.env["SWITCHHOOK_KEY_FILE"])
    program = subprocess.Popen(["%s/switchhook" % place.programs, "--database", place.database], env=env, stderr=subprocess.DEVNULL)
    try:
        time.sleep(4)
        if program.poll() is not None:
            raise SystemExit("switchhook ended: exit %d" % program.returncode)
        return connections(program.pid)
    finally:
        program.terminate()
        program.wait()


def medians(many):
    """Of several answers of one form, number by number."""
    first = many[0]
    if isinstance(first, dict):
        return {key: medians([one[key] for one in many]) for key in first}
    return statistics.median(many)


def ui(receiver):
    print("\n%-58s %12s %12s %8s  %s" % ("The window (medians of %d runs)" % RUNS, "Switchhook", "bare table", "ratio", ""), flush=True)
    with Screen(receiver.programs) as screen, Place(receiver.programs) as empty, Place(receiver.programs) as full:
        empty.ctl("webhook", "list")
        fill(full, receiver.http + "/ok", ROWS, LOG_ROWS)
        turns = [(measure(full, screen, "bare", str(ROWS)), measure(full, screen, "switchhook", full.database)) for _ in range(RUNS)]
        bare, mine = (medians([turn[side] for turn in turns]) for side in (0, 1))
        idle = measure(empty, screen, "switchhook", empty.database)
        opened = desktop_connections(full, screen)
    compare("start to first paint, 10,000 webhooks, 2,000,000 log rows", mine["painted"], bare["painted"], "ms", "wanted: at most 2, and about 300 ms")
    compare("start to the first rows painted", mine["rows"], bare["painted"], "ms", "")
    for page in ("webhooks", "deliveries"):
        figures = mine[page]
        line("%s: opened, its rows painted" % page, "%.1f ms" % figures["opened"])
        compare("%s: a scrolled frame, p50" % page, figures["scroll"]["p50"], bare["scroll"]["p50"], "ms", "")
        compare("%s: a scrolled frame, p99" % page, figures["scroll"]["p99"], bare["scroll"]["p99"], "ms", "wanted: 16 ms")
        line("%s: a key in the filter, until it is painted" % page, "%.1f ms" % figures["key"]["echo"], note="wanted: 50 ms")
        line("%s: a key in the filter, until the table is as it asks" % page, "%.1f ms" % figures["key"]["settled"])
    line("network connections at start", "%d" % opened, note="wanted: none")
    for kind, of in (("resident", "rss"), ("proportional", "pss")):
        compare("memory without webhooks, %s" % kind, idle["memory"][of], bare["memory"][of], "MB", "wanted: 80 MB" if of == "rss" else "")
        compare("memory with all that, log open, %s" % kind, mine["memoryWithAll"][of], bare["memory"][of], "MB", "wanted: at most 3" if of == "rss" else "")
