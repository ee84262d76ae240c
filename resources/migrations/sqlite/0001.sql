-- The first schema. Times are UTC milliseconds since 1970, durations microseconds, outcomes the codes of
-- core/domain/Outcome.h; every row belongs to a tenant, by itself or through its webhook.

CREATE TABLE tenants (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO tenants (id, name) VALUES (1, 'default');

-- The next id of any kind: ids grow with time within a database.
CREATE TABLE id_sequence (
    next INTEGER NOT NULL
) STRICT;
INSERT INTO id_sequence (next) VALUES (1);

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE webhooks (
    id INTEGER PRIMARY KEY,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id),
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    secret BLOB,                        -- sealed by core/crypto/SecretBox, never plain
    secret_key_id TEXT,
    active INTEGER NOT NULL,
    concurrency INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    last_triggered INTEGER,
    last_status_code INTEGER,
    failure_count INTEGER NOT NULL DEFAULT 0,
    consecutive_failures INTEGER NOT NULL DEFAULT 0,
    log_count INTEGER NOT NULL DEFAULT 0 -- rows in deliveries: pruning need not count them
) STRICT;
CREATE INDEX webhooks_by_name ON webhooks (tenant_id, name);

-- An event is matched by looking up its name, `entity.*` and `*` here; webhooks that do not match cost nothing.
CREATE TABLE subscriptions (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id),
    active INTEGER NOT NULL,            -- the webhook's
    pattern TEXT NOT NULL,
    webhook_id INTEGER NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    PRIMARY KEY (tenant_id, active, pattern, webhook_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX subscriptions_by_webhook ON subscriptions (webhook_id);

CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id),
    name TEXT NOT NULL,
    timestamp INTEGER NOT NULL,         -- Unix seconds
    body BLOB                           -- the whole payload; null once the size cap took it
) STRICT;

-- The caller's own keys, remembered for 7 days: the same again makes no second event.
CREATE TABLE event_keys (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id),
    key TEXT NOT NULL,
    event_id INTEGER NOT NULL,          -- the event itself may be gone by then
    deliveries INTEGER NOT NULL,
    content_hash BLOB NOT NULL,
    created INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_keys_by_age ON event_keys (created);

-- Processes that deliver. One is alive as long as it holds the lock file that carries its id.
CREATE TABLE engines (
    id INTEGER PRIMARY KEY,
    host TEXT NOT NULL,
    pid INTEGER NOT NULL,
    socket TEXT NOT NULL,               -- where a nudge reaches it
    started INTEGER NOT NULL,
    only_event_id INTEGER               -- delivers this event alone (emit --wait); null: all there is
) STRICT;

-- What is still to be delivered. A row with an engine is under way there until its lease ends; a completion
-- counts only with the token of the claim that it belongs to.
CREATE TABLE due_deliveries (
    id INTEGER PRIMARY KEY,
    webhook_id INTEGER NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    event_id INTEGER NOT NULL REFERENCES events (id),
    attempt INTEGER NOT NULL DEFAULT 1,
    manual INTEGER NOT NULL DEFAULT 0,  -- asked for by hand (test, resend): goes out of an inactive webhook too
    engine_id INTEGER,
    lease_token INTEGER,
    lease_until INTEGER,
    delivery_id INTEGER                 -- its id in the log, once it is there
) STRICT;
CREATE INDEX due_waiting ON due_deliveries (webhook_id, id) WHERE engine_id IS NULL;
CREATE INDEX due_leased ON due_deliveries (webhook_id, engine_id, lease_until) WHERE engine_id IS NOT NULL;
CREATE INDEX due_by_event ON due_deliveries (event_id);

-- The log: one row a finished attempt.
CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY,
    webhook_id INTEGER NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    event_id INTEGER NOT NULL REFERENCES events (id),
    attempt INTEGER NOT NULL,
    started INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    status_code INTEGER,
    url TEXT NOT NULL,
    request_headers BLOB NOT NULL,      -- as on the wire
    response_headers BLOB NOT NULL,
    response_body BLOB,                 -- null once the size cap took it
    response_truncated INTEGER NOT NULL,
    dns INTEGER NOT NULL,
    connect INTEGER NOT NULL,
    wait INTEGER NOT NULL,
    body INTEGER NOT NULL,
    total INTEGER NOT NULL,
    reused INTEGER NOT NULL,
    detail TEXT NOT NULL                -- JSON list of what the outcome's sentence names
) STRICT;
CREATE INDEX deliveries_by_webhook ON deliveries (webhook_id, id);
CREATE INDEX deliveries_by_event ON deliveries (event_id, webhook_id);

-- Deliveries and failures by hour and duration, so that rates and quantiles outlive the log. Each bucket is
-- 2^(1/4) wide: see core/domain/DurationBuckets.h.
CREATE TABLE hourly_sums (
    webhook_id INTEGER NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    hour INTEGER NOT NULL,              -- hours since 1970
    bucket INTEGER NOT NULL,
    deliveries INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    PRIMARY KEY (webhook_id, hour, bucket)
) STRICT, WITHOUT ROWID;
CREATE INDEX hourly_sums_by_hour ON hourly_sums (hour);

CREATE TABLE tokens (
    id INTEGER PRIMARY KEY,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id),
    name TEXT NOT NULL,
    hash BLOB NOT NULL UNIQUE,          -- SHA-256; the token itself is shown once and never stored
    created INTEGER NOT NULL
) STRICT;
