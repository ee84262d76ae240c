-- The first schema, the twin of sqlite/0001.sql: the same tables and columns, and beside them the functions that
-- do for many deliveries in one round trip what SQLite does row by row. Everything lies in the schema `switchhook`.

CREATE TABLE schema_version (
    version INTEGER NOT NULL
);
INSERT INTO schema_version (version) VALUES (1);

CREATE TABLE tenants (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);
INSERT INTO tenants (id, name) VALUES (1, 'default');

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE webhooks (
    id BIGINT PRIMARY KEY,
    tenant_id BIGINT NOT NULL REFERENCES tenants (id),
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    secret BYTEA,
    secret_key_id TEXT,
    active SMALLINT NOT NULL,
    concurrency INTEGER NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    last_triggered BIGINT,
    last_status_code INTEGER,
    failure_count BIGINT NOT NULL DEFAULT 0,
    consecutive_failures BIGINT NOT NULL DEFAULT 0,
    log_count BIGINT NOT NULL DEFAULT 0
) WITH (fillfactor = 70);
CREATE INDEX webhooks_by_name ON webhooks (tenant_id, name);

CREATE TABLE subscriptions (
    tenant_id BIGINT NOT NULL REFERENCES tenants (id),
    active SMALLINT NOT NULL,
    pattern TEXT NOT NULL,
    webhook_id BIGINT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    PRIMARY KEY (tenant_id, active, pattern, webhook_id)
);
CREATE INDEX subscriptions_by_webhook ON subscriptions (webhook_id);

CREATE TABLE events (
    id BIGINT PRIMARY KEY,
    tenant_id BIGINT NOT NULL REFERENCES tenants (id),
    name TEXT NOT NULL,
    timestamp BIGINT NOT NULL,
    body BYTEA                          -- bytes: JSONB would reorder them
);

CREATE TABLE event_keys (
    tenant_id BIGINT NOT NULL REFERENCES tenants (id),
    key TEXT NOT NULL,
    event_id BIGINT NOT NULL,
    deliveries BIGINT NOT NULL,
    content_hash BYTEA NOT NULL,
    created BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, key)
);
CREATE INDEX event_keys_by_age ON event_keys (created);

-- Processes that deliver. One is alive as long as its session holds the advisory lock with its id.
CREATE TABLE engines (
    id BIGINT PRIMARY KEY,
    host TEXT NOT NULL,
    pid BIGINT NOT NULL,
    socket TEXT NOT NULL,
    started BIGINT NOT NULL,
    only_event_id BIGINT
);

