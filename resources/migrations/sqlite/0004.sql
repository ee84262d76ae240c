-- What of the bodies a webhook's log keeps and shows, and who did what.

ALTER TABLE webhooks ADD COLUMN keeps_bodies INTEGER NOT NULL DEFAULT 1;
ALTER TABLE webhooks ADD COLUMN masked_fields TEXT NOT NULL DEFAULT '[]'; -- JSON list of paths

-- Of an attempt whose webhook kept no bodies: nothing of them but these, where something was sent and answered.
ALTER TABLE deliveries ADD COLUMN bodies_kept INTEGER NOT NULL DEFAULT 1;
ALTER TABLE deliveries ADD COLUMN payload_size INTEGER;
ALTER TABLE deliveries ADD COLUMN payload_hash BLOB;
ALTER TABLE deliveries ADD COLUMN response_size INTEGER;
ALTER TABLE deliveries ADD COLUMN response_hash BLOB;

-- Each entry's mac is an HMAC over what it says and the mac before it: see core/crypto/AuditMac.h.
CREATE TABLE audit (
    number INTEGER PRIMARY KEY,         -- 1, 2, 3 and so on, without a gap
    time INTEGER NOT NULL,
    actor TEXT NOT NULL,                -- who it was
    acting_as TEXT,                     -- as whom, where as another one
    tenant_id INTEGER,                  -- null: the platform's; the tenant itself may be gone
    action TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    object_id TEXT NOT NULL,
    object_name TEXT NOT NULL,
    old_values TEXT NOT NULL,           -- JSON objects of what became different, without secrets
    new_values TEXT NOT NULL,
    key_id TEXT NOT NULL,               -- of the encryption key that the mac's key is made from
    mac BLOB NOT NULL
) STRICT;
CREATE INDEX audit_by_object ON audit (object_id, number);

-- How many entries there are and how the last one ends, under a mac of its own: so a cut-off end is seen.
CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    entries INTEGER NOT NULL,
    last_mac BLOB NOT NULL,
    key_id TEXT NOT NULL,
    mac BLOB NOT NULL
) STRICT;

-- The keys of macs whose encryption key is a former one, sealed with the current one: entries can still be verified
-- when the former one is forgotten.
CREATE TABLE audit_keys (
    key_id TEXT PRIMARY KEY,
    sealed BLOB NOT NULL,
    sealed_with TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER audit_not_changed BEFORE UPDATE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit is only ever added to');
END;
CREATE TRIGGER audit_not_deleted BEFORE DELETE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit is only ever added to');
END;
CREATE TRIGGER audit_head_not_deleted BEFORE DELETE ON audit_head BEGIN
    SELECT RAISE(ABORT, 'the audit is only ever added to');
END;
CREATE TRIGGER audit_head_only_forward BEFORE UPDATE ON audit_head
WHEN NEW.entries NOT IN (OLD.entries, OLD.entries + 1) BEGIN
    SELECT RAISE(ABORT, 'the audit is only ever added to');
END;
