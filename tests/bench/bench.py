#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One table from one run: bench.py FOLDER-OF-PROGRAMS [PART…]. docs/measuring.md tells what each row means."""

import http.client, json, os, re, shutil, subprocess, sys, tempfile, time

from setting import Cluster, Engine, Place, Receiver, connections, monotonic_us
from ui_rows import ui

PROGRAMS = sys.argv[1]
WANTED = sys.argv[2:]
DELIVERIES = 20_000


def head(title):
    print("\n%-58s %12s %14s  %s" % (title, "a second", "CPU us each", ""), flush=True)


def row(name, rate=None, cpu=None, note=""):
    print("%-58s %12s %14s  %s" % (name, "%.0f" % rate if rate else "", "%.0f" % cpu if cpu else "", note), flush=True)


def wire(receiver):
    head("What the wire allows")
    if not shutil.which("wrk"):
        return row("wrk is not installed")
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write('wrk.method="POST" wrk.body=string.rep("x", 600)')
        script.flush()
        told = subprocess.run(["wrk", "-t1", "-c60", "-d3s", "-s", script.name, receiver.http + "/ok"], capture_output=True, text=True).stdout
    row("wrk against the same receiver", float(re.search(r"Requests/sec:\s+([\d.]+)", told)[1]))


def bare_manager(url, managers, ca=None):
    told = subprocess.run([os.path.join(PROGRAMS, "bench_manager"), url, str(DELIVERIES), str(managers), *([ca] if ca else [])],
                          capture_output=True, text=True, check=True).stdout
    seconds, cpu, failed = map(float, told.split())
    assert failed == 0, told
    return DELIVERIES / seconds, cpu / DELIVERIES * 1e6


def pipeline(url, webhooks=10, silent=0, ca=None):
    with Place(PROGRAMS, ca=ca) as place:
        place.add(webhooks, url)
        if silent:
            place.add_many(silent, url, "contact.*")
        events = DELIVERIES // webhooks
        begin = time.monotonic()
        place.emit(events)
        accepted = events / (time.monotonic() - begin)
        seconds, cpu, memory = place.drain()
        return DELIVERIES / seconds, cpu / DELIVERIES * 1e6, accepted, memory


def throughput(receiver):
    """The whole pipeline beside QNetworkAccessManager alone, in turns: machines like these are never quiet."""
    for scheme, url, ca in (("HTTP", receiver.http, None), ("HTTPS", receiver.https, receiver.ca)):
        head("%s, %d POSTs of 600 bytes" % (scheme, DELIVERIES))
        bare, whole = [], []
        for _ in range(3):
            bare.append(max(bare_manager(url + "/ok", managers, ca) for managers in (1, 10)))
            whole.append(pipeline(url + "/ok", ca=ca))
        best, (rate, cpu, accepted, memory) = max(bare), max(whole)
        row("bare QNetworkAccessManager, no database", *best)
        row("the whole pipeline on SQLite, 10 webhooks", rate, cpu,
            "%.2f of bare (wanted 0.85); %.0f events/s accepted; %.0f MiB" % (rate / best[0], accepted, memory))


