-- The twin of sqlite/0002.sql.
ALTER TABLE webhooks ADD COLUMN deleted BIGINT;
CREATE INDEX webhooks_deleted ON webhooks (deleted) WHERE deleted IS NOT NULL;

-- As before, without what is deleted.
CREATE OR REPLACE FUNCTION lock_targets(ids JSON, besides JSON)
RETURNS TABLE (id BIGINT, url TEXT, secret BYTEA, secret_key_id TEXT, concurrency INTEGER, active SMALLINT,
               leased_by_others BIGINT, busy INTEGER)
LANGUAGE plpgsql AS $$
DECLARE
    wanted BIGINT[] := ids_of(ids);
    not_counted BIGINT[] := ids_of(besides);
    locked BIGINT[];
BEGIN
    SELECT coalesce(array_agg(l.id), '{}') INTO locked FROM
        (SELECT w.id FROM webhooks w WHERE w.id = ANY (wanted) AND w.deleted IS NULL
         ORDER BY w.id FOR NO KEY UPDATE SKIP LOCKED) l;
    RETURN QUERY SELECT w.id, w.url, w.secret, w.secret_key_id, w.concurrency, w.active,
        (SELECT count(*) FROM due_deliveries d
         WHERE d.webhook_id = w.id AND d.engine_id IS NOT NULL AND d.engine_id <> ALL (not_counted)),
        CASE WHEN w.id = ANY (locked) THEN 0 ELSE 1 END
    FROM webhooks w WHERE w.id = ANY (wanted) AND w.deleted IS NULL;
END $$;
