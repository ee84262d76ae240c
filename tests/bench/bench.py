#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole pipeline from outside, one table from one run: bench.py FOLDER-OF-PROGRAMS"""
import json, os, re, resource, shutil, subprocess, sys, tempfile, time

FOLDER = sys.argv[1]
PROGRAM = os.path.join(FOLDER, "switchhookctl")
EVENTS = 2000  # each to 10 webhooks


def children_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def pipeline(url, silent_webhooks):
    with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
        env = dict(os.environ, SWITCHHOOK_KEY_FILE=os.path.join(folder, "key"))

        def ctl(*arguments, text=""):
            return subprocess.run([PROGRAM, "--database", os.path.join(folder, "d.sqlite"), "--json", *arguments], env=env, input=text, text=True, capture_output=True, check=True)

        for number in range(10):
            ctl("webhook", "add", "--name", "W%d" % number, "--url", url, "--events", "call.*", "--generate-secret")
        for number in range(silent_webhooks):
            ctl("webhook", "add", "--name", "S%d" % number, "--url", url, "--events", "contact.*")
        data = json.dumps({"event": "call.missed", "data": {"text": "x" * 500}})
        begin = time.monotonic()
        ctl("emit", "--from", "-", text="\n".join([data] * EVENTS))
        emitted = time.monotonic() - begin
        begin, cpu = time.monotonic(), children_seconds()
        ctl("run", "--until-idle")
        seconds, cpu = time.monotonic() - begin, children_seconds() - cpu
        return EVENTS * 10 / seconds, cpu / (EVENTS * 10) * 1e6, EVENTS / emitted


def wire(url):
    if not shutil.which("wrk"):
        return None
    script = tempfile.NamedTemporaryFile("w", suffix=".lua")
    script.write('wrk.method="POST" wrk.body=string.rep("x", 600)')
    script.flush()
    told = subprocess.run(["wrk", "-t1", "-c60", "-d3s", "-s", script.name, url], capture_output=True, text=True).stdout
    return float(re.search(r"Requests/sec:\s+([\d.]+)", told)[1])


receiver = subprocess.Popen([os.path.join(FOLDER, "bench_receiver")], stdout=subprocess.PIPE, text=True)
try:
    line = receiver.stdout.readline()
    url = "http://127.0.0.1:%s/ok" % re.search(r"(\d{4,5})", line)[1]
    print("%-52s %14s %16s %16s" % ("measure", "deliveries/s", "CPU us/delivery", "accepted/s"))
    limit = wire(url)
    print("%-52s %14s" % ("wire: wrk against the same receiver", "%.0f" % limit if limit else "n/a"))
    for silent in (0, 200):
        print("%-52s %14.0f %16.0f %16.0f" % ("pipeline, 10 webhooks, %d that do not match" % silent, *pipeline(url, silent)), flush=True)
finally:
    receiver.kill()
