#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manuals do not fall behind: every command in them is run, every link and picture is there, and what is made from the
program's data is what the program says now.

  docs.py SOURCE-FOLDER FOLDER-OF-PROGRAMS FOLDER-OF-MADE-PAGES [FILE-WITH-THE-ADDRESS-OF-A-POSTGRESQL-SERVER]

A block that begins with ```sh is run by bash, those of a page one after the other in one folder; ```sh postgresql runs on a
database of its own on the server; ```sh root is run by tests/package in a Debian of its own.
"""

import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile

FENCE = re.compile(r"^```(\S*)(?: (\S+))?\n(.*?)^```$", re.M | re.S)
WRITTEN_PORTS = re.compile(r"\b809\d\b")


def pages(source):
    return [source / "README.md", source / "CONTRIBUTING.md", *sorted((source / "docs").glob("*.md"))]


def blocks(page, kind=None):
    return [(place, text) for language, place, text in FENCE.findall(page.read_text()) if language == "sh" and (place or None) == kind]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def on_own_ports(text):
    ports = {port: str(free_port()) for port in set(WRITTEN_PORTS.findall(text))}
    return WRITTEN_PORTS.sub(lambda found: ports[found[0]], text)


def run_script(name, script, programs, more=()):
    with tempfile.TemporaryDirectory(prefix="switchhook-docs-") as home:
        env = {"HOME": home, "PATH": f"{programs}:/usr/lib/postgresql/15/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "XDG_RUNTIME_DIR": home, **dict(more)}
        # A receiver that was started a moment ago may not listen yet; nobody who types is that quick.
        prelude = "set -euo pipefail\ntrap 'kill $(jobs -p) 2>/dev/null || true; wait || true' EXIT\n"
        script = re.sub(r"(&)\n", r"\1\nsleep 0.7\n", on_own_ports(script))
        # Who reads the page has worked with it before.
        prelude += "switchhookctl --database ~/.local/share/switchhook/switchhook.sqlite webhook add --name Mine --url http://127.0.0.1:9/ --inactive --generate-secret\n"
        answer = subprocess.run(["bash", "-c", prelude + "set -v\n" + script], env=env, cwd=home, capture_output=True, text=True, timeout=120)
        if answer.returncode:
            raise SystemExit(f"{name}: exit {answer.returncode}\n{answer.stdout}\n{answer.stderr}")


def check_links(page, text):
    anchors = lambda other: {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in re.findall(r"^#+ (.*)$", other.read_text(), re.M)}
    for target in re.findall(r"\]\(([^)\s]+)\)", FENCE.sub("", text)):
        if target.startswith("http"):
            continue
        name, _, anchor = target.partition("#")
        other = (page.parent / name).resolve() if name else page
        if not other.exists():
            raise SystemExit(f"{page.name}: there is no {target}")
        if anchor and anchor not in anchors(other):
            raise SystemExit(f"{page.name}: there is no chapter {target}")


def check_made(source, made):
    for name in ("reference.md", "verifying.md"):
        if (source / "docs" / name).read_text() != (made / "reference" / name).read_text():
            raise SystemExit(f"docs/{name} is not what the program says now; scripts/update-reference writes it anew")
    codes = re.findall(r"^\| `(\w+)`", (source / "docs/outcomes.md").read_text(), re.M)
    part = (source / "docs/reference.md").read_text().partition("\n## Outcomes\n")[2].partition("\n## ")[0]
    if sorted(codes) != sorted(re.findall(r"^\| `(\w+)`", part, re.M)):
        raise SystemExit("docs/outcomes.md does not explain exactly the outcomes that there are")


def check_man_like_commands(source, made):
    """A verb that a page names outside of a block is one that there is."""
    known = {path.stem for path in (made / "man").glob("switchhookctl*.1")}
    for page in pages(source):
        for line in re.findall(r"`switchhookctl ([^`]+)`", page.read_text()):
            words = []
            for word in line.split():
                if not re.fullmatch(r"[a-z-]+", word) or "-".join(["switchhookctl", *words, word]) not in known:
                    break
                words.append(word)
            if not words and not line.startswith("-"):
                raise SystemExit(f"{page.name}: there is no verb in `switchhookctl {line}`")


def main(source, programs, made, server=None):
    ran = 0
    check_made(source, made)
    check_man_like_commands(source, made)
    for page in pages(source):
        check_links(page, page.read_text())
        script = "".join(text for _, text in blocks(page))
        if script:
            run_script(page.name, script, programs)
            ran += 1
        script = "".join(text for _, text in blocks(page, "postgresql"))
        if script and server:
            address = server.read_text().strip()
            subprocess.run(["psql", "-d", f"{address}/postgres", "-qc", f"CREATE DATABASE docs_{os.getpid()} ENCODING 'UTF8' TEMPLATE template0"], check=True)
            script = script.replace("switchhookctl database upgrade\n", "", 1) + "switchhookctl database upgrade\n" # there is something to raise
            run_script(page.name, script, programs, {"SWITCHHOOK_DATABASE": f"{address}/docs_{os.getpid()}"})
            ran += 1
    if not ran:
        raise SystemExit("no page has a command in it: this test has nothing to do")
    print(f"{ran} scripts ran")


if __name__ == "__main__":
    main(*(pathlib.Path(argument).resolve() for argument in sys.argv[1:]))
