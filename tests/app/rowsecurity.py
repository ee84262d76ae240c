#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""On PostgreSQL the server itself enforces who may do what: plain psql, as each kind of login, against a database that was
filled by real use.

  rowsecurity.py SWITCHHOOKCTL FILE-WITH-THE-ADDRESS-OF-A-POSTGRESQL-SERVER

Every table, view and function is found in the server's catalogue: one that is new and without a rule fails here.
"""

import atexit
import base64
import contextlib
import http.server
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

RULELESS = {"schema_version"}  # one number, for everyone
CANARY = "canary"  # in every text of the other tenant and of the platform
DENIED = {"42501", "42P01"}  # insufficient privilege; or it does not even exist for them


class Receiver:
    """Answers 200 with a body of its own, and keeps what came."""

    def __init__(self):
        came = self.came = []

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                came.append((self.path, dict(self.headers), body))
                answer = b"answer of " + self.path.encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{server.server_port}"

    def gets(self, part):
        """Waits a while for it."""
        limit = time.monotonic() + 20
        while time.monotonic() < limit:
            if any(part in body for _, _, body in self.came):
                return True
            time.sleep(0.02)
        return False

    def paths(self):
        return [path for path, _, _ in self.came]


class Place:
    """A database of its own, and logins that carry its number: a server's logins are all its databases'."""

    def __init__(self, program, address, name="rows", owner="LOGIN CREATEROLE"):
        self.program, self.address, self.name = program, address, name
        self.database = f"{name}_{os.getpid()}"
        self.folder = tempfile.TemporaryDirectory(prefix="switchhook-rows-")
        self.key_file = pathlib.Path(self.folder.name) / "secrets.key"
        self.owner = self.login("owner", owner)
        self.on_server(f"CREATE DATABASE {self.database} OWNER {self.owner}")
        atexit.register(self.remove)

    def login(self, name, can="LOGIN"):
        login = f"{name}_{self.database}"
        self.on_server(f'CREATE ROLE "{login}" {can}')
        return login

    def on_server(self, statement):
        subprocess.run(["psql", "-Xqd", f"{self.address}/postgres", "-c", statement], check=True)

    def remove(self):
        self.on_server(f"DROP DATABASE {self.database} WITH (FORCE)")
        self.on_server("DO $$ DECLARE r RECORD; BEGIN FOR r IN SELECT rolname FROM pg_roles WHERE rolname LIKE "
                       f"'%\\_{self.database}' LOOP EXECUTE format('DROP ROLE %I', r.rolname); END LOOP; END $$")

    def address_of(self, login):
        return self.address.replace("postgres@", f"{login}@") + "/" + self.database

    def environment(self, login):
        return {"PATH": "/usr/bin:/bin", "HOME": self.folder.name, "XDG_RUNTIME_DIR": self.folder.name, "LC_ALL": "C.UTF-8",
                "SWITCHHOOK_KEY_FILE": str(self.key_file), "SWITCHHOOK_DATABASE": self.address_of(login)}

    def ctl(self, login, *arguments, exit=0, stdin=""):
        done = subprocess.run([self.program, *arguments], env=self.environment(login), input=stdin, capture_output=True, text=True, timeout=60)
        if done.returncode != exit:
            raise SystemExit(f"{login}: {' '.join(arguments)}: exit {done.returncode} instead of {exit}\n{done.stdout}{done.stderr}")
        return done.stdout + (done.stderr if exit else "")

    @contextlib.contextmanager
    def running(self, login, *arguments):
        """Until the end of the block, and what was begun is ended."""
        engine = subprocess.Popen([self.program, *arguments], env=self.environment(login), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        try:
            yield engine
        finally:
            engine.terminate()
            check(engine.wait(60) == 0, f"{login}: {arguments} ends with {engine.returncode}: {engine.stderr.read()}")

    def objects(self, login, *arguments):
        return [json.loads(line) for line in self.ctl(login, *arguments, "--json").splitlines()]

    def psql(self, login, statements):
        """What it answers; or the SQLSTATE of what it refuses, beginning with !."""
        done = subprocess.run(["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-v", "VERBOSITY=sqlstate",
                               "-d", self.address_of(login)],
                              input="SET search_path = switchhook;\n" + statements, capture_output=True, text=True, timeout=60)
        if done.returncode:
            return "!" + re.search(r"ERROR:\s+(\w{5})", done.stderr)[1]
        return done.stdout.strip()

    def tried(self, login, statements):
        """What each of them does, and is taken back: how many rows it changes, or the SQLSTATE of what is refused, beginning
        with !; None where it is something else."""
        script = "".join(f"\\echo @\n\\warn @\nBEGIN;\n{statement};\nROLLBACK;\n" for statement in statements)
        done = subprocess.run(["psql", "-XAt", "-v", "VERBOSITY=sqlstate", "-d", self.address_of(login)],
                              input="SET search_path = switchhook;\n" + script, capture_output=True, text=True, timeout=60)
        answers = []
        for said, refused in zip(done.stdout.split("@\n")[1:], done.stderr.split("@\n")[1:], strict=True):
            tag, error = re.search(r"^(?:DELETE|UPDATE) (\d+)$", said, re.M), re.search(r"ERROR:\s+(\w{5})", refused)
            answers.append("!" + error[1] if error else int(tag[1]) if tag else None)
        check(len(answers) == len(statements), f"{login}: {done.stderr}")
        return answers

    def rows(self, login, statements):
        answer = self.psql(login, statements)
        if answer.startswith("!"):
            raise SystemExit(f"{login}: {statements}: {answer}")
        return answer.split("\n") if answer else []


def check(condition, sentence):
    if not condition:
        raise SystemExit(f"FAIL: {sentence}")


def fill(place, receiver):
    """Two tenants, of which `anna` administers the first; System Webhooks; something in every table."""
    owner, ctl = place.owner, place.ctl
    logins = {name: place.login(name) for name in ("anna", "bob", "vera", "reader", "mia", "sys", "glob", "worker", "stranger")}
    ctl(owner, "database", "init")
    ctl(owner, "tenant", "add", "--name", CANARY)
    ctl(owner, "role", "add", "--name", "Reader", "--permissions", "outbound_webhooks.view,delivery_bodies.view")
    ctl(owner, "role", "add", "--name", "Manager", "--permissions", "users,tenants,outbound_webhooks.view")
    for name, role, tenant in (("anna", "Tenant Admin", "default"), ("bob", "Tenant Admin", CANARY), ("vera", "Viewer", "default"),
                               ("reader", "Reader", "default"), ("mia", "Manager", "default"), ("sys", "System Admin", None), ("glob", "Global Admin", None)):
        known = f"{CANARY} bob" if name == "bob" else name
        ctl(owner, "user", "add", "--name", known, "--account", logins[name], "--role", role, *(["--tenant", tenant] if tenant else []))
    check(ctl(logins["anna"], "webhook", "list", exit=3).count("database grant") == 1, "who is not granted is told how to be")
    for name in ("anna", "bob", "vera", "reader", "mia", "sys", "glob"):
        ctl(owner, "database", "grant", logins[name])
    ctl(owner, "database", "grant", logins["worker"], "--worker")
    catalogue = {"categories": [{"name": "CRM", "events": [{"name": f"{CANARY}.created", "title": CANARY, "description": CANARY, "sample": {}}]}]}
    ctl(logins["bob"], "events", "import", "-", stdin=json.dumps(catalogue))
    catalogue["categories"][0]["events"][0].update(name="shared.created", title="Shared")
    ctl(logins["sys"], "events", "import", "-", "--all-tenants", stdin=json.dumps(catalogue).replace(CANARY, "shared"))
    for login, name in ((logins["anna"], "own"), (logins["bob"], CANARY)):
        ctl(login, "webhook", "add", "--name", f"{name} hook", "--url", f"{receiver.url}/{name}", "--events", "contact.*", "--secret-file", "-", stdin=f"secret of {name}")
        ctl(login, "token", "add", "--name", f"{name} token")
        ctl(login, "emit", "contact.created", "--data", json.dumps({"of": name}), "--id", f"key-of-{name}")
    ctl(logins["sys"], "system-webhook", "add", "--name", f"{CANARY} system", "--url", f"{receiver.url}/system-{CANARY}", "--events", "*",
        "--secret-file", "-", stdin="secret of the system")
    ctl(logins["anna"], "emit", "queue.created", "--data", '{"of":"own"}')
    ctl(logins["bob"], "emit", "queue.created", "--data", json.dumps({"of": CANARY}))
    ctl(owner, "setting", "set", "database_size_cap", "1000000000")
    ctl(logins["worker"], "run", "--until-idle")
    for login, name in ((logins["anna"], "own"), (logins["bob"], CANARY)):
        ctl(login, "emit", "contact.deleted", "--data", json.dumps({"of": name}))  # waits
    return logins


class Rows:
    """What each table has, and what of it is not the first tenant's."""

    def __init__(self, place):
        self.place = place
        self.tables = place.rows(place.owner, "SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'switchhook'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1")
        self.columns = {table: place.rows(place.owner, f"SELECT attname FROM pg_attribute WHERE attrelid = '{table}'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum")
                        for table in self.tables}
        self.foreign_webhooks = place.rows(place.owner, "SELECT id FROM webhooks WHERE tenant_id <> 1")
        self.foreign_numbers = {number for statement in (
            "SELECT id FROM tenants WHERE id <> 1 AND id > 0", "SELECT id FROM webhooks WHERE tenant_id <> 1", "SELECT id FROM events WHERE tenant_id <> 1",
            "SELECT l.id FROM deliveries l JOIN webhooks w ON w.id = l.webhook_id WHERE w.tenant_id <> 1",
            "SELECT l.id FROM due_deliveries l JOIN webhooks w ON w.id = l.webhook_id WHERE w.tenant_id <> 1",
            "SELECT id FROM tokens WHERE tenant_id <> 1") for number in place.rows(place.owner, statement)}

    def condition(self, table):
        """Of a row that belongs to the first tenant; nothing where tenants have no part in it."""
        if table == "tenants":
            return "id = 1"
        if "tenant_id" in self.columns[table] and table not in ("audit", "user_tenants"):
            return "tenant_id = 1" + (" OR tenant_id = -1" if table == "catalogue_additions" else "")
        if "webhook_id" in self.columns[table]:
            return f"webhook_id NOT IN ({', '.join(self.foreign_webhooks)})"
        return None

    def count(self, table, condition="true"):
        return int(self.place.rows(self.place.owner, f"SELECT count(*) FROM {table} WHERE {condition}")[0])

    def seen_by(self, login, table, schema="switchhook"):
        """All that the login can read of it, whatever columns; None where it is nothing."""
        columns = self.place.rows(login, "SELECT attname FROM pg_attribute WHERE attrelid = "
                                         f"(SELECT c.oid FROM pg_class c WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = '{schema}') AND c.relname = '{table}') "
                                         "AND attnum > 0 AND NOT attisdropped AND has_column_privilege(attrelid, attnum, 'SELECT') ORDER BY attnum")
        if not columns:
            check(self.place.psql(login, f"SELECT count(*) FROM {schema}.{table}").lstrip("!") in DENIED, f"{login} reads {table}")
            return None
        # Bytes as text, too: a name within them is found.
        return self.place.rows(login, f"SELECT {', '.join(columns)} FROM {schema}.{table}")

    def digest(self):
        """Of all that is not the first tenant's, as it lies there."""
        place = self.place
        parts = []
        for table in self.tables:
            own = self.condition(table)
            rest = f"WHERE NOT coalesce({own}, false)" if own else ""
            if table not in ("audit", "audit_head", "engines"):
                parts.append(place.rows(place.owner, f"SELECT coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '') FROM {table} t {rest}"))
        return parts


