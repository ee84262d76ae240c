#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tries the packages as those who get them will: their form, their tools' opinion of them, and a life on a Debian that has
never seen Switchhook: installed, used on a screen, upgraded, removed, purged.

  package.py FOLDER-OF-PACKAGES [--no-root]
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import completion
from root import CleanRoot

LARGEST = 5_000_000
done = []


class Failed(Exception):
    pass


def run(*command, check=True, **options):
    answer = subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)
    if check and answer.returncode:
        raise Failed(f"{' '.join(map(str, command))}: exit {answer.returncode}\n{answer.stdout}{answer.stderr}")
    return answer


def need(truth, sentence):
    if not truth:
        raise Failed(sentence)


def step(text):
    done.append(text)
    print(f"  ✔ {text}", flush=True)


def only(folder, pattern):
    found = sorted(folder.glob(pattern))
    need(len(found) == 1, f"{folder}/{pattern}: {[path.name for path in found]}")
    return found[0]


class Packages:
    def __init__(self, folder):
        self.folder = folder
        self.desktop = only(folder, "switchhook_*.deb")
        self.ctl = only(folder, "switchhook-ctl_*.deb")
        self.rpms = sorted(folder.glob("*.rpm"))
        self.tgz = only(folder, "*.tar.gz")
        need(len(self.rpms) == 2, f"there are {len(self.rpms)} RPMs")

    def all(self):
        return [self.desktop, self.ctl, *self.rpms, self.tgz]


def sizes(packages):
    for path in packages.all():
        print(f"    {path.stat().st_size / 1000:8.0f} kB  {path.name}")
    total = sum(path.stat().st_size for path in (packages.desktop, packages.ctl))
    need(total <= LARGEST, f"the DEBs together {total} bytes, more than {LARGEST}")
    step(f"the DEBs together {total / 1_000_000:.2f} MB")


def lintian(packages):
    answer = run("lintian", "--allow-root", "--fail-on", "error,warning", "--tag-display-limit", "0", packages.desktop, packages.ctl, check=False)
    need(answer.returncode == 0, answer.stdout + answer.stderr)
    step("lintian: no error, no warning")


def programs(root):
    for name in ("switchhook", "switchhookctl"):
        path = root / "usr/bin" / name
        dynamic = run("readelf", "-d", path).stdout
        need("RPATH" not in dynamic and "RUNPATH" not in dynamic, f"{name} has an RPATH")
        need("BIND_NOW" in dynamic or "FLAGS" in dynamic and "NOW" in dynamic, f"{name} is not bound at its start")
        need("DYN" in run("readelf", "-h", path).stdout, f"{name} is no PIE")
        need("GNU_RELRO" in run("readelf", "-lW", path).stdout, f"{name} has no RELRO")
        symbols = run("readelf", "--dyn-syms", "-W", path).stdout
        need("__stack_chk_fail" in symbols, f"{name} has no stack protector")
    linked = run("ldd", root / "usr/bin/switchhookctl").stdout
    need("libQt6Core" in linked, linked)
    for forbidden in ("Qt6Gui", "Qt6Widgets", "libX11", "libGL"):
        need(forbidden not in linked, f"switchhookctl is linked with {forbidden}")
    step("programs: PIE, RELRO, bound at start, no RPATH; switchhookctl has no library of a GUI")


def declarations(root):
    run("desktop-file-validate", root / "usr/share/applications/switchhook.desktop")
    run("appstreamcli", "validate", "--no-net", *root.glob("usr/share/metainfo/*.xml"))
    step("desktop-file-validate, appstreamcli validate")
    for size in (16, 22, 24, 32, 48, 64, 128, 256):
        need((root / f"usr/share/icons/hicolor/{size}x{size}/apps/switchhook.png").is_file(), f"there is no icon of {size}")
    need((root / "usr/share/icons/hicolor/scalable/apps/switchhook.svg").is_file(), "there is no SVG icon")


