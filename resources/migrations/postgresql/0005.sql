-- The twin of sqlite/0005.sql.
INSERT INTO tenants (id, name, active, created) VALUES (-1, '', 1, floor(extract(epoch FROM now()) * 1000));

CREATE TABLE event_hours (
    tenant_id BIGINT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    hour BIGINT NOT NULL,
    events BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, name, hour)
);
CREATE INDEX event_hours_by_hour ON event_hours (hour);

CREATE TABLE catalogue_additions (
    tenant_id BIGINT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    sample BYTEA NOT NULL,
    provisioning SMALLINT NOT NULL,
    added BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, name)
);

-- Whoever emits for a tenant makes what System Webhooks get of it, and may see none of theirs: these two run as the
-- owner of the database.
CREATE FUNCTION system_subscribers(exact TEXT, entity TEXT, everything TEXT) RETURNS BIGINT
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
    SELECT count(DISTINCT webhook_id) FROM subscriptions
    WHERE tenant_id = -1 AND active = 1 AND pattern IN (exact, entity, everything)
$$;

CREATE FUNCTION accept_for_system(event BIGINT, event_name TEXT, at BIGINT, payload BYTEA, first_due BIGINT, most BIGINT,
                                  exact TEXT, entity TEXT, everything TEXT)
RETURNS SETOF BIGINT
LANGUAGE plpgsql SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
BEGIN
    INSERT INTO events (id, tenant_id, name, timestamp, body) VALUES (event, -1, event_name, at, payload);
    RETURN QUERY INSERT INTO due_deliveries (id, webhook_id, event_id)
        SELECT first_due - 1 + row_number() OVER (ORDER BY m.webhook_id), m.webhook_id, event
        FROM (SELECT DISTINCT s.webhook_id FROM subscriptions s
              WHERE s.tenant_id = -1 AND s.active = 1 AND s.pattern IN (exact, entity, everything)) m
        ORDER BY m.webhook_id LIMIT most
        RETURNING webhook_id;
    IF NOT FOUND THEN
        DELETE FROM events WHERE id = event;
    END IF;
END $$;