def check_catalogue(place, rows):
    without = place.rows(place.owner, "SELECT relname FROM pg_class WHERE relnamespace = 'switchhook'::regnamespace AND relkind IN ('r', 'p') AND NOT relrowsecurity")
    check(set(without) == RULELESS, f"tables without row-level security: {without}")
    policies = place.rows(place.owner, "SELECT DISTINCT polrelid::regclass FROM pg_policy")
    check(set(policies) == set(rows.tables) - RULELESS, "tables without a policy")
    views = place.rows(place.owner, "SELECT relname FROM pg_class WHERE relnamespace IN ('switchhook'::regnamespace, 'switchhook_viewing'::regnamespace) "
                                    "AND relkind IN ('v', 'm', 'f') AND NOT coalesce(reloptions @> ARRAY['security_invoker=true'], false)")
    check(not views, f"views that read with the owner's rights: {views}")
    loose = place.rows(place.owner, "SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'switchhook'::regnamespace AND prosecdef "
                                    "AND NOT coalesce(proconfig @> ARRAY['search_path=switchhook, pg_temp'], false)")
    check(not loose, f"functions of the owner's that may be led to other schemas: {loose}")
    public = place.rows(place.owner, "SELECT p.oid::regprocedure FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a "
                                     "WHERE p.pronamespace = 'switchhook'::regnamespace AND a.grantee = 0")
    check(not public, f"functions for everyone: {public}")


