-- Tenants that can rest, and who may do what in them. Permissions are the codes of core/domain/Permission.h; where a
-- role's reach is `all`, what user_tenants says of its users does not matter.
ALTER TABLE tenants ADD COLUMN active INTEGER NOT NULL DEFAULT 1;
ALTER TABLE tenants ADD COLUMN created INTEGER NOT NULL DEFAULT 0;
UPDATE tenants SET created = CAST(strftime('%s', 'now') AS INTEGER) * 1000;

CREATE TABLE roles (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    reach TEXT NOT NULL,                -- one, several, all: core/domain/Role.h
    built_in INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE role_permissions (
    role_id INTEGER NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
    permission TEXT NOT NULL,
    PRIMARY KEY (role_id, permission)
) STRICT, WITHOUT ROWID;

CREATE TABLE users (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    account TEXT UNIQUE,                -- of the operating system, or the server's login. Null: whoever owns the database
    role_id INTEGER NOT NULL REFERENCES roles (id)
) STRICT;

CREATE TABLE user_tenants (
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    PRIMARY KEY (user_id, tenant_id)
) STRICT, WITHOUT ROWID;
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