-- The queue is short-lived rows: vacuumed often, so that its dead ones do not slow the claims.
CREATE TABLE due_deliveries (
    id BIGINT PRIMARY KEY,
    webhook_id BIGINT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    event_id BIGINT NOT NULL REFERENCES events (id),
    attempt INTEGER NOT NULL DEFAULT 1,
    manual SMALLINT NOT NULL DEFAULT 0,
    engine_id BIGINT,
    lease_token BIGINT,
    lease_until BIGINT,
    delivery_id BIGINT
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
CREATE INDEX due_waiting ON due_deliveries (webhook_id, id) WHERE engine_id IS NULL;
CREATE INDEX due_leased ON due_deliveries (webhook_id, engine_id, lease_until) WHERE engine_id IS NOT NULL;
CREATE INDEX due_by_event ON due_deliveries (event_id);

CREATE TABLE deliveries (
    id BIGINT PRIMARY KEY,
    webhook_id BIGINT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    event_id BIGINT NOT NULL REFERENCES events (id),
    attempt INTEGER NOT NULL,
    started BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    status_code INTEGER,
    url TEXT NOT NULL,
    request_headers BYTEA NOT NULL,
    response_headers BYTEA NOT NULL,
    response_body BYTEA,
    response_truncated SMALLINT NOT NULL,
    dns BIGINT NOT NULL,
    connect BIGINT NOT NULL,
    wait BIGINT NOT NULL,
    body BIGINT NOT NULL,
    total BIGINT NOT NULL,
    reused SMALLINT NOT NULL,
    detail TEXT NOT NULL
);
CREATE INDEX deliveries_by_webhook ON deliveries (webhook_id, id);
CREATE INDEX deliveries_by_event ON deliveries (event_id, webhook_id);

CREATE TABLE hourly_sums (
    webhook_id BIGINT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    hour BIGINT NOT NULL,
    bucket INTEGER NOT NULL,
    deliveries BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    PRIMARY KEY (webhook_id, hour, bucket)
) WITH (fillfactor = 70);
CREATE INDEX hourly_sums_by_hour ON hourly_sums (hour);

CREATE TABLE tokens (
    id BIGINT PRIMARY KEY,
    tenant_id BIGINT NOT NULL REFERENCES tenants (id),
    name TEXT NOT NULL,
    hash BYTEA NOT NULL UNIQUE,
    created BIGINT NOT NULL
);

-- Ids come from a sequence, so that writers do not wait for each other's commits; it is moved under a lock
-- of its own, held for this call alone. Answers the id after the `wanted` ones, and the database's clock.
CREATE SEQUENCE id_sequence;
CREATE FUNCTION take_ids(lowest BIGINT, wanted BIGINT, OUT next BIGINT, OUT now BIGINT) LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_lock(6008773946368913408);
    SELECT setval('id_sequence', greatest(s.last_value, lowest) + wanted) INTO next FROM id_sequence s;
    PERFORM pg_advisory_unlock(6008773946368913408);
    now := floor(extract(epoch FROM clock_timestamp()) * 1000);
END $$;

CREATE FUNCTION ids_of(list JSON) RETURNS BIGINT[] LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(array_agg(value::BIGINT), '{}') FROM json_array_elements_text(list)
$$;

-- The webhooks asked for, kept from other engines until the transaction ends, so that two of them together do
-- not claim more than its concurrency. `busy`: another engine holds it at this moment. What others have under
-- way is counted after the lock, by what is committed then.
CREATE FUNCTION lock_targets(ids JSON, besides JSON)
RETURNS TABLE (id BIGINT, url TEXT, secret BYTEA, secret_key_id TEXT, concurrency INTEGER, active SMALLINT,
               leased_by_others BIGINT, busy INTEGER)
LANGUAGE plpgsql AS $$
DECLARE
    wanted BIGINT[] := ids_of(ids);
    not_counted BIGINT[] := ids_of(besides);
    locked BIGINT[];
BEGIN
    SELECT coalesce(array_agg(l.id), '{}') INTO locked FROM
        (SELECT w.id FROM webhooks w WHERE w.id = ANY (wanted) ORDER BY w.id FOR NO KEY UPDATE SKIP LOCKED) l;
    RETURN QUERY SELECT w.id, w.url, w.secret, w.secret_key_id, w.concurrency, w.active,
        (SELECT count(*) FROM due_deliveries d
         WHERE d.webhook_id = w.id AND d.engine_id IS NOT NULL AND d.engine_id <> ALL (not_counted)),
        CASE WHEN w.id = ANY (locked) THEN 0 ELSE 1 END
    FROM webhooks w WHERE w.id = ANY (wanted);
END $$;

-- Events that nothing waits for and no entry shows. They are locked, in their order, before it is looked whether
-- they are used: of two engines that let go of the last two uses at once the second one sees it.
CREATE FUNCTION remove_unused_events(candidates BIGINT[]) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM events e WHERE e.id = ANY (candidates) ORDER BY e.id FOR UPDATE;
    DELETE FROM events e WHERE e.id = ANY (candidates)
        AND NOT EXISTS (SELECT 1 FROM due_deliveries d WHERE d.event_id = e.id)
        AND NOT EXISTS (SELECT 1 FROM deliveries l WHERE l.event_id = e.id);
END $$;

-- What happened, in one round trip: the log's rows, the webhooks' counters, the hourly sums, and what goes out of
-- the log for it. `entries` are rows of deliveries; `sums` and `hours` as core/storage/DeliveryBatches.h has them.
CREATE FUNCTION record_deliveries(entries JSON, sums JSON, hours JSON, released JSON, kept INTEGER)
RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
    pruned BIGINT[];
BEGIN
    -- Every engine locks the webhooks first and in the same order, so none waits for another in a circle.
    PERFORM 1 FROM webhooks w WHERE w.id IN (SELECT s.webhook_id FROM json_to_recordset(sums) AS s (webhook_id BIGINT))
        ORDER BY w.id FOR NO KEY UPDATE;
    INSERT INTO deliveries SELECT * FROM json_populate_recordset(NULL::deliveries, entries);
    WITH surplus AS (
        SELECT w.id, w.log_count + s.entries - kept AS rows FROM webhooks w
        JOIN json_to_recordset(sums) AS s (webhook_id BIGINT, entries BIGINT) ON s.webhook_id = w.id
        WHERE w.log_count + s.entries > kept),
    gone AS (
        DELETE FROM deliveries WHERE id IN (
            SELECT l.id FROM surplus CROSS JOIN LATERAL (
                SELECT d.id FROM deliveries d WHERE d.webhook_id = surplus.id ORDER BY d.id LIMIT surplus.rows) l)
        RETURNING event_id)
    SELECT coalesce(array_agg(event_id), '{}') INTO pruned FROM gone;
    UPDATE webhooks w SET
        last_triggered = CASE WHEN s.attempted THEN s.last_triggered ELSE w.last_triggered END,
        last_status_code = CASE WHEN s.attempted THEN s.last_status_code ELSE w.last_status_code END,
        failure_count = w.failure_count + s.failures,
        consecutive_failures = s.failures_at_end + CASE WHEN s.any_success THEN 0 ELSE w.consecutive_failures END,
        log_count = least(w.log_count + s.entries, kept)
    FROM json_to_recordset(sums) AS s (webhook_id BIGINT, attempted BOOLEAN, last_triggered BIGINT,
        last_status_code INTEGER, entries BIGINT, failures BIGINT, failures_at_end BIGINT, any_success BOOLEAN)
    WHERE w.id = s.webhook_id;
    INSERT INTO hourly_sums (webhook_id, hour, bucket, deliveries, failures)
        SELECT h.webhook_id, h.hour, h.bucket, h.deliveries, h.failures FROM json_to_recordset(hours)
        AS h (webhook_id BIGINT, hour BIGINT, bucket INTEGER, deliveries BIGINT, failures BIGINT)
        ON CONFLICT (webhook_id, hour, bucket) DO UPDATE SET
        deliveries = hourly_sums.deliveries + excluded.deliveries, failures = hourly_sums.failures + excluded.failures;
    PERFORM remove_unused_events(pruned || ids_of(released));
END $$;