def check_reading(place, rows, logins):
    owner = place.owner
    full = {"webhooks", "subscriptions", "events", "deliveries", "due_deliveries", "hourly_sums", "tokens", "event_keys", "event_hours", "catalogue_additions"}
    for table in rows.tables:
        check(rows.count(table) > 0 or table in ("engines", "audit_keys"), f"nothing is in {table}: this test does not see it")
    for name in ("anna", "vera", "reader"):
        read = set()
        for schema, tables in (("switchhook", rows.tables), ("switchhook_viewing", ["webhooks", "events", "deliveries"])):
            for table in tables:
                seen = rows.seen_by(logins[name], table, schema)
                if seen is None:
                    continue
                read.add(table)
                text = "\n".join(seen)
                numbers = set(re.findall(r"\d+", text)) & rows.foreign_numbers
                check(CANARY not in text and CANARY.encode().hex() not in text and not numbers, f"{name} sees another's rows in {table}: {text}")
                own = rows.condition(table)
                if own:
                    check(len(seen) == rows.count(table, own), f"{name} does not see all of {table}")
        check(name != "anna" or full <= read, f"anna cannot read {full - read}")
        check(not read & {"audit", "audit_keys"}, f"{name} reads the audit")
    for name in ("vera", "reader"):
        check(place.psql(logins[name], "SELECT secret FROM webhooks") == "!42501", f"{name} reads secrets")
        check(place.psql(logins[name], "SELECT body FROM events") == "!42501", f"{name} reads bodies")
    bodies = "SELECT count(*), count(body) FROM {0}events {1}; SELECT count(response_body) FROM {0}deliveries {2}"
    shown = bodies.format("switchhook_viewing.", "", "")
    every = place.rows(owner, bodies.format("", "WHERE tenant_id = 1", "WHERE webhook_id IN (SELECT id FROM webhooks WHERE tenant_id = 1)"))
    count = every[0].split("|")[0]
    check(int(count) > 0 and every[1] != "0", f"there are no bodies: {every}")
    check(place.rows(logins["vera"], shown) == [f"{count}|0", "0"], f"a viewer sees bodies: {place.rows(logins['vera'], shown)}")
    check(place.rows(logins["reader"], shown) == every, f"whose role has bodies does not see them: {place.rows(logins['reader'], shown)}")
    other = place.rows(owner, "SELECT id FROM events WHERE tenant_id <> 1 LIMIT 1")[0]
    check(place.rows(logins["reader"], f"SELECT shown_body({other}) IS NULL") == ["t"], "a function shows another's body")
    check(place.psql(logins["stranger"], "SELECT 1 FROM switchhook.tenants") == "!42501", "a stranger gets in")
    for name in ("sys", "glob"):
        for table in rows.tables:
            check(len(rows.seen_by(logins[name], table) or []) == rows.count(table), f"{name} does not see all of {table}")
    for table in rows.tables:
        if table in ("users", "user_tenants", "roles", "role_permissions", "audit", "audit_head", "audit_keys"):
            check(rows.seen_by(logins["worker"], table) is None, f"the worker reads {table}")
        else:
            check(len(rows.seen_by(logins["worker"], table)) == rows.count(table), f"the worker does not see all of {table}")


