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
        for step in (self.start, self.add, self.test, self.read_log, self.resend, self.delete, self.undo, self.second_start, self.quit):
            self.step = step.__name__
            step()
            print(step.__name__, "–", step.__doc__, flush=True)

    def start(self):
        """the window opens on a fresh database"""
        self.program = self.screen.start_switchhook()
        self.screen.wait_for_window("story.sqlite – Switchhook")

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
        self.screen.wait_for_window("story.sqlite – Switchhook")

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
        """Ctrl+L shows the log on the webhook; Home chooses its newest entry"""
        self.screen.keys("ctrl+l")
        self.screen.keys("ctrl+Home")

    def resend(self):
        """Ctrl+R sends it again, under the same id"""
        before = self.log()
        def again():
            self.screen.keys("ctrl+r")
            return wait_for(lambda: len(self.log()) > len(before), seconds=3)
        try:
            again()
        except Failure:
            self.screen.keys("F6", "ctrl+Home")
            again()
        first, second = (self.log()[i]["event_id"] for i in (0, 1))
        if first != second:
            raise Failure("what was sent again is another event")
        self.receiver.next_request()

    def delete(self):
        """Ctrl+1 goes back to the webhooks, Del deletes without asking"""
        self.screen.keys("ctrl+1", "Delete")
        wait_for(lambda: not self.webhooks(), told="the webhook is gone")

    def undo(self):
        """Alt+U in the bar brings it back, with its log"""
        self.screen.keys("alt+u")
        webhook, = wait_for(self.webhooks, told="the webhook is back")
        if webhook["name"] != "Story" or len(self.log()) != 2:
            raise Failure(f"what came back is {webhook} with {len(self.log())} entries")

    def second_start(self):
        """another start raises this window and ends"""
        second = self.screen.start_switchhook()
        if second.wait(15) != 0:
            raise Failure("the second start failed")
        self.screen.wait_for_window("story.sqlite – Switchhook")

    def quit(self):
        """Ctrl+Q ends the program"""
        self.screen.keys("ctrl+q")
        if self.program.wait(15) != 0:
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
