-- The twin of sqlite/0004.sql.

ALTER TABLE webhooks ADD COLUMN keeps_bodies SMALLINT NOT NULL DEFAULT 1;
ALTER TABLE webhooks ADD COLUMN masked_fields TEXT NOT NULL DEFAULT '[]';

ALTER TABLE deliveries ADD COLUMN bodies_kept SMALLINT NOT NULL DEFAULT 1;
ALTER TABLE deliveries ADD COLUMN payload_size BIGINT;
ALTER TABLE deliveries ADD COLUMN payload_hash BYTEA;
ALTER TABLE deliveries ADD COLUMN response_size BIGINT;
ALTER TABLE deliveries ADD COLUMN response_hash BYTEA;

-- As before; and of those that are still shown the bodies that no one keeps: nothing waits for the event, every entry
-- is of a webhook that keeps none, and each of these got it. What did not arrive can still be sent again.
CREATE OR REPLACE FUNCTION remove_unused_events(candidates BIGINT[]) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM events e WHERE e.id = ANY (candidates) ORDER BY e.id FOR UPDATE;
    DELETE FROM events e WHERE e.id = ANY (candidates)
        AND NOT EXISTS (SELECT 1 FROM due_deliveries d WHERE d.event_id = e.id)
        AND NOT EXISTS (SELECT 1 FROM deliveries l WHERE l.event_id = e.id);
    UPDATE events e SET body = NULL WHERE e.id = ANY (candidates) AND e.body IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM due_deliveries d WHERE d.event_id = e.id)
        AND NOT EXISTS (SELECT 1 FROM deliveries l WHERE l.event_id = e.id AND (l.bodies_kept = 1
            OR NOT EXISTS (SELECT 1 FROM deliveries o WHERE o.event_id = e.id AND o.webhook_id = l.webhook_id
                           AND o.outcome = 'ok')));
END $$;

CREATE TABLE audit (
    number BIGINT PRIMARY KEY,
    time BIGINT NOT NULL,
    actor TEXT NOT NULL,
    acting_as TEXT,
    tenant_id BIGINT,
    action TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    object_id TEXT NOT NULL,
    object_name TEXT NOT NULL,
    old_values TEXT NOT NULL,
    new_values TEXT NOT NULL,
    key_id TEXT NOT NULL,
    mac BYTEA NOT NULL
);
CREATE INDEX audit_by_object ON audit (object_id, number);

CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    entries BIGINT NOT NULL,
    last_mac BYTEA NOT NULL,
    key_id TEXT NOT NULL,
    mac BYTEA NOT NULL
);

CREATE TABLE audit_keys (
    key_id TEXT PRIMARY KEY,
    sealed BYTEA NOT NULL,
    sealed_with TEXT NOT NULL
);

CREATE FUNCTION refuse_audit_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit is only ever added to';
END $$;
CREATE TRIGGER audit_not_changed BEFORE UPDATE OR DELETE ON audit
    FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_not_emptied BEFORE TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_head_not_deleted BEFORE DELETE ON audit_head
    FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_head_not_emptied BEFORE TRUNCATE ON audit_head
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_head_only_forward BEFORE UPDATE ON audit_head
    FOR EACH ROW WHEN (NEW.entries <> OLD.entries AND NEW.entries <> OLD.entries + 1)
    EXECUTE FUNCTION refuse_audit_change();
