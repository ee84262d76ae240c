#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole story by keys alone, through the built program on a screen with a window manager: add a webhook, test it
against a receiver, read its log, resend, delete, undo. What became of each step is looked up with switchhookctl.

  story_x11.py FOLDER-OF-PROGRAMS
"""

import json
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from x11 import Failure, Screen, wait_for

SECRET = "a secret of the story's own"
TITLE = "story.sqlite – Switchhook"


class Receiver:
    """`switchhookctl receive`, and what it tells."""

    def __init__(self, screen):
        secret = screen.home / "receiver.secret"
        secret.write_text(SECRET)
        self.process = screen.start(
            screen.programs / "switchhookctl", "--json", "receive", "--secret-file", secret,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        line = self.process.stderr.readline()
        self.url = line.strip().split()[-1]
        if not self.url.startswith("http://"):
            raise Failure(f"the receiver said {line!r}")

    def next_request(self):
        return json.loads(self.process.stdout.readline())


class Story:
    def __init__(self, screen):
        self.screen = screen
        self.receiver = Receiver(screen)

    def webhooks(self):
        return self.screen.ctl("webhook", "list")

    def log(self):
        return self.screen.ctl("deliveries", "Story")

    def play(self):
        for step in (self.start, self.add, self.test, self.read_log, self.delete, self.undo, self.second_start, self.quit):
            self.step = step.__name__
            step()
            print(step.__name__, "–", step.__doc__, flush=True)

    def start(self):
        """the window opens on a fresh database"""
        self.program = self.screen.start_switchhook()
        self.screen.wait_for_window(TITLE)

    def add(self):
        """Ctrl+N; name, URL, secret and events are typed; Alt+S saves"""
        self.screen.keys("ctrl+n")
        self.screen.wait_for_window("Add webhook")
        self.screen.keys("alt+n")
        self.screen.type("Story")
        self.screen.keys("alt+u")
        self.screen.type(self.receiver.url + "hook")
        self.screen.keys("Tab")
        self.screen.type(SECRET)
        self.screen.keys("alt+y")  # everything
        self.screen.keys("alt+s")
        webhook, = wait_for(self.webhooks, told="the webhook is saved")
        expected = {"name": "Story", "url": self.receiver.url + "hook", "events": ["*"], "active": True}
        found = {name: webhook[name] for name in expected}
        if found != expected:
            raise Failure(f"saved was {found}")
        self.screen.wait_for_window(TITLE)

    def test(self):
        """Ctrl+T sends webhook.test, and its signature is right"""
        self.screen.keys("ctrl+t")
        request = self.receiver.next_request()
        body = json.loads(request["body"])
        if body["event"] != "webhook.test" or request["signature"] != "valid":
            raise Failure(f"the receiver got {request}")
        delivery, = wait_for(self.log, told="the test is in the log")
        if delivery["status_code"] != 200:
            raise Failure(f"the log says {delivery}")

    def read_log(self):
        """Ctrl+L shows the log on the webhook; Home chooses its newest entry, Ctrl+R sends it again under the same id"""
        self.screen.keys("ctrl+l")
        self.screen.until(lambda: len(self.log()) > 1, "ctrl+Home", "ctrl+r", told="the entry is sent again")
        newest, oldest = self.log()[0], self.log()[-1]
        if newest["event_id"] != oldest["event_id"] or newest["status_code"] != 200:
            raise Failure(f"what was sent again is {newest}, after {oldest}")
        if json.loads(self.receiver.next_request()["body"])["event"] != "webhook.test":
            raise Failure("the receiver got another event")

    def delete(self):
        """Ctrl+1 goes back to the webhooks, Del deletes without asking"""
        self.screen.ctl("run", "--until-idle")
        self.sent = len(self.log())
        self.screen.until(lambda: not self.webhooks(), "ctrl+1", "Delete", told="the webhook is gone")

    def undo(self):
        """Alt+U in the bar brings it back, with its log"""
        self.screen.until(self.webhooks, "alt+u", told="the webhook is back")
        webhook, = self.webhooks()
        if webhook["name"] != "Story" or len(self.log()) != self.sent:
            raise Failure(f"what came back is {webhook} with {len(self.log())} entries of {self.sent}")

    def second_start(self):
        """another start raises this window, which was minimised, and ends"""
        self.screen.run("xdotool", "getactivewindow", "windowminimize")
        wait_for(lambda: TITLE not in self.screen.active_title(), told="the window is minimised")
        second = self.screen.start_switchhook()
        if second.wait(30) != 0:
            raise Failure("the second start failed")
        self.screen.wait_for_window(TITLE)

    def quit(self):
        """Ctrl+Q ends the program"""
        self.screen.keys("ctrl+q")
        if self.program.wait(30) != 0:
            raise Failure(f"it ended with {self.program.returncode}")


def main(programs):
    with Screen(programs) as screen:
        story = Story(screen)
        try:
            story.play()
        except Failure as failure:
            picture = os.path.abspath("story_x11.png")
            screen.picture(picture)
            sys.exit(f"{story.step}: {failure}; windows: {screen.titles()}; the screen is in {picture}")


if __name__ == "__main__":
    main(sys.argv[1])
