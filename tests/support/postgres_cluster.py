#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A PostgreSQL cluster of its own for tests and measurements, in a temporary folder on a free port.

  postgres_cluster.py start FILE [SETTING=VALUE…]   writes its address (postgresql://postgres@127.0.0.1:PORT) to FILE
  postgres_cluster.py stop FILE                     stops and removes the one that FILE tells of

PostgreSQL's programs refuse root: then they run under the account `postgres` that Debian's package makes.
"""

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path


def program(name):
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return str(found[-1]) if found else name


def account():
    """What subprocess needs to run as someone who may."""
    if os.geteuid() != 0:
        return {}
    postgres = pwd.getpwnam("postgres")
    return {"user": postgres.pw_uid, "group": postgres.pw_gid, "extra_groups": []}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Cluster:
    def __init__(self, folder, port):
        self.folder, self.port = Path(folder), int(port)

    @classmethod
    def create(cls, settings=()):
        folder = tempfile.mkdtemp(prefix="switchhook-pg-")
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        cluster = cls(folder, free_port())
        cluster.run("initdb", "--no-sync", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C.UTF-8",
                    "-D", cluster.folder / "data")
        cluster.settings = list(settings)
        cluster.start()
        return cluster

    @property
    def address(self):
        return f"postgresql://postgres@127.0.0.1:{self.port}"

    def run(self, name, *arguments):
        done = subprocess.run([program(name), *map(str, arguments)], cwd="/", stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **account())
        if done.returncode != 0:
            sys.exit(f"{name} failed: {done.stdout.decode(errors='replace')}")

    def start(self):
        options = [f"-p {self.port}", f"-k {self.folder}", "-c listen_addresses=127.0.0.1"]
        options += [f"-c {setting}" for setting in getattr(self, "settings", ())]
        # pg_ctl's own output goes to a file: the server would keep a pipe open.
        with open(self.folder / "start.log", "wb") as log:
            done = subprocess.run([program("pg_ctl"), "-D", str(self.folder / "data"), "-l", str(self.folder / "log"),
                                   "-o", " ".join(options), "-w", "start"],
                                  cwd="/", stdin=subprocess.DEVNULL, stdout=log, stderr=log, **account())
        if done.returncode != 0:
            sys.exit((self.folder / "log").read_text(errors="replace"))

    def stop(self, mode="fast"):
        self.run("pg_ctl", "-D", self.folder / "data", "-m", mode, "-w", "stop")

    def restart(self):
        """As after a crash: nothing is said to clients, and the log is replayed."""
        self.stop("immediate")
        self.start()

    def remove(self):
        if (self.folder / "data" / "postmaster.pid").exists():
            self.stop("immediate")
        shutil.rmtree(self.folder, ignore_errors=True)

    def postmaster(self):
        return int((self.folder / "data" / "postmaster.pid").read_text().split()[0])


def main(verb, file, *settings):
    file = Path(file)
    if file.exists():
        folder, port = file.with_suffix(".folder").read_text().split("\n")
        Cluster(folder, port).remove()
        file.unlink()
    if verb == "start":
        cluster = Cluster.create(settings)
        file.with_suffix(".folder").write_text(f"{cluster.folder}\n{cluster.port}")
        file.write_text(cluster.address)


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in ("start", "stop"):
        sys.exit(__doc__)
    main(*sys.argv[1:])
