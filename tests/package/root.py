# SPDX-License-Identifier: GPL-3.0-or-later
"""A Debian that nothing was done to yet, in a folder."""

import shutil
import subprocess


class CleanRoot:
    def __init__(self, folder, include=("xvfb", "xauth", "ca-certificates", "systemd")):
        self.folder = folder
        self._do("mmdebstrap", "--quiet", "--variant=apt", f"--include={','.join(include)}", "bookworm", folder)
        self("apt-get", "update") # mmdebstrap cleans the lists up
        (folder / "packages").mkdir()
        self("useradd", "--create-home", "anna")

    def _do(self, *command, check=True):
        answer = subprocess.run([str(word) for word in command], capture_output=True, text=True)
        if check and answer.returncode:
            raise SystemExit(f"  ✖ {' '.join(map(str, command))}: exit {answer.returncode}\n{answer.stdout[-4000:]}{answer.stderr[-4000:]}")
        return answer.stdout

    def __call__(self, *command, check=True):
        """As root in there."""
        return self._do("chroot", self.folder, "env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LC_ALL=C.UTF-8",
                        "DEBIAN_FRONTEND=noninteractive", *command, check=check)

    def user(self, *command, check=True):
        """As someone who uses it, in there."""
        return self._do("chroot", "--userspec=anna:anna", self.folder, "env", "-i", "PATH=/usr/bin:/bin", "HOME=/home/anna", "USER=anna",
                        "LC_ALL=C.UTF-8", *command, check=check)

    def unit_run(self, *command):
        """As switchhook.service would run it: with its account, its folder and its environment."""
        unit = (self.folder / "usr/lib/systemd/system/switchhook.service").read_text()
        environment = [line.removeprefix("Environment=") for line in unit.splitlines() if line.startswith("Environment=")]
        self("install", "-d", "-m", "700", "-o", "switchhook", "-g", "switchhook", "/var/lib/switchhook")
        return self("setpriv", "--reuid=switchhook", "--regid=switchhook", "--clear-groups", "env", "-i", "PATH=/usr/bin", "HOME=/var/lib/switchhook",
                    *environment, *command)

    def apt(self, verb, *names):
        return self("apt-get", "--yes", "-o", "Dpkg::Use-Pty=0", "--no-install-recommends", verb, *names)

    def put(self, package):
        """A package into it; its path in there."""
        shutil.copy(package, self.folder / "packages" / package.name)
        return f"/packages/{package.name}"

    def path(self, name):
        return self.folder / name
