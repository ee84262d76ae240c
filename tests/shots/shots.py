#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every window and state: light and dark, left-to-right and reversed, at scale 1 and 2, and an index.html
to look through them.

  shots.py FOLDER-OF-PROGRAMS FOLDER-FOR-PICTURES [light|dark|ltr|rtl|1x|2x]…

With words, only those ways that they leave: "dark 1x".
"""

import concurrent.futures
import html
import itertools
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "bench"))
from big_database import fill
from setting import Place

WAYS = list(itertools.product(("light", "dark"), ("ltr", "rtl"), (1, 2)))


def ways_left(words):
    """The ways to which none of the words is an alternative."""
    pairs = (("light", "dark"), ("ltr", "rtl"), ("1x", "2x"))
    unknown = set(words) - set(itertools.chain(*pairs))
    if unknown:
        sys.exit(f"unknown: {' '.join(sorted(unknown))} (there are: light dark ltr rtl 1x 2x)")
    asked = [[word for word in pair if word in words] or list(pair) for pair in pairs]
    return [way for way in WAYS if all(str(one) in few or f"{one}x" in few for one, few in zip(way, asked))]


def suffix(scheme, direction, scale):
    return f"-{scheme}-{direction}-{scale}x"


def shoot(programs, folder, many, way):
    scheme, direction, scale = way
    with tempfile.TemporaryDirectory() as home:
        own = pathlib.Path(home) / "many.sqlite"
        shutil.copy(many, own)
        env = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_", "SWITCHHOOK_"))}
        env.update(HOME=home, XDG_RUNTIME_DIR=home, QT_QPA_PLATFORM="offscreen", QT_SCALE_FACTOR=str(scale), LC_ALL="C.UTF-8",
                   TZ="UTC", SWITCHHOOK_COLOR_SCHEME=scheme)
        command = [str(programs / "switchhook_shots"), str(folder), suffix(*way), str(own)]
        if direction == "rtl":
            command.append("-reverse")
        return subprocess.run(command, env=env, capture_output=True, text=True)


def many_webhooks(programs, folder):
    """A database with 10,000 webhooks, of which a stage takes a copy."""
    with Place(str(programs)) as place:
        fill(place, "http://127.0.0.1:9/", webhooks=10_000, log_rows=20_000)
        path = folder / "many.sqlite"
        shutil.copy(place.database, path)
        return path


def write_index(folder, names, ways):
    rows = []
    for name in names:
        cells = "".join(f'<td><a href="{name}{suffix(*way)}.png"><img loading="lazy" src="{name}{suffix(*way)}.png"></a></td>' for way in ways)
        rows.append(f"<tr><th>{html.escape(name)}</th>{cells}</tr>")
    heads = "".join(f"<th>{scheme}, {direction}, {scale}x</th>" for scheme, direction, scale in ways)
    (folder / "index.html").write_text(
        "<!doctype html><meta charset=utf-8><title>Switchhook's windows</title>"
        "<style>body{font:14px sans-serif;background:#888}img{width:480px}th{text-align:left;vertical-align:top;padding:4px}</style>"
        f"<table><tr><th></th>{heads}</tr>{''.join(rows)}</table>\n", "utf-8")


def main(programs, folder, words):
    ways = ways_left(words)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    many = many_webhooks(programs, folder)
    with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count()) as workers:
        answers = list(workers.map(lambda way: shoot(programs, folder, many, way), ways))
    many.unlink()
    for way, answer in zip(ways, answers):
        if answer.returncode:
            sys.exit(f"{suffix(*way)}: the pictures could not be made: {answer.stderr}")
    first = suffix(*ways[0])
    names = sorted(path.name.removesuffix(first + ".png") for path in folder.glob(f"*{first}.png"))
    missing = [name + suffix(*way) for name in names for way in ways if not (folder / f"{name}{suffix(*way)}.png").exists()]
    if missing:
        sys.exit("missing: " + " ".join(missing))
    write_index(folder, names, ways)
    print(f"{len(names)} windows and states, {len(names) * len(ways)} pictures: {folder / 'index.html'}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3:])
