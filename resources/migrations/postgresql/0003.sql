-- The twin of sqlite/0003.sql.
ALTER TABLE tenants ADD COLUMN active SMALLINT NOT NULL DEFAULT 1;
ALTER TABLE tenants ADD COLUMN created BIGINT NOT NULL DEFAULT 0;
UPDATE tenants SET created = floor(extract(epoch FROM now()) * 1000);

CREATE TABLE roles (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    reach TEXT NOT NULL,
    built_in SMALLINT NOT NULL DEFAULT 0
);

CREATE TABLE role_permissions (
    role_id BIGINT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
    permission TEXT NOT NULL,
    PRIMARY KEY (role_id, permission)
);

CREATE TABLE users (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    account TEXT UNIQUE,
    role_id BIGINT NOT NULL REFERENCES roles (id)
);

CREATE TABLE user_tenants (
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    tenant_id BIGINT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    PRIMARY KEY (user_id, tenant_id)
);
CREATE INDEX user_tenants_by_tenant ON user_tenants (tenant_id);

INSERT INTO roles (id, name, reach, built_in) VALUES
    (1, 'Global Admin', 'all', 1), (2, 'System Admin', 'all', 1), (3, 'Multi-Tenant Admin', 'several', 1),
    (4, 'Tenant Admin', 'one', 1), (5, 'Viewer', 'several', 1);
INSERT INTO role_permissions (role_id, permission) VALUES
    (1, 'outbound_webhooks'), (1, 'outbound_webhooks.view'), (1, 'delivery_bodies.view'), (1, 'secrets.reveal'),
    (1, 'events.emit'), (1, 'system_webhooks'), (1, 'tenants'), (1, 'users'), (1, 'settings'),
    (2, 'outbound_webhooks'), (2, 'outbound_webhooks.view'), (2, 'delivery_bodies.view'), (2, 'secrets.reveal'),
    (2, 'events.emit'), (2, 'system_webhooks'), (2, 'tenants'), (2, 'settings'),
    (3, 'outbound_webhooks'), (3, 'outbound_webhooks.view'), (3, 'delivery_bodies.view'), (3, 'secrets.reveal'),
    (3, 'events.emit'),
    (4, 'outbound_webhooks'), (4, 'outbound_webhooks.view'), (4, 'delivery_bodies.view'), (4, 'secrets.reveal'),
    (4, 'events.emit'),
    (5, 'outbound_webhooks.view');
-- The owner of the database, by whatever name its account has.
INSERT INTO users (id, name, account, role_id) VALUES (1, '', NULL, 1);

-- As before, without what is deleted and without what rests.
CREATE OR REPLACE FUNCTION lock_targets(ids JSON, besides JSON)
RETURNS TABLE (id BIGINT, url TEXT, secret BYTEA, secret_key_id TEXT, concurrency INTEGER, active SMALLINT,
               leased_by_others BIGINT, busy INTEGER)
LANGUAGE plpgsql AS $$
DECLARE
    wanted BIGINT[];
    not_counted BIGINT[] := ids_of(besides);
    locked BIGINT[];
BEGIN
    SELECT coalesce(array_agg(w.id), '{}') INTO wanted FROM webhooks w JOIN tenants t ON t.id = w.tenant_id
        WHERE w.id = ANY (ids_of(ids)) AND w.deleted IS NULL AND t.active = 1;
    SELECT coalesce(array_agg(l.id), '{}') INTO locked FROM
        (SELECT w.id FROM webhooks w WHERE w.id = ANY (wanted) AND w.deleted IS NULL
         ORDER BY w.id FOR NO KEY UPDATE SKIP LOCKED) l;
    RETURN QUERY SELECT w.id, w.url, w.secret, w.secret_key_id, w.concurrency, w.active,
        (SELECT count(*) FROM due_deliveries d
         WHERE d.webhook_id = w.id AND d.engine_id IS NOT NULL AND d.engine_id <> ALL (not_counted)),
        CASE WHEN w.id = ANY (locked) THEN 0 ELSE 1 END
    FROM webhooks w WHERE w.id = ANY (wanted) AND w.deleted IS NULL;
END $$;