def verbs_of(program, *path):
    """All verbs below, by the program's own help."""
    text = run(program, *path, "--help").stdout
    part = text.partition("\nVerbs:\n")[2]
    below = re.findall(r"^  ([a-z-]+) ", part, re.M)
    return [(*path, verb) for verb in below] + [deeper for verb in below for deeper in verbs_of(program, *path, verb)]


def man_pages(root):
    pages = root / "usr/share/man/man1"
    names = {path.name for path in pages.glob("*.gz")}
    verbs = verbs_of(root / "usr/bin/switchhookctl")
    expected = {"switchhook.1.gz", "switchhookctl.1.gz"} | {"-".join(("switchhookctl", *verb)) + ".1.gz" for verb in verbs}
    need(names == expected, f"pages that are missing or too many: {names ^ expected}")
    with tempfile.TemporaryDirectory() as folder:
        for path in pages.glob("*.gz"):
            page = pathlib.Path(folder) / path.stem
            page.write_bytes(subprocess.run(["gzip", "-dc", path], capture_output=True, check=True).stdout)
        answer = run("mandoc", "-T", "lint", "-W", "warning", *sorted(pathlib.Path(folder).iterdir()), check=False)
        need(answer.returncode == 0, answer.stdout)
    step(f"{len(names)} manual pages, one for every verb; mandoc -T lint")


def units(root):
    unit = root / "usr/lib/systemd/system/switchhook.service"
    answer = run("systemd-analyze", "security", "--offline=yes", "--no-pager", "--threshold=20", unit, check=False)
    exposure = re.search(r"exposure level.*: ([0-9.]+)", answer.stdout)
    need(exposure and float(exposure[1]) <= 2.0, answer.stdout + answer.stderr)
    for part in ("system/switchhook.service", "user/switchhook-engine.service"):
        text = (root / "usr/lib/systemd" / part).read_text()
        need("/usr/bin/switchhookctl run" in text, text)
    step(f"switchhook.service: exposure {exposure[1]} of 10 (at most 2.0)")


def rpms(packages, folder):
    for rpm in packages.rpms:
        info = run("rpm", "-qip", rpm).stdout
        need("GPL-3.0-or-later" in info, info)
        files = set(run("rpm", "-qlp", rpm).stdout.split())
        part = folder / rpm.stem
        part.mkdir()
        run("sh", "-c", f"rpm2cpio '{rpm}' | cpio -idm --quiet", cwd=part)
        program = "switchhookctl" if "ctl" in rpm.name else "switchhook"
        need(f"/usr/bin/{program}" in files and (part / "usr/bin" / program).is_file(), f"{rpm.name} lacks its program")
        run(part / "usr/bin" / program, "--version")
        requires = run("rpm", "-qRp", rpm).stdout
        need("libQt6Core" in requires and "qt6-" in requires, requires)
    step("RPMs: queried, unpacked, their programs tell their version")


def tgz(packages, folder):
    part = folder / "tgz"
    part.mkdir()
    run("tar", "-xzf", packages.tgz, "-C", part)
    for program in ("switchhook", "switchhookctl"):
        run(only(part, f"**/bin/{program}"), "--version")
    step("TGZ: unpacked, its programs tell their version")


def older(package, folder):
    """The same package, as it might have been before."""
    tree = folder / f"older-{package.stem}"
    run("dpkg-deb", "-R", package, tree)
    control = tree / "DEBIAN/control"
    control.write_text(re.sub(r"\d+\.\d+\.\d+-0switchhook1", "0.0.9-0switchhook1", control.read_text()))
    name = folder / ("older-" + package.name)
    run("dpkg-deb", "--root-owner-group", "-b", tree, name)
    return name


