# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen of one's own for tests of the built program: Xvfb with a window manager, a home of its own, keys typed by
xdotool, and the command line on the same database to see what became of it."""

import json
import os
import pathlib
import subprocess
import tempfile
import time


class Failure(Exception):
    pass


def wait_for(what, seconds=30, told=None):
    """The first true thing `what` answers. `told`: what it is, in words."""
    end = time.monotonic() + seconds
    while True:
        found = what()
        if found:
            return found
        if time.monotonic() > end:
            raise Failure(f"this did not come about within {seconds} s: {told or what.__name__}")
        time.sleep(0.03)


class Screen:
    """With `with`; everything it started ends with it."""

    def __init__(self, programs, size="1280x800"):
        self.programs = pathlib.Path(programs)
        self.size = size
        self.folder = tempfile.TemporaryDirectory(prefix="switchhook-x11-")
        self.home = pathlib.Path(self.folder.name)
        self.database = self.home / "story.sqlite"
        self.started = []

    def __enter__(self):
        try:
            self._start_server()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self.started):
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
        self.folder.cleanup()

    def _start_server(self):
        reading, writing = os.pipe()
        self.started.append(subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", self.size + "x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise Failure("Xvfb did not start")
        self.env = {name: value for name, value in os.environ.items()
                    if not name.startswith(("QT_", "XDG_", "SWITCHHOOK_", "WAYLAND"))}
        runtime = self.home / "run"
        runtime.mkdir(mode=0o700)
        self.env.update(
            DISPLAY=":" + number, HOME=str(self.home), LC_ALL="C.UTF-8", QT_QPA_PLATFORM="xcb",
            XDG_RUNTIME_DIR=str(runtime), SWITCHHOOK_KEY_FILE=str(self.home / "secrets.key"))
        self.start("openbox", "--sm-disable", "--config-file", "/etc/xdg/openbox/rc.xml")
        wait_for(lambda: self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK").find("window id") > 0, told="openbox")

    def start(self, *command, **options):
        options = {"env": self.env, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **options}
        self.started.append(subprocess.Popen([str(part) for part in command], **options))
        return self.started[-1]

    def run(self, *command):
        return subprocess.run([str(part) for part in command], env=self.env, capture_output=True, text=True).stdout

    def start_switchhook(self, *arguments, **options):
        return self.start(self.programs / "switchhook", "--database", self.database, *arguments, **options)

    def ctl(self, *arguments):
        """The JSON documents that switchhookctl answers, a line each."""
        done = subprocess.run([str(self.programs / "switchhookctl"), "--database", str(self.database), "--json", *arguments],
                              env=self.env, capture_output=True, text=True)
        if done.returncode not in (0, 1):
            raise Failure(f"switchhookctl {' '.join(arguments)}: {done.stderr}")
        return [json.loads(line) for line in done.stdout.splitlines()]

    # Windows and keys

    def titles(self):
        """Of the windows that show."""
        ids = self.run("xdotool", "search", "--onlyvisible", "--name", ".").split()
        return [title for title in (self.run("xdotool", "getwindowname", window).strip() for window in ids) if title]

    def active_title(self):
        return self.run("xdotool", "getactivewindow", "getwindowname").strip()

    def wait_for_window(self, part, seconds=30):
        """Until a window whose title has this in it has the keyboard."""
        try:
            return wait_for(lambda: part in self.active_title(), seconds)
        except Failure:
            raise Failure(f"no window “{part}” came to the front; there are {self.titles()}") from None

    def keys(self, *names):
        for name in names:
            self.run("xdotool", "key", "--clearmodifiers", name)

    def until(self, what, *names, told):
        """Types these keys until `what` holds: a window that is still busy with what was before may not heed them."""
        for _ in range(5):
            self.keys(*names)
            try:
                return wait_for(what, 4, told)
            except Failure:
                pass
        raise Failure(f"the keys {' '.join(names)} did not bring this about: {told}")

    def type(self, text):
        self.run("xdotool", "type", "--delay", "3", text)

    def picture(self, path):
        """For whoever wants to see why a test failed."""
        self.run("import", "-window", "root", path)
