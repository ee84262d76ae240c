# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rows of the bench stand on: the receiver, a database with webhooks, and clocks."""

import http.client, json, os, re, resource, subprocess, sys, tempfile, threading, time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
from postgres_cluster import Cluster

BODY_TEXT = "x" * 500
EVENT = json.dumps({"event": "call.missed", "data": {"text": BODY_TEXT}})


def monotonic_us():
    return time.monotonic_ns() // 1000


class Receiver:
    """bench_receiver: answers at once, so that the sender is what is measured."""

    def __init__(self, programs, folder):
        self.ca = os.path.join(folder, "receiver.pem")
        key = os.path.join(folder, "receiver.key")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                        "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost",
                        "-keyout", key, "-out", self.ca], check=True, capture_output=True)
        self.process = subprocess.Popen([os.path.join(programs, "bench_receiver"), "--certificate", self.ca, "--key", key],
                                        stdout=subprocess.PIPE, text=True)
        http, https = re.search(r"http (\d+) https (\d+)", self.process.stdout.readline()).groups()
        self.programs = programs
        self.port, self.http, self.https = int(http), "http://127.0.0.1:" + http, "https://127.0.0.1:" + https

    def ask(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path)
        text = connection.getresponse().read().decode()
        connection.close()
        return text

    def stats(self):
        return json.loads(self.ask("/stats"))

    def reset(self):
        self.ask("/reset")

    def end(self):
        self.process.kill()


class Place:
    """A database of its own, and the command line on it."""

    def __init__(self, programs, database=None, ca=None):
        self.programs = programs
        self.folder = tempfile.TemporaryDirectory(dir=programs)
        self.database = database or os.path.join(self.folder.name, "d.sqlite")
        self.env = dict(os.environ, SWITCHHOOK_KEY_FILE=os.path.join(self.folder.name, "key"))
        self.globals = [os.path.join(programs, "switchhookctl"), "--database", self.database, "--json"]
        if ca:
            self.globals += ["--ca-file", ca]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def ctl(self, *arguments, text=None):
        done = subprocess.run([*self.globals, *arguments], env=self.env, input=text, text=True, capture_output=True)
        if done.returncode not in (0, 1):
            sys.exit("%s: %s" % (arguments, done.stderr))
        return [json.loads(line) for line in done.stdout.splitlines()]

    def start(self, *arguments, **options):
        """Says what it does as it does to people: making JSON of each delivery is no part of delivering it."""
        plain = [argument for argument in self.globals if argument != "--json"]
        return subprocess.Popen([*plain, *arguments], env=self.env, text=True, **options)

    def add(self, count, url, events="call.*", *more):
        for number in range(count):
            self.ctl("webhook", "add", "--name", "W%d" % number, "--url", url, "--events", events, "--generate-secret", *more)

    def add_many(self, count, url, events):
        """As `add` would, by copies of one webhook: 10,000 calls of a program would take minutes."""
        import sqlite3
        self.ctl("webhook", "add", "--name", "M", "--url", url, "--events", events)
        with sqlite3.connect(self.database) as database:
            first, last = database.execute("SELECT id, (SELECT next FROM id_sequence) FROM webhooks WHERE name = 'M'").fetchone()
            database.execute("UPDATE id_sequence SET next = ?", (last + count,))
            columns = "tenant_id, name, url, secret, secret_key_id, active, concurrency"
            for number in range(count - 1):
                database.execute(f"INSERT INTO webhooks (id, {columns}) SELECT ?, {columns} FROM webhooks WHERE id = ?", (last + number, first))
                database.execute("INSERT INTO subscriptions SELECT tenant_id, active, pattern, ? FROM subscriptions WHERE webhook_id = ?", (last + number, first))
        database.close()

    def emit(self, count):
        self.ctl("emit", "--from", "-", text="\n".join([EVENT] * count))

    def drain(self):
        """Delivers all that waits: seconds, CPU seconds of the engine, its memory's peak in MiB."""
        process = self.start("run", "--until-idle", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        begin = time.monotonic()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = status
        return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


class Engine:
    """`run`, in the background."""

    def __init__(self, place, *arguments):
        self.process = place.start("run", *arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.line = self.process.stderr.readline()
        threading.Thread(target=self.process.stderr.read, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def switches(self):
        """Context switches of all its threads, wanted or not."""
        total = 0
        for task in os.listdir("/proc/%d/task" % self.process.pid):
            with open("/proc/%d/task/%s/status" % (self.process.pid, task)) as file:
                total += sum(int(number) for number in re.findall(r"ctxt_switches:\s+(\d+)", file.read()))
        return total

    def memory(self):
        with open("/proc/%d/status" % self.process.pid) as file:
            return int(re.search(r"VmHWM:\s+(\d+)", file.read())[1]) / 1024


def connections(pid):
    """TCP and UDP sockets of a process that are connected to somewhere."""
    folder = "/proc/%d/fd" % pid
    own = set()
    for name in os.listdir(folder):
        try:
            own.add(os.readlink(os.path.join(folder, name)))
        except OSError:
            pass # closed meanwhile
    count = 0
    for kind in ("tcp", "tcp6", "udp", "udp6"):
        with open("/proc/%d/net/%s" % (pid, kind)) as file:
            for line in file.readlines()[1:]:
                fields = line.split()
                count += "socket:[%s]" % fields[9] in own and set(fields[2].split(":")[0]) != {"0"}
    return count


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