def check_keys(place, rows):
    """No key, and no secret in the clear, anywhere in the database, not even for its owner."""
    keys = [line.split()[1] for line in place.key_file.read_text().splitlines() if line and not line.startswith("#")]
    check(keys, "there is a key")
    for table in rows.tables:
        text = "\n".join(place.rows(place.owner, f"SELECT t::text FROM {table} t"))
        for secret in [base64.b64decode(key) for key in keys] + [b"secret of own", f"secret of {CANARY}".encode()]:
            check(secret.hex() not in text and base64.b64encode(secret).decode() not in text and secret.decode("latin-1") not in text, f"a key lies in {table}")


def check_writing(place, rows, logins):
    """Every table, every column: nothing that is not one's own is changed, by whatever statement."""
    before = rows.digest()
    unread = {"anna": set(), "vera": set(rows.tables) - {"audit_head"}, "reader": set(rows.tables) - {"audit_head"}}
    for name in ("anna", "vera", "reader"):
        login = logins[name]
        for table in rows.tables:
            own = rows.condition(table)
            statements = [f"DELETE FROM {table}", f"TRUNCATE {table}"] + [f"UPDATE {table} SET {column} = {column}" for column in rows.columns[table]]
            most = 0 if table in unread[name] else rows.count(table, own) if own else {"audit_head": 1}.get(table, 0)
            for statement, done in zip(statements, place.tried(login, statements)):
                refused = done in ("!42501", "!P0001", "!23503")
                check(refused or done is not None and not isinstance(done, str) and done <= most, f"{name}: {statement}: {done}")
        for table in rows.tables:
            values = f"SELECT * FROM {table} LIMIT 1"
            refused = place.psql(login, f"INSERT INTO {table} {values}")
            check(refused.startswith("!") or rows.condition(table) or table == "engines" or not rows.seen_by(login, table), f"{name} adds to {table}")
    for table in rows.tables:
        statements = [f"UPDATE {table} SET {column} = {column} WHERE false" for column in rows.columns[table]]
        for column, done in zip(rows.columns[table], place.tried(logins["worker"], statements)):
            may = {"webhooks": {"last_triggered", "last_status_code", "failure_count", "consecutive_failures", "log_count"},
                   "events": {"body"}, "deliveries": {"response_body"}, "event_hours": {"events"}, "hourly_sums": {"deliveries", "failures"},
                   "event_keys": {"event_id", "deliveries", "content_hash", "created"},
                   "due_deliveries": {"engine_id", "lease_token", "lease_until", "delivery_id", "attempt"}}
            check((done == "!42501") == (column not in may.get(table, set())), f"worker: {table}.{column}: {done}")
    for statement in ("UPDATE events SET body = 'x'", "UPDATE deliveries SET response_body = 'x'",
                      "INSERT INTO webhooks (id, tenant_id, name, url, active, concurrency) VALUES (1, 1, 'x', 'x', 1, 1)",
                      "INSERT INTO settings VALUES ('x', 'x')", "INSERT INTO subscriptions VALUES (1, 1, '*', 1)", "SELECT 1 FROM audit",
                      "INSERT INTO tokens VALUES (1, 1, 'x', 'x', 1)", "UPDATE tenants SET active = 0", "DELETE FROM events"):
        check(place.psql(logins["worker"], statement) == "!42501", f"worker: {statement}")
    check(place.rows(logins["worker"], "WITH gone AS (DELETE FROM webhooks RETURNING 1) SELECT count(*) FROM gone") == ["0"], "a worker removes webhooks that are not deleted")
    check(rows.digest() == before, "something of another's was changed")


