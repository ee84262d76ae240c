#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks things on purpose: faults.py PROGRAM. SWITCHHOOK_FAULT_ROUNDS says how often the engine is killed."""
import json, os, random, sqlite3, subprocess, sys, tempfile, threading, time, unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
from raw_receiver import Receiver, verify_webhook

PROGRAM = sys.argv.pop(1)
ROUNDS = int(os.environ.get("SWITCHHOOK_FAULT_ROUNDS", "8"))
SECRET = "canary-" + os.urandom(12).hex()


class Faults(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.database = os.path.join(self.folder.name, "test.sqlite")
        self.secret_file = os.path.join(self.folder.name, "secret")
        with open(self.secret_file, "w") as file:
            file.write(SECRET + "\n")
        self.env = dict(os.environ, SWITCHHOOK_KEY_FILE=os.path.join(self.folder.name, "keys", "k"), XDG_CONFIG_HOME=self.folder.name)
        os.mkdir(os.path.join(self.folder.name, "keys"), 0o700)
        self.output = b""

    def start(self, *arguments, **options):
        return subprocess.Popen([PROGRAM, "--database", self.database, "--json", *arguments], env=self.env,
                                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)

    def ctl(self, *arguments, text=b""):
        process = self.start(*arguments)
        out, err = process.communicate(text)
        self.output += out + err
        return process.returncode, [json.loads(line) for line in out.splitlines()]

    def add(self, url):
        code, _ = self.ctl("webhook", "add", "--name", "W", "--url", url, "--events", "*", "--secret-file", self.secret_file)
        self.assertEqual(code, 0)

    def test_killed_engine_loses_nothing(self):
        receiver = Receiver()
        self.add(receiver.url)
        accepted, killed_in_flight = set(), 0
        for round_ in range(ROUNDS):
            engine = self.start("run")
            drain = threading.Thread(target=engine.communicate, daemon=True)
            drain.start()
            lines = "".join('{"event":"call.missed","data":{"n":%d}}\n' % n for n in range(100)).encode()
            code, events = self.ctl("emit", "--from", "-", text=lines)
            self.assertEqual(code, 0)
            accepted.update(event["id"] for event in events)
            time.sleep(random.uniform(0, 0.1))
            engine.kill()
            drain.join()
            with sqlite3.connect(self.database) as database:
                killed_in_flight += database.execute("SELECT count(*) FROM due_deliveries WHERE engine_id IS NOT NULL").fetchone()[0]
        self.assertEqual(self.ctl("run", "--until-idle")[0], 0)
        received = [headers["X-Webhook-Id"] for headers, _ in receiver.posts]
        self.assertEqual(len(accepted), ROUNDS * 100)
        self.assertEqual(accepted - set(received), set())
        duplicates = len(received) - len(set(received))
        self.assertLessEqual(duplicates, killed_in_flight)
        with sqlite3.connect(self.database) as database:
            self.assertEqual(database.execute("PRAGMA integrity_check").fetchone()[0], "ok")
            self.assertEqual(database.execute("SELECT count(*) FROM due_deliveries").fetchone()[0], 0)
        for headers, body in receiver.posts:
            self.assertTrue(verify_webhook(body.decode(), headers["X-Webhook-Timestamp"], headers["X-Webhook-Signature"], SECRET))
        print("%d rounds, %d events, %d duplicates of %d in flight" % (ROUNDS, len(accepted), duplicates, killed_in_flight), file=sys.stderr)

    def test_one_post_an_attempt_where_the_receiver_closes(self):
        receiver = Receiver(answering=False)
        self.add(receiver.url)
        for count in range(1, 4):
            code, deliveries = self.ctl("webhook", "test", "W")
            self.assertEqual(code, 1)
            self.assertEqual(deliveries[-1]["outcome"], "connection_lost")
            self.assertIsNone(deliveries[-1]["status_code"])
            self.assertEqual(len(receiver.posts), count)

    def test_the_secret_is_nowhere(self):
        receiver = Receiver()
        self.add(receiver.url)
        engine = self.start("run")
        with open("/proc/%d/cmdline" % engine.pid, "rb") as file:
            self.assertNotIn(SECRET.encode(), file.read())
        self.ctl("emit", "call.missed", "--data", "{}", "--wait")
        self.ctl("webhook", "list")
        self.ctl("deliveries", "W")
        engine.terminate()
        out, err = engine.communicate(timeout=6)
        self.assertEqual(engine.returncode, 0)
        self.assertNotIn(SECRET.encode(), self.output + out + err)
        for name in os.listdir(self.folder.name):
            path = os.path.join(self.folder.name, name)
            if os.path.isfile(path) and path != self.secret_file:
                with open(path, "rb") as file:
                    self.assertNotIn(SECRET.encode(), file.read(), name)


unittest.main(verbosity=2)