def many_webhooks(receiver):
    head("Webhooks that do not match, beside 10 that do")
    pairs = [(pipeline(receiver.http + "/ok"), pipeline(receiver.http + "/ok", silent=10_000)) for _ in range(2)]
    few, many = max(pair[0] for pair in pairs), max(pair[1] for pair in pairs)
    row("none", few[0], few[1])
    row("10,000", many[0], many[1], "%.2f of none (wanted 0.85 to 1.15)" % (many[0] / few[0]))
    head("Webhooks that match, the same number of deliveries")
    with Place(PROGRAMS) as place:
        place.add_many(10_000, receiver.http + "/ok", "call.*")
        place.emit(DELIVERIES // 10_000)
        seconds, cpu, memory = place.drain()
    row("10", few[0], few[1])
    row("10,000", DELIVERIES / seconds, cpu / DELIVERIES * 1e6, "%.2f of 10 (wanted 0.85 to 1.15); %.0f MiB" % (DELIVERIES / seconds / few[0], memory))


def slow_receivers(receiver):
    head("100 webhooks whose receivers take 100 ms")
    with Place(PROGRAMS) as place:
        place.add_many(100, receiver.http + "/delay/100", "call.*")
        place.emit(200)
        seconds, cpu, memory = place.drain()
    row("concurrency 6 each: at most 6,000", 20_000 / seconds, cpu / 20_000 * 1e6, "%.2f of what they allow; %.0f MiB" % (20_000 / seconds / 6000, memory))


def steady(place, receiver, seconds=6, rate=100, event="call.missed"):
    """Events at a steady rate through a long-lived `emit`; each carries when it was given in."""
    feed = place.start("emit", "--from", "-", stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    send = lambda: print(json.dumps({"event": event, "data": {"n": 1, "sent_us": monotonic_us()}}, separators=(",", ":")), file=feed.stdin, flush=True)
    send()
    time.sleep(1)
    receiver.reset()
    for _ in range(seconds * rate):
        send()
        time.sleep(1 / rate)
    time.sleep(1)
    feed.stdin.close()
    feed.wait()
    return receiver.stats()


def isolation(receiver):
    head("Healthy endpoints while 300 others hang, 100 events a second")
    figures = []
    for hanging in (0, 300):
        with Place(PROGRAMS) as place:
            place.add(3, receiver.http + "/ok")
            if hanging:
                place.add_many(hanging, receiver.http + "/hang", "deal.*")
            with Engine(place) as engine:
                if hanging:
                    place.ctl("emit", "--from", "-", text='{"event":"deal.created","data":{}}\n' * 100)
                    time.sleep(2)
                stats = steady(place, receiver)
                figures.append(stats["p99_us"])
                row("%d hanging" % hanging, note="emit to wire p50 %.1f ms, p99 %.1f ms; %d arrived; %.0f MiB" % (
                    stats["p50_us"] / 1000, stats["p99_us"] / 1000, stats["count"], engine.memory()))
    row("", note="p99 %.2f times that without (wanted 1.5 at most)" % (figures[1] / figures[0]))


def latency(receiver):
    head("From the event given in to its POST on the wire")
    with Place(PROGRAMS) as place:
        place.add(1, receiver.http + "/ok")
        token = place.ctl("token", "add", "--name", "bench")[0]["token"]
        with Engine(place, "--api", "127.0.0.1:0") as engine:
            stats = steady(place, receiver)
            row("across processes: `emit --from -` to `run`", note="p50 %.1f ms, p99 %.1f ms (wanted 25)" % (stats["p50_us"] / 1000, stats["p99_us"] / 1000))
            connection = http.client.HTTPConnection(re.search(r"http://([\d.:]+)/", engine.line)[1])
            receiver.reset()
            for _ in range(600):
                body = '{"event":"call.missed","data":{"n":1,"sent_us":%d}}' % monotonic_us()
                connection.request("POST", "/v1/events", body, {"Content-Type": "application/json", "Authorization": "Bearer " + token})
                assert connection.getresponse().read().startswith(b'{"id"')
                time.sleep(0.01)
            time.sleep(0.5)
            stats = receiver.stats()
            row("within the process: POST /v1/events of `run --api`", note="p50 %.1f ms, p99 %.1f ms (wanted 10)" % (stats["p50_us"] / 1000, stats["p99_us"] / 1000))


def idle(receiver):
    head("With nothing to do")
    with Place(PROGRAMS) as place:
        place.add(10, receiver.http + "/ok")
        with Engine(place) as engine:
            time.sleep(3)
            before = engine.switches()
            time.sleep(20)
            row("`run`", note="%.2f wake-ups a second, %.0f MiB, %d connections (wanted none)" % (
                (engine.switches() - before) / 20, engine.memory(), connections(engine.process.pid)))


def server_seconds(cluster):
    """CPU time of a PostgreSQL server: its processes', and those that ended."""
    total = 0
    ticks = os.sysconf("SC_CLK_TCK")
    postmaster = cluster.postmaster()
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open("/proc/%s/stat" % pid) as file:
                fields = file.read().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(pid) == postmaster:
            total += sum(map(int, fields[11:15]))
        elif int(fields[1]) == postmaster:
            total += sum(map(int, fields[11:13]))
    return total / ticks


def postgresql(receiver):
    head("PostgreSQL, %d deliveries to 20 webhooks" % DELIVERIES)
    cluster = Cluster.create(["shared_preload_libraries=pg_stat_statements", "pg_stat_statements.track_utility=on"])

    def sql(statement, database):
        return subprocess.run(["psql", "-qAt", "-c", statement, cluster.address + "/" + database], capture_output=True, text=True, check=True).stdout.strip()

    first = None
    try:
        sql("CREATE EXTENSION pg_stat_statements", "postgres")
        for workers in (1, 2, 4):
            name = "w%d" % workers
            sql("CREATE DATABASE " + name, "postgres")
            with Place(PROGRAMS, "%s/%s" % (cluster.address, name)) as place:
                place.ctl("database", "init")
                place.add(20, receiver.http + "/ok")
                place.emit(DELIVERIES // 20)
                sql("SELECT pg_stat_statements_reset()", "postgres")
                server, begin = server_seconds(cluster), time.monotonic()
                running = [place.start("run", "--until-idle", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in range(workers)]
                cpu = 0
                for process in running:
                    _, process.returncode, usage = os.wait4(process.pid, 0)
                    cpu += usage.ru_utime + usage.ru_stime
                seconds = time.monotonic() - begin
                server = server_seconds(cluster) - server
                calls = int(sql("SELECT sum(calls) FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid WHERE datname = '%s'" % name, "postgres"))
                each = (cpu + server) / DELIVERIES * 1e6
                first = first or each
                row("%d worker%s" % (workers, "s" if workers > 1 else ""), DELIVERIES / seconds, cpu / DELIVERIES * 1e6,
                    "+ %.0f us in the server, together %.2f of one worker's (wanted 0.85 to 1.15); %.3f statements each (wanted 0.2)" % (
                        server / DELIVERIES * 1e6, each / first, calls / DELIVERIES))
        with Place(PROGRAMS, cluster.address + "/w1") as place:
            for webhook in place.ctl("webhook", "list"):
                place.ctl("webhook", "remove", webhook["id"])
            place.add(1, receiver.http + "/ok")
            with Engine(place):
                stats = steady(place, receiver)
                row("`emit --from -` to the wire of `run`", note="p50 %.1f ms, p99 %.1f ms" % (stats["p50_us"] / 1000, stats["p99_us"] / 1000))
    finally:
        cluster.remove()


PARTS = [wire, throughput, many_webhooks, slow_receivers, isolation, latency, idle, postgresql, ui]

unknown = set(WANTED) - {part.__name__ for part in PARTS}
if unknown:
    sys.exit("there is no part %s; there are: %s" % (", ".join(unknown), " ".join(part.__name__ for part in PARTS)))
with tempfile.TemporaryDirectory(dir=PROGRAMS) as folder:
    receiver = Receiver(PROGRAMS, folder)
    try:
        for part in PARTS:
            if not WANTED or part.__name__ in WANTED:
                part(receiver)
    finally:
        receiver.end()
