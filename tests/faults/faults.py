#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks things on purpose: faults.py PROGRAM. SWITCHHOOK_FAULT_ROUNDS says how often the engine is killed."""
import base64, json, os, random, re, resource, sqlite3, subprocess, sys, tempfile, threading, time, unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
from raw_receiver import Receiver, verify_webhook

PROGRAM = sys.argv.pop(1)
ROUNDS = int(os.environ.get("SWITCHHOOK_FAULT_ROUNDS", "8"))
SECRET = "canary-" + os.urandom(12).hex()
PASSPHRASE = "canary-" + os.urandom(12).hex()


class Faults(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.database = os.path.join(self.folder.name, "test.sqlite")
        self.secret_file = os.path.join(self.folder.name, "secret")
        with open(self.secret_file, "w") as file:
            file.write(SECRET + "\n")
        self.key_file = os.path.join(self.folder.name, "keys", "k")
        self.env = dict(os.environ, SWITCHHOOK_KEY_FILE=self.key_file, XDG_CONFIG_HOME=self.folder.name)
        os.mkdir(os.path.join(self.folder.name, "keys"), 0o700)
        self.output = b""

    def start(self, *arguments, json=True, **options):
        return subprocess.Popen([PROGRAM, *([] if "--database" in arguments else ["--database", self.database]), *(["--json"] if json else []), *arguments], env=self.env,
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

    def test_no_secret_and_no_key_is_anywhere(self):
        """But in the files that are theirs: secret, passphrase, keys."""
        receiver, folder = Receiver(), self.folder.name
        path = lambda name: os.path.join(folder, name)
        for name in ("tmp", "run", "home"):
            os.mkdir(path(name), 0o700)
        self.env.update(TMPDIR=path("tmp"), XDG_RUNTIME_DIR=path("run"), HOME=path("home"))
        write(path("passphrase"), PASSPHRASE)
        self.add(receiver.url)
        engine = self.start("run", "--api", "127.0.0.1:0", preexec_fn=allow_core_dumps)
        self.ctl("emit", "call.missed", "--data", "{}", "--wait")
        self.assertLessEqual(int(cores_of(engine.pid)), 1)
        with open("/proc/%d/cmdline" % engine.pid, "rb") as file:
            self.assertNowhere({"secret": {SECRET.encode()}}, file.read(), "cmdline")
        hook = self.ctl("webhook", "list")[1][0]["id"]
        entry = self.ctl("deliveries", hook)[1][0]["id"]
        secrets = ("--with-secrets", "--passphrase-file", path("passphrase"))
        export = self.plain("webhook", "export", *secrets)
        write(path("export.json"), export)
        self.assertFound({b"scrypt"}, export)
        write(path("import.json"), json.dumps({"categories": [{"name": "CRM", "events": [SECRET]}]}))
        write(path("bad.key"), "k1 " + SECRET + "\n")
        right = (("webhook", "list"), ("webhook", "show", hook), ("webhook", "duplicate", hook), ("webhook", "export"), ("webhook", "export", *secrets),
                 ("webhook", "import", path("export.json"), "--passphrase-file", path("passphrase")), ("deliveries", hook), ("delivery", "show", entry),
                 ("delivery", "resend", entry), ("key", "show"), ("key", "add"), ("key", "rotate"), ("audit", "list"), ("audit", "verify"),
                 ("token", "list"), ("setting", "list"), ("workers",), ("tenant", "list"), ("user", "list"), ("database", "check"),
                 ("backup", path("backup-%s")), ("database", "copy", self.database, path("copy-%s")))
        wrong = (("events", "import", path("import.json")), ("events", "import", self.secret_file), ("webhook", "import", self.secret_file),
                 ("webhook", "import", path("export.json"), "--passphrase-file", self.secret_file), ("emit", "--from", self.secret_file),
                 ("emit", "call.missed", "--data", SECRET), ("--ca-file", self.secret_file, "run", "--until-idle"),
                 ("restore", self.secret_file), ("--database", self.secret_file, "webhook", "list"), ("--database", self.key_file, "database", "check"),
                 ("webhook", "add", "--name", "X", "--url", "ftp://x/", "--secret-file", self.secret_file))
        for calls, code in ((right, {0}), (wrong, {2, 4})):
            for call in calls:
                for how in ("--json", "--no-json"):
                    process = self.start(*(part % how if "%s" in part else part for part in call), json=how == "--json")
                    out, err = process.communicate()
                    self.assertIn(process.returncode, code, (call, err))
                    self.output += out + err
        os.rename(self.key_file, path("away.key"))
        os.chmod(path("bad.key"), 0o600)
        os.rename(path("bad.key"), self.key_file)
        for call in (("key", "show"), ("key", "rotate"), ("webhook", "test", hook), ("webhook", "duplicate", hook), ("audit", "verify"), ("backup", path("backup-last"))):
            self.output += self.plain(*call)
        os.rename(self.key_file, path("bad.key"))
        os.rename(path("away.key"), self.key_file)
        engine.terminate()
        out, err = engine.communicate(timeout=6)
        self.assertEqual(engine.returncode, 0)
        self.output += out + err
        theirs = {self.secret_file, self.key_file, path("passphrase"), path("bad.key"), path("import.json")}
        canaries = {"secret": forms(SECRET.encode()), "passphrase": forms(PASSPHRASE.encode())}
        for id, key in keys_in(self.key_file):
            canaries["key " + id] = forms(key)
        self.assertGreaterEqual(len(canaries), 6)
        self.assertNowhere(canaries, self.output, "what was said")
        files = [os.path.join(where, name) for where, _, names in os.walk(folder) for name in names]
        self.assertTrue({path("backup---json"), path("copy---json"), path("export.json"), self.database} <= set(files))
        for name in set(files) - theirs:
            if os.path.isfile(name):
                with open(name, "rb") as file:
                    self.assertNowhere(canaries, file.read(), name)

    def plain(self, *arguments):
        return b"".join(self.start(*arguments, json=False).communicate())

    def assertFound(self, parts, text):
        self.assertTrue(all(part in text for part in parts), text)

    def assertNowhere(self, canaries, text, where):
        for what, parts in canaries.items():
            for part in parts:
                self.assertFalse(part in text, "%s: %s" % (where, what))


def write(path, content):
    with open(path, "wb") as file:
        file.write(content.encode() if isinstance(content, str) else content)


def forms(content):
    """As it might lie somewhere: as it is, and as bytes are written."""
    return {content, base64.b64encode(content), content.hex().encode(), json.dumps(content.decode("latin-1"))[1:-1].encode()}


def keys_in(path):
    with open(path) as file:
        return [(line.split()[0], base64.b64decode(line.split()[1])) for line in file if line.strip() and not line.startswith("#")]


def allow_core_dumps():
    resource.setrlimit(resource.RLIMIT_CORE, resource.getrlimit(resource.RLIMIT_CORE)[1:] * 2)


def cores_of(pid):
    """How many bytes one may have."""
    with open("/proc/%d/limits" % pid) as file:
        return re.search(r"Max core file size\s+(\S+)", file.read())[1]


unittest.main(verbosity=2)