def life(packages, folder):
    """On a Debian of its own."""
    root = CleanRoot(folder / "root")
    old = [root.put(older(package, folder)) for package in (packages.ctl, packages.desktop)]
    new = [root.put(package) for package in (packages.ctl, packages.desktop)]
    root.apt("install", *old)
    need("0.0.9" in root("dpkg-query", "-W", "switchhook"), "the older package is not there")
    step("the older DEBs installed in a clean Debian root with apt")

    root.user("xvfb-run", "-a", "switchhook", "--render", "/tmp/first.png")
    need(root.path("tmp/first.png").stat().st_size > 10_000, "the desktop made no picture")
    before = root.user("switchhookctl", "deliveries", "First try", "--json")
    need(re.search(r'"status_code": ?200', before), f"no delivery: {before}")
    key = root.path("home/anna/.config/switchhook/secrets.key").read_bytes()
    step("the desktop started under Xvfb, and one delivery made: 200")

    root.apt("install", *new)
    need("0.0.9" not in root("dpkg-query", "-W", "switchhook", "switchhook-ctl"), "it is the older package still")
    need(root.user("switchhookctl", "deliveries", "First try", "--json") == before, "the log is another one after the upgrade")
    need(root.path("home/anna/.config/switchhook/secrets.key").read_bytes() == key, "the key is another one after the upgrade")
    need(root.user("switchhookctl", "webhook", "test", "--json", *re.findall(r"wh_\w+", before)[:1], check=False), "the test says nothing")
    root.apt("upgrade")
    step("upgraded, its data kept")

    need("switchhook" in root("getent", "passwd", "switchhook"), "the service has no account")
    root.unit_run("switchhookctl", "setting", "list")
    commands = re.findall(r"^```sh root\n(.*?)^```$", (HERE.parent.parent / "docs/operating.md").read_text(), re.M | re.S)
    need(commands, "docs/operating.md has no commands for root")
    script = "".join(commands).replace("enable --now", "enable")  # nothing is booted in there
    root("sh", "-euxc", "cd /packages\n" + script)
    step("the commands of docs/operating.md for root")
    need(root.path("var/lib/switchhook/switchhook.sqlite").is_file(), "the account cannot keep a database")

    root.apt("remove", "switchhook", "switchhook-ctl")
    need(not root.path("usr/bin/switchhookctl").exists(), "the program is there after its removal")
    need(root.path("home/anna/.local/share/switchhook/switchhook.sqlite").is_file(), "a user's data went")
    need(root.path("var/lib/switchhook").is_dir(), "the service's data went before the purge")
    root("dpkg", "--purge", "switchhook", "switchhook-ctl")
    need(not root.path("var/lib/switchhook").exists(), "the service's data is there after the purge")
    need(root.path("home/anna/.local/share/switchhook/switchhook.sqlite").is_file(), "a user's data went")
    left = root("sh", "-c", "find / -xdev -path /proc -prune -o -path /home -prune -o -path /packages -prune -o -path /var/cache -prune -o -name '*switchhook*' -print")
    need(not left.strip(), f"left after the purge: {left}")
    step("removed, purged: nothing left but what users have in their homes")


def main(folder, with_root):
    packages = Packages(folder)
    with tempfile.TemporaryDirectory(prefix="switchhook-package-") as name:
        work = pathlib.Path(name)
        os.chmod(work, 0o755)
        root = work / "unpacked"
        for package in (packages.ctl, packages.desktop):
            run("dpkg-deb", "-x", package, root)
        sizes(packages)
        lintian(packages)
        programs(root)
        declarations(root)
        man_pages(root)
        step(completion.drive(root))
        units(root)
        rpms(packages, work)
        tgz(packages, work)
        if with_root:
            life(packages, work)
    print(f"{len(done)} steps, all good. Not run: the NSIS installer and the disk image for macOS.")


if __name__ == "__main__":
    try:
        main(pathlib.Path(sys.argv[1]).resolve(), "--no-root" not in sys.argv)
    except (Failed, completion.Failed) as failure:
        sys.exit(f"  ✖ {failure}")
