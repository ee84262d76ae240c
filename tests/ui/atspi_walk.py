#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader meets: walks every page, menu and dialog of the built program over AT-SPI, and fails on a control
that shows and has no name, and on a table whose cells say nothing.

  atspi_walk.py FOLDER-OF-PROGRAMS
"""

import json
import os
import pathlib
import subprocess
import sys
import time
import urllib.request

if "--within" not in sys.argv:  # a session bus of its own, which brings the accessibility bus
    os.execvp("dbus-run-session", ["dbus-run-session", "--", sys.executable, __file__, *sys.argv[1:], "--within"])

import pyatspi

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from x11 import Failure, Screen, wait_for

# What can be focused must have a name, and so must these.
NAMED = {"push button", "toggle button", "check box", "radio button", "combo box", "text", "password text", "spin button",
         "slider", "table", "tree", "tree table", "list", "list item", "menu", "menu item", "check menu item",
         "radio menu item", "page tab", "link", "image", "chart", "frame", "dialog", "column header", "progress bar"}
TABLES = {"table", "tree table", "tree", "list"}
PAGES = ["Outbound Webhooks", "Deliveries", "Events", "Receiver"]
# How a dialog is opened from the first page, and a part of its title.
DIALOGS = [(["ctrl+n"], "Add webhook"), (["ctrl+f", "Return", "F2"], "Edit webhook"), (["F1"], "Keyboard shortcuts"), (["ctrl+comma"], "Settings")]
MENU_ITEMS = ("menu item", "check menu item", "radio menu item")
MAIN = "– Switchhook"


def shows(node):
    states = node.getState()
    return states.contains(pyatspi.STATE_SHOWING) and states.contains(pyatspi.STATE_VISIBLE)


def children(node):
    for place in range(node.childCount):
        child = node.getChildAtIndex(place)
        if child is not None:
            yield child


def is_table(node):
    return node.getRoleName() in TABLES and "Table" in pyatspi.listInterfaces(node)


def described(path):
    return " › ".join(f"{node.getRoleName()} “{node.name}”" if node.name else node.getRoleName() for node in path)


def is_named(node):
    if node.name.strip():
        return True
    return any(relation.getRelationType() == pyatspi.RELATION_LABELLED_BY and relation.getTarget(0).name.strip()
               for relation in node.getRelationSet())


def faults(path, seen):
    """Of the last one in `path` and all in it. `seen` counts what was looked at, by role."""
    node = path[-1]
    if not shows(node):
        return
    role = node.getRoleName()
    seen[role] = seen.get(role, 0) + 1
    is_inner = role == "text" and len(path) > 1 and path[-2].getRoleName() in ("combo box", "spin button")
    can_be_met = role in NAMED or (role != "filler" and node.getState().contains(pyatspi.STATE_FOCUSABLE))
    if can_be_met and not is_inner and not is_named(node):
        yield f"no name: {described(path)}"
    if is_table(node):
        yield from silent_cells(path, seen)
        return  # its rows can be many; the cells in sight were looked at
    for child in children(node):
        yield from faults([*path, child], seen)


def silent_cells(path, seen, rows=8):
    """Every row says something; in the table of webhooks every cell does, also those that are drawn."""
    table = path[-1].queryTable()
    for row in range(min(rows, table.nRows)):
        cells = [table.getAccessibleAt(row, column) for column in range(table.nColumns)]
        seen["cell"] = seen.get("cell", 0) + len(cells)
        spoken = [bool(cell and (cell.name.strip() or cell.description.strip())) for cell in cells]
        if not any(spoken) or (path[-1].name == "Webhooks" and not all(spoken)):
            yield f"silent cells in row {row} (of its columns {spoken}): {described(path)}"


class Walk:
    def __init__(self, screen):
        self.screen = screen
        self.seen = {}
        self.faults = []

    def prepare(self):
        """Something to show: a webhook whose receiver answers, one that is refused, and what came of an event."""
        receiver = self.screen.start(self.screen.programs / "switchhookctl", "receive", stdout=subprocess.PIPE,
                                     stderr=subprocess.STDOUT, text=True)
        url = receiver.stdout.readline().strip().split()[-1]
        for name, address in (("CRM sync", url), ("PBX calls", "http://127.0.0.1:9/")):
            self.screen.ctl("webhook", "add", "--name", name, "--url", address, "--events", "contact.*", "--generate-secret")
        self.screen.ctl("emit", "contact.created", "--data", json.dumps({"id": 1}))
        self.screen.ctl("run", "--until-idle")
        self.exported = self.screen.home / "webhooks.json"
        self.exported.write_text("".join(json.dumps(document) for document in self.screen.ctl("webhook", "export")))

    def application(self):
        return next((one for one in pyatspi.Registry.getDesktop(0) if one and one.name.lower() == "switchhook"), None)

    def window(self, title):
        def find():
            application = self.application()
            return application and next((one for one in children(application) if title in one.name and shows(one)), None)
        return wait_for(find, told=f"a window “{title}” on the accessibility bus")

    def look(self, title, where):
        """Once what shows does not change any more."""
        window = self.window(title)
        before, found = None, []
        for _ in range(20):
            seen = {}
            found = list(faults([window], seen))
            if (found, seen) == before:
                break
            before = (found, seen)
            time.sleep(0.15)
        for role, count in seen.items():
            self.seen[role] = self.seen.get(role, 0) + count
        self.faults += [f"{where}: {fault}" for fault in found]
        print(f"{where}: {sum(seen.values())} looked at, {len(found)} fault(s)", flush=True)

    def find(self, what, told):
        """The first one of the main window for which `what` holds, once there is one."""
        def first(node):
            if what(node):
                return node
            if is_table(node):
                return None
            return next(filter(None, map(first, children(node))), None)
        return wait_for(lambda: first(self.window(MAIN)), told=told)

    def wait_until_shown(self, name):
        return self.find(lambda node: name in node.name and shows(node), told=f"“{name}” shows")

    def press(self, name, roles=(*MENU_ITEMS, "push button", "toggle button", "check box")):
        """As a screen reader does, also what stands in a menu that is not open."""
        def can_be_pressed(node):
            states = node.getState()
            return node.name.rstrip("…") == name and node.getRoleName() in roles and states.contains(pyatspi.STATE_ENABLED)
        action = self.find(can_be_pressed, told=f"“{name}” can be pressed").queryAction()
        action.doAction(next(i for i in range(action.nActions) if action.getName(i) in ("Press", "Toggle")))

    def menus(self):
        """They need not be open for this."""
        def items(path):
            for child in children(path[-1]):
                role = child.getRoleName()
                if role in ("menu", *MENU_ITEMS):
                    if not child.name.strip():
                        yield f"menu: no name: {described([*path, child])}"
                    self.seen["menu item"] = self.seen.get("menu item", 0) + 1
                yield from items([*path, child])

        bar = next(one for one in children(self.window("Switchhook")) if one.getRoleName() == "menu bar")
        self.faults += items([bar])

    def pages(self):
        for number, page in enumerate(PAGES, 1):
            self.screen.keys(f"ctrl+{number}")
            self.look(MAIN, page)

    def dialogs(self):
        self.screen.keys("ctrl+1")
        for keys, title in DIALOGS:
            self.screen.keys(*keys)
            self.dialog(title)
        self.press("About Switchhook")
        self.dialog("About Switchhook")
        self.press("Export")
        self.dialog("Export webhooks")
        self.press("Import")
        self.screen.wait_for_window("Import webhooks")  # to choose the file; that one is Qt's
        self.screen.type(str(self.exported))
        self.screen.keys("Return")
        self.dialog("webhooks.json")

    def dialog(self, title):
        self.screen.wait_for_window(title)
        self.look(title, title)
        self.screen.keys("Escape")
        self.screen.wait_for_window(MAIN)

    def log(self):
        self.screen.keys("ctrl+2")
        self.wait_until_shown("4 entries")
        self.screen.keys("ctrl+Home")
        self.wait_until_shown("X-Webhook-Id")
        self.look(MAIN, "an entry of the log")
        self.press("History")
        self.look(MAIN, "the history")
        self.press("Why was it sent?")
        self.wait_until_shown("Recent events")
        self.look(MAIN, "why an event was sent")

    def send_event(self):
        self.screen.keys("ctrl+3")
        self.press("Send event")
        self.wait_until_shown("What became of it")
        self.look(MAIN, "an event that was sent")

    def doctor(self):
        self.screen.keys("ctrl+4")
        self.press("Start the receiver")
        url = self.wait_until_shown("http://127.0.0.1:").name
        wrong = {"X-Webhook-Timestamp": "1710700000", "X-Webhook-Signature": "0" * 64}
        with urllib.request.urlopen(urllib.request.Request(url, b"{}", wrong)):
            pass
        self.screen.keys("F6", "ctrl+Home")
        self.press("Find out why a signature is wrong")
        self.look(MAIN, "the doctor")

    def go(self):
        self.prepare()
        self.screen.env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        self.screen.start_switchhook()
        self.screen.wait_for_window("Switchhook")
        self.menus()
        self.pages()
        self.dialogs()
        self.send_event()
        self.log()
        self.doctor()


def main(programs):
    with Screen(programs) as screen:
        walk = Walk(screen)
        try:
            walk.go()
        except Failure as failure:
            picture = os.path.abspath("atspi_walk.png")
            screen.picture(picture)
            print(*walk.faults, sep="\n")
            sys.exit(f"{failure}; the screen is in {picture}")
    for role in ("push button", "table", "cell", "menu item", "text"):
        if not walk.seen.get(role):
            walk.faults.append(f"nothing of the role {role} was met: this does not see the program")
    if walk.faults:
        sys.exit("\n".join([*walk.faults, f"{len(walk.faults)} fault(s)"]))


if __name__ == "__main__":
    main(sys.argv[1])