def check_admins(place, rows, logins):
    """Who manages users and tenants, but not all of them, and holds nothing else; and who holds everything but users."""
    owner, mia = place.owner, logins["mia"]
    other = place.rows(owner, f"SELECT id FROM tenants WHERE name = '{CANARY}'")[0]
    ids = dict(row.split("|") for row in place.rows(owner, "SELECT name, id FROM users"))
    role = dict(row.split("|") for row in place.rows(owner, "SELECT name, id FROM roles"))
    bob, vera, sys_id, me = ids[f"{CANARY} bob"], ids["vera"], ids["sys"], ids["mia"]
    key = "(key_id, sealed, sealed_with) VALUES ('x', 'x', 'x')"
    for table in ("audit", "audit_keys"):
        check(place.rows(mia, f"SELECT count(*) FROM {table}") == ["0"], f"mia reads {table}")
    check(CANARY not in "\n".join(rows.seen_by(mia, "users") + rows.seen_by(mia, "tenants")), "mia sees another's user or tenant")
    check(not set(place.rows(mia, "SELECT user_id FROM user_tenants")) & {bob}, "mia sees whose user another is")
    added = ["INSERT INTO tenants (id, name, active, created) VALUES (-7, 'x', 1, 1)", "INSERT INTO settings VALUES ('x', 'x')",
             "INSERT INTO users (id, name, account, role_id) VALUES (99, 'x', 'x', 1)", f"INSERT INTO users (id, name, account, role_id) VALUES (99, 'x', NULL, {role['Viewer']})",
             f"INSERT INTO users (id, name, account, role_id) VALUES (99, 'x', 'x', {role['Tenant Admin']})",
             f"UPDATE users SET role_id = 1 WHERE id = {vera}", f"UPDATE users SET role_id = {role['Tenant Admin']} WHERE id = {me}", f"UPDATE users SET account = NULL WHERE id = {vera}",
             f"INSERT INTO user_tenants (user_id, tenant_id) VALUES ({me}, {other})", f"INSERT INTO user_tenants (user_id, tenant_id) VALUES ({vera}, {other})",
             "INSERT INTO roles (id, name, reach, built_in) VALUES (99, 'x', 'several', 0)", f"INSERT INTO role_permissions (role_id, permission) VALUES ({role['Manager']}, 'settings')",
             f"INSERT INTO role_permissions (role_id, permission) VALUES ({role['Viewer']}, 'users')", f"INSERT INTO audit_keys {key}"]
    for statement, done in zip(added, place.tried(mia, added)):
        check(done == "!42501", f"mia: {statement}: {done}")
    changed = [f"UPDATE tenants SET name = 'x' WHERE id IN ({other}, -1)", f"DELETE FROM tenants WHERE id IN ({other}, -1)", "UPDATE settings SET value = value", "DELETE FROM settings",
               f"UPDATE users SET name = name WHERE id IN (1, {bob}, {sys_id})", f"DELETE FROM users WHERE id IN (1, {bob}, {sys_id})", f"DELETE FROM user_tenants WHERE user_id = {bob}",
               "UPDATE roles SET reach = 'all'", "DELETE FROM roles", "DELETE FROM role_permissions", "UPDATE audit_keys SET sealed = sealed", "DELETE FROM audit_keys", "UPDATE audit_head SET entries = 0 WHERE false"]
    for statement, done in zip(changed, place.tried(mia, changed)):
        check(done in (0, "!42501"), f"mia: {statement}: {done}")
    # Of users and roles, who holds all but them has nothing to say.
    denied = ["UPDATE users SET name = name", "DELETE FROM users", "DELETE FROM user_tenants", "UPDATE roles SET reach = 'all'", "DELETE FROM roles", "DELETE FROM role_permissions",
              "INSERT INTO roles (id, name, reach, built_in) VALUES (99, 'x', 'several', 0)", f"INSERT INTO user_tenants (user_id, tenant_id) VALUES ({vera}, {other})",
              f"INSERT INTO users (id, name, account, role_id) VALUES (99, 'x', 'x', {role['Viewer']})", f"INSERT INTO role_permissions (role_id, permission) VALUES ({role['Viewer']}, 'events.emit')"]
    for statement, done in zip(denied, place.tried(logins["sys"], denied)):
        check(done in (0, "!42501"), f"sys: {statement}: {done}")
    for login in (mia, logins["glob"]):
        kept = ["DELETE FROM users WHERE id = 1", "UPDATE users SET role_id = 2 WHERE id = 1", "DELETE FROM roles WHERE id = 1", "UPDATE roles SET reach = 'one' WHERE id = 1", "DELETE FROM tenants WHERE id = -1"]
        for statement, done in zip(kept, place.tried(login, kept)):
            check(done in (0, "!42501"), f"{login}: {statement}: {done}")


