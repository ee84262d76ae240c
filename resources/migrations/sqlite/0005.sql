-- Whose the System Webhooks are: core/domain/Tenant.h. With a row as every tenant has, what is said of a tenant's
-- webhooks, events and log holds for them, foreign keys included. What they get of a tenant's event is an event of
-- this one.
INSERT INTO tenants (id, name, active, created) VALUES (-1, '', 1, CAST(strftime('%s', 'now') AS INTEGER) * 1000);

-- How many provisioning events came in, by tenant, name and hour (since 1970): what a System Webhook would have got.
CREATE TABLE event_hours (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    hour INTEGER NOT NULL,
    events INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, name, hour)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_hours_by_hour ON event_hours (hour);

-- Events of a deployment's own, beside those that are built in; of tenant -1: for all tenants.
CREATE TABLE catalogue_additions (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    sample BLOB NOT NULL,
    provisioning INTEGER NOT NULL,
    added INTEGER NOT NULL,             -- an id: the order of adding, and whether anything is new
    PRIMARY KEY (tenant_id, name)
) STRICT, WITHOUT ROWID;
