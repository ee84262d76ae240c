# SPDX-License-Identifier: GPL-3.0-or-later
"""A database as a large installation has it, made within a minute or two: rows by SQL, after the likeness of one webhook,
one event and one delivery that went the real way."""

import sqlite3
import time

PATTERNS = ["contact.*", "contact.created", "deal.*", "call.missed", "call.*", "task.completed", "lead.converted_to_contact"]
HOUR = 3_600_000


def fill(place, receiver_url, webhooks=10_000, log_rows=2_000_000, hours=24 * 7):
    """`place` (setting.Place) is empty. Its log then reaches `hours` back; a tenth as many events as deliveries."""
    place.ctl("webhook", "add", "--name", "First", "--url", receiver_url, "--events", "*")
    place.emit(1)
    place.drain()
    database = sqlite3.connect(place.database, isolation_level=None)
    for statement in ("PRAGMA synchronous=OFF", "PRAGMA cache_size=-200000", "BEGIN"):
        database.execute(statement)
    first_webhook, = database.execute("SELECT id FROM webhooks").fetchone()
    first_event, = database.execute("SELECT max(id) FROM events").fetchone()
    first_delivery, = database.execute("SELECT max(id) FROM deliveries").fetchone()
    next_id, = database.execute("SELECT next FROM id_sequence").fetchone()
    now = int(time.time() * 1000)
    events = max(1, log_rows // 10)
    parameters = {"webhooks": webhooks, "rows": log_rows, "events": events, "now": now, "span": hours * HOUR, "id": next_id,
                  "webhook": first_webhook, "event": first_event, "delivery": first_delivery,
                  "event_base": next_id + webhooks, "delivery_base": next_id + webhooks + events}

    def copies(table, template, count, changed):
        """`count` rows like the one called `template`, but for what `changed` says as SQL of n = 0, 1, …"""
        columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
        values = ", ".join(changed.get(column, f"t.{column}") for column in columns)
        database.execute(
            f"WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < :{count})"
            f" INSERT INTO {table} SELECT {values} FROM numbers, {table} t WHERE t.id = :{template}", parameters)

    copies("webhooks", "webhook", "webhooks", {
        "id": ":id + n",
        "name": "printf('%s %05d', CASE n % 5 WHEN 0 THEN 'CRM sync' WHEN 1 THEN 'PBX calls' WHEN 2 THEN 'Tickets'"
                " WHEN 3 THEN 'Data lake' ELSE 'Slack relay' END, n)",
        "url": "printf('https://host%d.example.com/hooks/outbound/%d', n % 300, n)",
        "active": "n % 20 <> 0",
        "last_triggered": ":now - n * 60000",
        "last_status_code": "CASE WHEN n % 15 = 0 THEN 500 WHEN n % 31 = 0 THEN 301 ELSE 200 END",
        "failure_count": "CASE WHEN n % 15 = 0 THEN n % 40 ELSE 0 END",
        "consecutive_failures": "CASE WHEN n % 15 = 0 THEN n % 7 ELSE 0 END",
        "log_count": ":rows / :webhooks",
    })
    for number, pattern in enumerate(PATTERNS):
        database.execute(
            "INSERT INTO subscriptions SELECT tenant_id, active, ?, id FROM webhooks WHERE id >= ? AND (id + ?) % 3 = 0",
            (pattern, next_id, number))
    copies("events", "event", "events", {
        "id": ":event_base + n",
        "timestamp": "(:now - :span + n * (:span / :events)) / 1000",
    })
    copies("deliveries", "delivery", "rows", {
        "id": ":delivery_base + n",
        "webhook_id": ":id + (n * 7919) % :webhooks",
        "event_id": ":event_base + n / 10",
        "started": ":now - :span + n * (:span / :rows)",
        "outcome": "CASE WHEN n % 20 = 3 THEN 'http_status' WHEN n % 37 = 5 THEN 'timeout' ELSE 'ok' END",
        "status_code": "CASE WHEN n % 20 = 3 THEN 500 WHEN n % 37 = 5 THEN NULL ELSE 200 END",
        "detail": "CASE WHEN n % 20 <> 3 AND n % 37 = 5 THEN '[\"wait\"]' ELSE t.detail END",
        "total": "CASE WHEN n % 37 = 5 AND n % 20 <> 3 THEN 5000000 ELSE 8000 + (n * 104729) % 90000 END",
    })
    database.execute(
        "INSERT OR IGNORE INTO hourly_sums (webhook_id, hour, bucket, deliveries, failures)"
        " WITH RECURSIVE hours (h) AS (SELECT 0 UNION ALL SELECT h + 1 FROM hours WHERE (h + 1) * 3600000 < :span)"
        " SELECT w.id, :now / 3600000 - h, 40 + (w.id + h) % 12, 20, (w.id + h) % 3 FROM hours, webhooks w"
        " WHERE w.id >= :id AND w.id < :id + 200", parameters)
    database.execute("UPDATE id_sequence SET next = ?", (parameters["delivery_base"] + log_rows,))
    for statement in ("COMMIT", "PRAGMA wal_checkpoint(TRUNCATE)"):
        database.execute(statement)
    database.close()