def check_unseen_names(place, logins):
    """A name that only another one's tenant, user or account has is taken, and nothing more is said of it."""
    mia = logins["mia"]
    check(CANARY not in place.ctl(mia, "tenant", "list") + place.ctl(mia, "user", "list"), "mia sees another's tenant or user")
    user = ("--role", "Viewer", "--tenant", "default")
    for arguments, sentence in ((("tenant", "add", "--name", CANARY), f"There is a tenant “{CANARY}” already."),
                                (("tenant", "rename", "default", "--name", CANARY), f"There is a tenant “{CANARY}” already."),
                                (("user", "add", "--name", f"{CANARY} bob", *user), f"There is a user “{CANARY} bob” already."),
                                (("user", "set", "vera", "--name", f"{CANARY} bob"), f"There is a user “{CANARY} bob” already."),
                                (("user", "add", "--name", "new", "--account", logins["bob"], *user), f"The account “{logins['bob']}” is another user's already.")):
        said = place.ctl(mia, *arguments, exit=2).strip()
        check(said == f"switchhookctl: {sentence}", f"mia: {arguments}: {said}")


def check_attacks(place, rows, logins):
    owner = place.owner
    anna, bob_tenant = logins["anna"], place.rows(owner, f"SELECT id FROM tenants WHERE name = '{CANARY}'")[0]
    own_hook = place.rows(owner, "SELECT id FROM webhooks WHERE tenant_id = 1")[0]
    own_event = place.rows(owner, "SELECT id FROM events WHERE tenant_id = 1 LIMIT 1")[0]
    for tenant in (bob_tenant, "-1"):
        hook = place.rows(owner, f"SELECT id FROM webhooks WHERE tenant_id = {tenant}")[0]
        event = place.rows(owner, f"SELECT id FROM events WHERE tenant_id = {tenant} LIMIT 1")[0]
        for statement in (f"INSERT INTO subscriptions VALUES ({tenant}, 1, '*', {own_hook})", f"INSERT INTO subscriptions VALUES (1, 1, 'x.y', {hook})",
                          f"INSERT INTO due_deliveries (id, webhook_id, event_id) VALUES (1, {own_hook}, {event})",
                          f"INSERT INTO due_deliveries (id, webhook_id, event_id) VALUES (1, {hook}, {own_event})",
                          f"INSERT INTO deliveries SELECT 1, {own_hook}, {event}, 1, 1, 'ok', 200, 'x', '', '', NULL, 0, 0, 0, 0, 0, 0, 0, '[]'",
                          f"INSERT INTO events (id, tenant_id, name, timestamp) VALUES (1, {tenant}, 'contact.created', 1)",
                          f"INSERT INTO tokens VALUES (1, {tenant}, 'x', 'x', 1)", f"INSERT INTO event_hours VALUES ({tenant}, 'queue.created', 1, 1)",
                          f"INSERT INTO catalogue_additions VALUES ({tenant}, 'x.y', 'CRM', 'x', 'x', '', 0, 1)",
                          f"INSERT INTO webhooks (id, tenant_id, name, url, active, concurrency) VALUES (1, {tenant}, 'x', 'x', 1, 1)"):
            check(place.psql(anna, statement) == "!42501", f"anna: {statement}: {place.psql(anna, statement)}")
    role = place.rows(owner, f"SELECT group_role('admin'), group_role('worker'), group_role('editor')")[0].split("|")
    for statement in (f"UPDATE webhooks SET tenant_id = {bob_tenant}", "UPDATE users SET role_id = 1", f"INSERT INTO user_tenants SELECT id, {bob_tenant} FROM users",
                      "SELECT grant_groups()", f"SELECT grant_login('{anna}', 'admin')", "SELECT setval('id_sequence', 1)", "SELECT nextval('id_sequence')",
                      "ALTER TABLE webhooks DISABLE ROW LEVEL SECURITY", "DROP POLICY seen ON webhooks", "CREATE TABLE switchhook.x (y int)",
                      "CREATE POLICY mine ON webhooks USING (true)", "ALTER FUNCTION login_user() OWNER TO CURRENT_USER", "COPY audit TO STDOUT",
                      f"SET ROLE {owner}", "SET ROLE postgres", "SET SESSION AUTHORIZATION postgres", f"SET SESSION AUTHORIZATION {logins['bob']}",
                      f'SET ROLE "{role[0]}"', f'SET ROLE "{role[1]}"', f"SET ROLE {logins['bob']}", f"GRANT \"{role[0]}\" TO {anna}",
                      "SET row_security = off; SELECT * FROM webhooks", "INSERT INTO audit SELECT 1, 1, 'someone else', NULL, NULL, 'x', 'x', 'x', 'x', '{}', '{}', 'x', ''"):
        check(place.psql(anna, statement) == "!42501", f"anna: {statement}: {place.psql(anna, statement)}")
    one = "SELECT count(*) FROM webhooks"
    check(place.rows(anna, f'SET ROLE "{role[2]}"; {one}') == ["1"], "the group's role shows more than the login's")
    check(place.rows(anna, "CREATE TEMP TABLE users AS SELECT 1 AS id, 'x' AS name, session_user AS account, 1 AS role_id; "
                           "CREATE TEMP TABLE roles AS SELECT 1 AS id, 'x' AS name, 'all' AS reach; CREATE FUNCTION pg_temp.is_owner() RETURNS BOOLEAN LANGUAGE sql AS 'SELECT true'; "
                           f"SET search_path = pg_temp, switchhook; {one}") == ["1"], "a function is led to tables of one's own")
    leak = subprocess.run(["psql", "-Xq", "-d", place.address_of(anna)], capture_output=True, text=True, input="SET search_path = switchhook; "
                          "CREATE FUNCTION pg_temp.leak(text) RETURNS BOOLEAN LANGUAGE plpgsql COST 0.0000001 AS $$ BEGIN RAISE NOTICE '%', $1; RETURN true; END $$; "
                          "SELECT count(*) FROM webhooks w WHERE pg_temp.leak(name); SELECT count(*) FROM tenants WHERE pg_temp.leak(name)")
    check("own hook" in leak.stderr and CANARY not in leak.stderr, f"a condition of one's own sees more rows: {leak.stderr}")
    check(int(place.rows(anna, "SELECT next FROM take_ids(9223372036854775000, 1)")[0]) < 2**62, "ids can be used up")
    forged = ("SELECT * FROM accept_for_system({tenant}, '{name}', 'queue.created', 5, "
              "'{{\"event\":\"queue.created\",\"timestamp\":5,\"tenant\":{{\"id\":\"{id}\",\"name\":\"{name}\"}},\"data\":{data}}}', 'queue.created', 'queue.*', '*')")
    waiting = "SELECT count(*) FROM due_deliveries d JOIN webhooks w ON w.id = d.webhook_id WHERE w.tenant_id = -1"
    before = place.rows(owner, waiting)
    for tenant, name, id, data in ((bob_tenant, CANARY, "ten_0000000000002", "{}"), ("1", CANARY, "ten_0000000000001", "{}"), ("1", "default", "ten_0000000000002", "{}"),
                                   ("1", "default", "ten_0000000000001", '{},"tenant":{"id":"x"}')):
        check(place.psql(anna, forged.format(tenant=tenant, name=name, id=id, data=data)).startswith("!"), f"anna emits for {tenant} {name} {data}")
    check(place.rows(owner, waiting) == before, "something forged is due")
    check(place.rows(anna, forged.format(tenant="1", name="default", id="ten_0000000000001", data="{}")) == [], "who emits learns of System Webhooks")
    check(int(place.rows(owner, waiting)[0]) == int(before[0]) + 1, "what is true does not get through")
    sys_login = logins["sys"]
    for statement in ("INSERT INTO users VALUES (99, 'x', 'x', 1)", "UPDATE users SET role_id = 1 WHERE account = session_user",
                      "INSERT INTO role_permissions VALUES (2, 'users')"):
        answer = place.psql(sys_login, f"{statement} RETURNING 1")
        check(answer in ("", "!42501"), f"sys: {statement}: {answer}")
    for statement in ("DELETE FROM audit", "UPDATE audit SET actor = 'x'", "TRUNCATE audit", "DELETE FROM audit_head"):
        check(place.psql(logins["glob"], statement).startswith("!"), f"glob: {statement}")
        check(place.psql(owner, statement) == "!P0001", f"owner: {statement}")


