#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many workers on one PostgreSQL server, and what may befall them: workers.py PROGRAM.
SWITCHHOOK_FAULT_ROUNDS above 100 gives the long form: 10,000 events, a worker that is stopped past its lease, leases
that end by themselves, a server that hangs. The short one waits for no lease."""
import json, os, signal, subprocess, sys, tempfile, threading, time, unittest, urllib.error, urllib.request

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
from postgres_cluster import Cluster
from raw_receiver import Receiver, verify_webhook

PROGRAM = sys.argv.pop(1)
LONG = int(os.environ.get("SWITCHHOOK_FAULT_ROUNDS", "8")) > 100
EVENTS = 10_000 if LONG else 1_000
WEBHOOKS = 5
SECRET = "canary-" + os.urandom(12).hex()


class Workers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cluster = Cluster.create()

    @classmethod
    def tearDownClass(cls):
        cls.cluster.remove()

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.env = dict(os.environ, SWITCHHOOK_KEY_FILE=os.path.join(self.folder.name, "keys", "k"), XDG_CONFIG_HOME=self.folder.name)
        self.name = "t%d" % time.monotonic_ns()
        self.sql("CREATE DATABASE " + self.name, "postgres")
        self.database = "%s/%s" % (self.cluster.address, self.name)
        self.assertEqual(self.ctl("database", "init")[0], 0)
        self.running = []
        self.addCleanup(self.end_all)

    def end_all(self):
        for worker in self.running:
            if worker.poll() is None:
                worker.send_signal(signal.SIGCONT)
                worker.kill()
            worker.wait()

    def sql(self, statement, database=None):
        done = subprocess.run(["psql", "-qAt", "-c", statement, "%s/%s" % (self.cluster.address, database or self.name)],
                              env=dict(os.environ, PGOPTIONS="-c search_path=switchhook"), capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout.strip()

    def number(self, statement):
        return int(self.sql(statement))

    def start(self, *arguments, **options):
        return subprocess.Popen([PROGRAM, "--database", self.database, "--json", *arguments], env=self.env,
                                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)

    def ctl(self, *arguments, text=b"", timeout=60):
        process = self.start(*arguments)
        out, err = process.communicate(text, timeout=timeout)
        return process.returncode, [json.loads(line) for line in out.splitlines()], err.decode()

    def worker(self, *arguments):
        process = subprocess.Popen([PROGRAM, "--database", self.database, "run", *arguments], env=self.env,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.running.append(process)
        process.line = process.stderr.readline().decode()
        self.assertIn("running", process.line)
        threading.Thread(target=process.stderr.read, daemon=True).start()
        return process

    def add_webhook(self, url, name="W", *more):
        secret = os.path.join(self.folder.name, "secret")
        with open(secret, "w") as file:
            file.write(SECRET + "\n")
        code, _, err = self.ctl("webhook", "add", "--name", name, "--url", url, "--events", "*", "--secret-file", secret, *more)
        self.assertEqual(code, 0, err)

    def emit(self, count):
        lines = "".join('{"event":"call.missed","data":{"n":%d}}\n' % n for n in range(count)).encode()
        code, events, err = self.ctl("emit", "--from", "-", text=lines)
        self.assertEqual(code, 0, err)
        return {event["id"] for event in events}

    def post(self, worker, token):
        """The status of POST /v1/events, and the answer's object."""
        request = urllib.request.Request(worker.line.split()[-1], b'{"event":"call.missed","data":{}}', {
            "Content-Type": "application/json", "Authorization": "Bearer " + token})
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as refusal:
            return refusal.code, json.load(refusal)

    def release_the_dead(self):
        for row in self.ctl("workers")[1][:-1]:
            if not row["alive"]:
                self.ctl("workers", "release", row["id"])

    def until(self, condition, seconds, what):
        end = time.monotonic() + seconds
        while not condition():
            self.assertLess(time.monotonic(), end, what)
            time.sleep(0.1)

    def held(self):
        return self.number("SELECT count(*) FROM due_deliveries WHERE engine_id IS NOT NULL")

    def drained(self):
        return self.number("SELECT count(*) FROM due_deliveries") == 0

    def check_log_is_whole(self):
        code, findings, err = self.ctl("database", "check")
        self.assertEqual((code, [f for f in findings if f["faults"]]), (0, []), err)

    def test_workers_die_stop_and_lose_their_server(self):
        receivers = [Receiver() for _ in range(WEBHOOKS)]
        for n, receiver in enumerate(receivers):
            receiver.delay = 0.02
            self.add_webhook(receiver.url, "W%d" % n)
        workers = [self.worker() for _ in range(4)]
        accepted = self.emit(EVENTS)
        in_flight = 0
        for victim in workers[:2]:
            self.until(lambda: self.held() > 0, 10, "nothing is under way")
            in_flight += self.held()  # more than the victim's own: an upper bound
            victim.kill()
            victim.wait()
        if LONG:
            workers[2].send_signal(signal.SIGSTOP)
            in_flight += self.held()
        in_flight += self.held()
        self.cluster.restart()
        if LONG:
            time.sleep(33)  # its leases are over by then
            workers[2].send_signal(signal.SIGCONT)
        accepted |= self.emit(100)
        if not LONG:
            self.until(lambda: len([row for row in self.ctl("workers")[1][:-1] if row["alive"]]) == 2, 10, "they did not come back")
            self.release_the_dead()
        self.until(self.drained, 180, "events still wait")
        for worker in workers[2:]:
            worker.terminate()
            self.assertEqual(worker.wait(timeout=7), 0)

        duplicates = 0
        for receiver in receivers:
            received = [headers["X-Webhook-Id"] for headers, _ in receiver.posts]
            self.assertEqual(accepted - set(received), set())
            duplicates += len(received) - len(set(received))
            for headers, body in receiver.posts:
                self.assertTrue(verify_webhook(body.decode(), headers["X-Webhook-Timestamp"], headers["X-Webhook-Signature"], SECRET))
        self.assertLessEqual(duplicates, in_flight)
        self.assertEqual(self.number("SELECT count(*) FROM webhooks WHERE log_count = 200"), WEBHOOKS)
        self.check_log_is_whole()
        print("%d events to %d webhooks, %d duplicates of at most %d in flight" % (len(accepted), WEBHOOKS, duplicates, in_flight), file=sys.stderr)

    def test_concurrency_holds_across_workers(self):
        receiver = Receiver()
        receiver.delay = 0.05
        self.add_webhook(receiver.url, "W", "--concurrency", "3")
        workers = [self.worker() for _ in range(3)]
        self.emit(60)
        self.until(self.drained, 60, "events still wait")
        self.assertLessEqual(receiver.most_at_once, 3)
        self.assertEqual(len(receiver.posts), 60)
        code, rows, _ = self.ctl("workers")
        self.assertEqual([row["alive"] for row in rows[:-1]], [True] * 3)
        for worker in workers:
            worker.terminate()
            self.assertEqual(worker.wait(timeout=7), 0)

    def test_a_dead_workers_claims_are_released_by_hand(self):
        receiver = Receiver()
        receiver.delay = 60
        self.add_webhook(receiver.url)
        dead = self.worker()
        self.emit(3)
        self.until(lambda: self.held() == 3, 10, "nothing is under way")
        _, rows, _ = self.ctl("workers")
        self.assertEqual((rows[0]["alive"], rows[0]["held"]), (True, 3))
        self.assertEqual(self.ctl("workers", "release", rows[0]["id"])[0], 2)
        dead.kill()
        dead.wait()
        self.until(lambda: not self.ctl("workers")[1][0]["alive"], 10, "its end is not seen")
        code, released, _ = self.ctl("workers", "release", rows[0]["id"])
        self.assertEqual((code, released), (0, [{"id": rows[0]["id"], "released": 3}]))
        receiver.delay = 0
        self.assertEqual(self.ctl("run", "--until-idle")[0], 0)
        self.assertEqual(len(receiver.posts), 6)
        self.check_log_is_whole()

    def start_with_api(self):
        self.receiver = Receiver()
        self.add_webhook(self.receiver.url)
        self.token = self.ctl("token", "add", "--name", "t")[1][0]["token"]
        worker = self.worker("--api", "127.0.0.1:0")
        status, event = self.post(worker, self.token)
        self.assertEqual(status, 202)
        self.accepted = {event["id"]}
        self.until(self.all_arrived, 10, "nothing is delivered")
        return worker

    def all_arrived(self):
        return self.accepted <= {headers["X-Webhook-Id"] for headers, _ in self.receiver.posts}

    def nothing_is_taken(self, worker):
        started = time.monotonic()
        code, out, err = self.ctl("emit", "call.missed", "--data", "{}", timeout=30)
        self.assertEqual((code, out), (4, []), err)
        self.assertIn("cannot be reached", err)
        status, answer = self.post(worker, self.token)
        self.assertEqual((status, answer["error"]["code"]), (503, "database_unavailable"))
        self.assertLess(time.monotonic() - started, 30)

    def works_again(self, worker, what):
        back = time.monotonic()
        self.accepted |= self.emit(5)
        self.until(self.all_arrived, 10, "the worker did not come back")
        print("delivering again %.1f s after %s" % (time.monotonic() - back, what), file=sys.stderr)
        self.until(lambda: self.post(worker, "wrong")[0] == 401, 10, "the HTTP way in did not come back")
        status, event = self.post(worker, self.token)
        self.assertEqual(status, 202)
        self.accepted.add(event["id"])
        self.until(self.all_arrived, 10, "what came in by HTTP is not delivered")
        self.assertEqual(self.number("SELECT count(*) FROM events"), len(self.accepted))
        self.check_log_is_whole()

    def test_a_server_that_is_gone_is_said(self):
        worker = self.start_with_api()
        self.cluster.stop("immediate")
        self.nothing_is_taken(worker)
        self.cluster.start()
        self.works_again(worker, "the server")
        worker.terminate()
        self.assertEqual(worker.wait(timeout=7), 0)

    def test_a_dropped_connection_goes_unnoticed(self):
        worker = self.start_with_api()
        for _ in range(3):
            self.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s' AND pid <> pg_backend_pid()" % self.name)
            self.works_again(worker, "the connections")
        self.assertEqual(self.number("SELECT count(*) FROM engines"), 1)
        worker.terminate()
        self.assertEqual(worker.wait(timeout=7), 0)

    @unittest.skipUnless(LONG, "takes half a minute")
    def test_a_server_that_hangs_is_said(self):
        worker = self.start_with_api()

        backends = [int(pid) for pid in self.sql("SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'").split()]
        postmaster = self.cluster.postmaster()
        for pid in [postmaster, *backends]:
            try:
                os.kill(pid, signal.SIGSTOP)
            except ProcessLookupError:
                pass  # psql's own, gone by now
        self.nothing_is_taken(worker)
        for pid in [*backends, postmaster]:
            try:
                os.kill(pid, signal.SIGCONT)
            except ProcessLookupError:
                pass
        self.works_again(worker, "the hang")
        worker.terminate()
        self.assertEqual(worker.wait(timeout=7), 0)


unittest.main(verbosity=2, warnings="ignore")
