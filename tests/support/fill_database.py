#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a database as large as one gets: webhooks with counters, subscriptions, and full logs.

  fill_database.py CTL FILE [--webhooks 10000] [--log 200]

CTL is switchhookctl, which makes the schema; --log is the entries of each webhook. Two million entries take about a
minute. Every tenth webhook fails, every seventh is inactive, every hundredth has a name of 500 characters.
"""
import argparse
import sqlite3
import subprocess
import time

CATEGORIES = ["contact.*", "account.created", "lead.*", "deal.stage_changed", "call.missed", "extension.*", "sms.*", "*"]

WEBHOOKS = """
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :webhooks)
INSERT INTO webhooks (id, tenant_id, name, url, active, concurrency, last_triggered, last_status_code, failure_count,
                      consecutive_failures, log_count)
SELECT i, 1,
       CASE WHEN i % 100 = 0 THEN 'A long name ' || i || ' ' || substr(replace(hex(zeroblob(250)), '00', 'long '), 1, 480)
            ELSE CASE i % 5 WHEN 0 THEN 'CRM sync ' WHEN 1 THEN 'PBX calls ' WHEN 2 THEN 'Billing ' WHEN 3 THEN 'n8n flow '
                 ELSE 'Warehouse ' END || i END,
       'https://hooks' || (i % 97) || '.example.com/integrations/' || i || '/incoming?source=switchhook',
       i % 7 <> 0, 6, :now - i * 37000, CASE WHEN i % 10 <> 0 THEN 200 WHEN i % 20 = 0 THEN NULL ELSE 301 END,
       CASE WHEN i % 10 = 0 THEN i % 400 ELSE 0 END, CASE WHEN i % 10 = 0 THEN 1 + i % 5 ELSE 0 END, :log
FROM n
"""

EVENTS = """
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
INSERT INTO events (id, tenant_id, name, timestamp, body)
SELECT 1000000000 + i, 1, CASE i % 3 WHEN 0 THEN 'contact.created' WHEN 1 THEN 'call.missed' ELSE 'deal.updated' END,
       :now / 1000 - i, CAST('{"event":"contact.created","timestamp":1710700000,"data":{"id":' || i || '}}' AS BLOB)
FROM n
"""

LOG = """
WITH RECURSIVE k (j) AS (SELECT 0 UNION ALL SELECT j + 1 FROM k WHERE j < :log - 1)
INSERT INTO deliveries
SELECT 2000000000 + j * :webhooks + w.id, w.id, 1000000001 + (w.id + j) % 1000, 1, :now - (:log - j) * 60000,
       CASE WHEN (w.id + j) % 10 = 0 THEN 'timeout' WHEN (w.id + j) % 23 = 0 THEN 'http_status' ELSE 'ok' END,
       CASE WHEN (w.id + j) % 10 = 0 THEN NULL WHEN (w.id + j) % 23 = 0 THEN 503 ELSE 200 END,
       w.url, CAST('Content-Type: application/json' || char(13, 10) AS BLOB), CAST('Server: nginx' || char(13, 10) AS BLOB),
       CAST('{"ok":true}' AS BLOB), 0, 900, 12000, 18000, 400, 31300, j % 2, '[]'
FROM k CROSS JOIN webhooks w
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ctl")
    parser.add_argument("file")
    parser.add_argument("--webhooks", type=int, default=10000)
    parser.add_argument("--log", type=int, default=200)
    options = parser.parse_args()
    subprocess.run([options.ctl, "--database", options.file, "webhook", "list"], check=True, stdout=subprocess.DEVNULL)
    database = sqlite3.connect(options.file)
    database.execute("PRAGMA synchronous=OFF")
    database.execute("PRAGMA cache_size=-262144")
    sizes = {"webhooks": options.webhooks, "log": options.log, "now": int(time.time() * 1000)}
    with database:
        database.execute(WEBHOOKS, sizes)
        for place, pattern in enumerate(CATEGORIES):
            database.execute("INSERT INTO subscriptions SELECT 1, active, ?, id FROM webhooks WHERE id % 8 IN (?, ?, ?)",
                             (pattern, place, (place + 1) % 8, (place + 3) % 8))
        database.execute(EVENTS, sizes)
        if options.log > 0:
            database.execute(LOG, sizes)
        database.execute("UPDATE id_sequence SET next = max(next, ?)", (2000000001 + options.log * options.webhooks + options.webhooks,))
    database.execute("ANALYZE")
    database.commit()


if __name__ == "__main__":
    main()