def check_story(place, logins, receiver):
    anna, vera, worker = (logins[name] for name in ("anna", "vera", "worker"))
    came = receiver.paths()
    check(came.count("/own") == 1 and came.count(f"/{CANARY}") == 1 and came.count(f"/system-{CANARY}") == 2, f"what was delivered: {came}")
    check(all("X-Webhook-Signature" in headers for _, headers, _ in receiver.came), "something went unsigned")
    system = [json.loads(body) for path, _, body in receiver.came if path.startswith("/system")]
    check({event["tenant"]["name"] for event in system} == {"default", CANARY}, "the platform gets both tenants'")
    place.ctl(anna, "webhook", "test", "own hook")
    place.ctl(anna, "emit", "contact.updated", "--data", '{"of":"own"}', "--wait")
    place.ctl(worker, "run", "--until-idle")
    log = place.objects(anna, "deliveries", "own hook")
    check([entry["outcome"] for entry in log] == ["ok"] * len(log) and len(log) >= 4, f"anna's log: {log}")
    entry = log[0]["id"]
    check("answer of /own" in place.ctl(anna, "delivery", "show", entry), "anna sees the answer")
    shown = place.ctl(vera, "delivery", "show", entry)
    check("answer of /own" not in shown and '"of"' not in shown, "the viewer sees a body")
    check("answer of /own" in place.ctl(logins["reader"], "delivery", "show", entry), "who may see bodies does not")
    place.ctl(anna, "delivery", "resend", entry)
    token = place.objects(anna, "token", "add", "--name", "for the interface")[0]["token"]
    with place.running(worker, "run", "--api", "127.0.0.1:0") as engine:
        address = re.search(r"http://[\d.:]+/\S+", engine.stderr.readline())[0]
        request = urllib.request.Request(address, json.dumps({"event": "contact.created", "data": {"over": "http"}}).encode(),
                                         {"Authorization": f"Bearer {token}", "Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=20) as answer:
            check(answer.status in (200, 202), f"the interface answers {answer.status}")
        check(receiver.gets(b'"over": "http"'), "what came over HTTP was not delivered")
    place.ctl(anna, "webhook", "set", "own hook", "--no-bodies")
    check(place.ctl(anna, "run", "--until-idle", exit=3).count("--worker") == 1, "anna is told why she may not deliver")
    check("no user" in place.ctl(worker, "webhook", "list", exit=3), "a worker is no user")
    place.ctl(worker, "run", "--until-idle")
    for verb in (("webhook", "remove", "own hook"), ("emit", "contact.created", "--data", "{}"), ("webhook", "add", "--name", "x", "--url", "http://127.0.0.1:9/")):
        place.ctl(vera, *verb, exit=3)
    place.ctl(anna, "purge", "--webhook", "own hook")
    place.ctl(anna, "webhook", "remove", "own hook")
    hook = place.rows(place.owner, f"SELECT id FROM webhooks WHERE name = '{CANARY} hook'")
    check(hook and not place.objects(anna, "webhook", "list"), "only one's own was removed")
    for verb in (("database", "check"), ("audit", "verify"), ("key", "rotate"), ("workers",), ("--tenant", CANARY, "webhook", "list"), ("backup", place.folder.name + "/copy.sqlite"),
                 ("tenant", "add", "--name", "third"), ("tenant", "remove", "third")):
        place.ctl(logins["sys"], *verb)
    place.ctl(logins["glob"], "user", "add", "--name", "new", "--role", "Viewer", "--tenant", "default")
    place.ctl(logins["glob"], "audit", "verify")
    # What is taken away is gone at once, with nobody granting or revoking anything on the server.
    place.ctl(logins["glob"], "user", "set", "reader", "--role", "Viewer")
    check(place.rows(logins["reader"], "SELECT count(body) FROM switchhook_viewing.events") == ["0"], "the former role's bodies are still seen")
    place.ctl(place.owner, "user", "remove", "anna")
    check(place.rows(anna, "SELECT count(*) FROM subscriptions; SELECT count(*) FROM events") == ["0", "0"], "who is no user any more sees rows")
    place.ctl(place.owner, "database", "revoke", worker)
    check("database grant" in place.ctl(worker, "run", "--until-idle", exit=3), "who is revoked still delivers")
    place.ctl(place.owner, "audit", "verify")


def check_plain_owner(program, address):
    """An owner who may make no roles works alone as ever, and is told what someone else has to run."""
    place = Place(program, address, "plain", "LOGIN")
    place.ctl(place.owner, "database", "init")
    place.ctl(place.owner, "webhook", "add", "--name", "A", "--url", "http://127.0.0.1:9/", "--events", "*")
    place.ctl(place.owner, "emit", "contact.created", "--data", "{}", "--wait", exit=1)
    place.ctl(place.owner, "run", "--until-idle")
    worker = place.login("worker")
    check("--print" in place.ctl(place.owner, "database", "grant", worker, "--worker", exit=3), "the owner is told what to do")
    place.ctl(place.owner, "database", "grant", "nobody", exit=2)
    script = place.ctl(place.owner, "database", "grant", worker, "--worker", "--print")
    subprocess.run(["psql", "-Xqd", f"{address}/{place.database}", "-v", "ON_ERROR_STOP=1"], input=script, text=True, check=True)
    place.ctl(worker, "run", "--until-idle", exit=3)
    place.ctl(place.owner, "database", "grant", worker, "--worker")
    place.ctl(worker, "run", "--until-idle")
    check(place.objects(place.owner, "database", "grant", worker, "--worker", "--print")[0]["statements"] == [], "what is done is to be done again")


def main(program, server):
    address = pathlib.Path(server).read_text().strip()
    receiver = Receiver()
    place = Place(program, address)
    logins = fill(place, receiver)
    rows = Rows(place)
    check_catalogue(place, rows)
    check_reading(place, rows, logins)
    check_keys(place, rows)
    check_writing(place, rows, logins)
    check_attacks(place, rows, logins)
    check_admins(place, rows, logins)
    check_unseen_names(place, logins)
    check_story(place, logins, receiver)
    check_plain_owner(program, address)
    print(f"{len(rows.tables)} tables")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
