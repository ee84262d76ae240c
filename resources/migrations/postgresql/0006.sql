-- The server enforces who may do what. Whoever owns this schema works on as before, past all of this. Other logins get at
-- something only through four roles of the server that cannot log in, `switchhook database grant` makes them so:
-- viewer, editor and admin, which are what a user's role can reach at most, and worker, which delivers. Within that,
-- row-level security asks the tables users, roles and user_tenants about the one who logged in (session_user, which SET
-- ROLE does not change): so what is taken away there is gone at once. Functions that run as the owner name their schema,
-- and none of them takes anyone's word for who they are.

-- Who logged in: their user, or none. The owner has no account in the table.
CREATE FUNCTION is_owner() RETURNS BOOLEAN LANGUAGE sql STABLE SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
    SELECT pg_has_role(session_user, nspowner, 'USAGE') FROM pg_catalog.pg_namespace WHERE nspname = 'switchhook'
$$;

-- What a role allows; Global Admin everything, whatever its rows say.
CREATE FUNCTION permissions_of(role BIGINT) RETURNS TEXT[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
BEGIN
    IF role = 1 THEN
        RETURN ARRAY['outbound_webhooks', 'outbound_webhooks.view', 'delivery_bodies.view', 'secrets.reveal',
                     'events.emit', 'system_webhooks', 'tenants', 'users', 'settings'];
    END IF;
    RETURN (SELECT coalesce(array_agg(p.permission), '{}') FROM role_permissions p WHERE p.role_id = role);
END $$;

CREATE FUNCTION login_user(OUT user_id BIGINT, OUT name TEXT, OUT role_id BIGINT, OUT reach TEXT, OUT permissions TEXT[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
BEGIN
    SELECT u.id, u.name, r.id, r.reach, permissions_of(r.id) INTO user_id, name, role_id, reach, permissions
    FROM users u JOIN roles r ON r.id = u.role_id
    WHERE CASE WHEN is_owner() THEN u.id = 1 ELSE u.account = session_user END;
    permissions := coalesce(permissions, '{}');
END $$;

-- The tenants in which they hold any of these. `settings` counts where it is held for all tenants; the platform (-1)
-- belongs to those who hold `system_webhooks`.
CREATE FUNCTION tenants_with(VARIADIC wanted TEXT[]) RETURNS BIGINT[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
DECLARE
    me RECORD;
BEGIN
    SELECT * INTO me FROM login_user();
    IF me.user_id IS NULL THEN
        RETURN '{}';
    ELSIF me.reach = 'all' THEN
        RETURN (SELECT coalesce(array_agg(t.id), '{}') FROM tenants t WHERE CASE WHEN t.id > 0 THEN me.permissions && wanted
            ELSE 'system_webhooks' = ANY (me.permissions) OR ('settings' = ANY (wanted) AND 'settings' = ANY (me.permissions)) END);
    ELSIF me.permissions && array_remove(wanted, 'settings') THEN
        RETURN (SELECT coalesce(array_agg(t.tenant_id), '{}') FROM user_tenants t WHERE t.user_id = me.user_id);
    END IF;
    RETURN '{}';
END $$;

-- Whose rows they see, change, remove, and add events to.
CREATE FUNCTION tenants_seen() RETURNS BIGINT[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
BEGIN
    RETURN tenants_with('outbound_webhooks', 'outbound_webhooks.view', 'events.emit', 'delivery_bodies.view',
                        'secrets.reveal', 'tenants', 'settings');
END $$;
CREATE FUNCTION tenants_edited() RETURNS BIGINT[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
BEGIN
    RETURN tenants_with('outbound_webhooks', 'settings');
END $$;
CREATE FUNCTION tenants_cleared() RETURNS BIGINT[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
BEGIN
    RETURN tenants_with('outbound_webhooks', 'tenants', 'settings');
END $$;
CREATE FUNCTION tenants_fed() RETURNS BIGINT[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
BEGIN
    RETURN tenants_with('events.emit', 'outbound_webhooks');
END $$;
-- All that they are user of, whatever they may do there.
CREATE FUNCTION tenants_held() RETURNS BIGINT[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
DECLARE
    me RECORD;
BEGIN
    SELECT * INTO me FROM login_user();
    RETURN (SELECT coalesce(array_agg(t.id), '{}') FROM tenants t WHERE t.id > 0 AND (me.reach = 'all'
        OR EXISTS (SELECT 1 FROM user_tenants u WHERE u.user_id = me.user_id AND u.tenant_id = t.id)));
END $$;

CREATE FUNCTION holds(permission TEXT) RETURNS BOOLEAN
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
BEGIN
    RETURN permission = ANY ((SELECT l.permissions FROM login_user() l)::TEXT[]);
END $$;
CREATE FUNCTION holds_everywhere(permission TEXT) RETURNS BOOLEAN
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
BEGIN
    RETURN coalesce((SELECT l.reach = 'all' AND permission = ANY (l.permissions) FROM login_user() l), false);
END $$;

-- No one gives or takes what they do not hold (AccessPolicy::covers).
CREATE FUNCTION covers_role(role BIGINT) RETURNS BOOLEAN
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
BEGIN
    RETURN coalesce((SELECT permissions_of(role) <@ l.permissions AND (l.reach = 'all' OR r.reach <> 'all')
                     FROM login_user() l, roles r WHERE r.id = role), false);
END $$;
CREATE FUNCTION users_managed() RETURNS BIGINT[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
DECLARE
    everywhere BOOLEAN := holds_everywhere('users');
    held BIGINT[] := tenants_held();
BEGIN
    IF NOT holds('users') THEN
        RETURN '{}';
    END IF;
    RETURN (SELECT coalesce(array_agg(u.id), '{}') FROM users u WHERE covers_role(u.role_id) AND (everywhere
        OR NOT EXISTS (SELECT 1 FROM user_tenants t WHERE t.user_id = u.id AND t.tenant_id <> ALL (held))));
END $$;
-- Themselves, the owner (who has no name here), whom they manage; everyone, for those who copy the database.
CREATE FUNCTION users_seen() RETURNS BIGINT[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
BEGIN
    IF holds_everywhere('settings') THEN
        RETURN (SELECT array_agg(u.id) FROM users u);
    END IF;
    RETURN users_managed() || 1::BIGINT || coalesce((SELECT l.user_id FROM login_user() l), 1);
END $$;
-- A tenant that this very transaction added: whoever adds one may hold it.
CREATE FUNCTION is_added_now(tenant BIGINT) RETURNS BOOLEAN
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT 1 FROM tenants t WHERE t.id = tenant AND t.xmin = pg_current_xact_id_if_assigned()::xid)
        AND NOT EXISTS (SELECT 1 FROM webhooks w WHERE w.tenant_id = tenant);
END $$;

-- The roles of the server have the database's name in theirs, since a server's roles are the same in all its databases.
CREATE FUNCTION group_role(kind TEXT) RETURNS NAME LANGUAGE sql STABLE AS $$
    SELECT ('switchhook_' || kind || '_' || CASE WHEN octet_length(current_database()) <= 40 THEN current_database()::TEXT
                                                 ELSE md5(current_database()) END)::NAME
$$;
CREATE FUNCTION is_worker() RETURNS BOOLEAN LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT 1 FROM pg_catalog.pg_roles r
                   WHERE r.rolname = group_role('worker') AND pg_has_role(session_user, r.oid, 'USAGE'));
END $$;
-- An engine for everything needs a worker; one for a single event who may edit webhooks, for their tenants.
CREATE FUNCTION may_deliver(only_one INTEGER) RETURNS INTEGER
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
BEGIN
    RETURN CASE WHEN is_owner() OR is_worker() OR (only_one = 1 AND tenants_edited() <> '{}') THEN 1 ELSE 0 END;
END $$;

-- As before, by the owner's right: who may only take ids cannot use them up for everyone.
CREATE OR REPLACE FUNCTION take_ids(lowest BIGINT, wanted BIGINT, OUT next BIGINT, OUT now BIGINT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
BEGIN
    now := floor(extract(epoch FROM clock_timestamp()) * 1000);
    IF NOT is_owner() THEN
        lowest := least(lowest, (now - 1577836800000 + 86400000) << 22);
        wanted := least(greatest(wanted, 0), 10000000);
    END IF;
    PERFORM pg_advisory_lock(6008773946368913408);
    SELECT setval('id_sequence', greatest(s.last_value, lowest) + wanted) INTO next FROM id_sequence s;
    PERFORM pg_advisory_unlock(6008773946368913408);
    now := floor(extract(epoch FROM clock_timestamp()) * 1000);
END $$;

-- It removes only what no one can reach any more, so anyone may name any candidates.
ALTER FUNCTION remove_unused_events(BIGINT[]) SECURITY DEFINER SET search_path = switchhook, pg_temp;

-- An id as people see it (core/base/Id.h).
CREATE FUNCTION id_text(prefix TEXT, id BIGINT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
    SELECT prefix || string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', ((id >> (5 * place)) & 31)::INTEGER + 1, 1), ''
                                ORDER BY place DESC) FROM generate_series(0, 12) place
$$;

-- What System Webhooks get of a tenant's event, in one call: who emits learns nothing of them, not even whether there
-- are any. The payload must be that of this event and this tenant, and they must be allowed to emit it.
DROP FUNCTION system_subscribers(TEXT, TEXT, TEXT);
DROP FUNCTION accept_for_system(BIGINT, TEXT, BIGINT, BYTEA, BIGINT, BIGINT, TEXT, TEXT, TEXT);
CREATE FUNCTION accept_for_system(tenant BIGINT, called TEXT, event_name TEXT, at BIGINT, payload BYTEA,
                                  exact TEXT, entity TEXT, everything TEXT)
RETURNS SETOF BIGINT
LANGUAGE plpgsql SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
DECLARE
    trusted BOOLEAN := is_owner() OR is_worker();
    beginning BYTEA;
    subscribers BIGINT;
    first BIGINT;
    due BIGINT[];
BEGIN
    IF NOT trusted THEN
        IF NOT (CASE WHEN event_name = 'tenant.deleted' AND NOT EXISTS (SELECT 1 FROM tenants t WHERE t.id = tenant) THEN holds('tenants')
                     WHEN event_name LIKE 'tenant.%' THEN tenant = ANY (tenants_with('tenants'))
                     ELSE tenant = ANY (tenants_fed()) END)
            OR called IS DISTINCT FROM coalesce((SELECT t.name FROM tenants t WHERE t.id = tenant AND t.id > 0),
                                                (CASE WHEN event_name = 'tenant.deleted' THEN called END))
            OR exact <> event_name OR entity <> split_part(event_name, '.', 1) || '.*' OR everything <> '*' THEN
            RAISE insufficient_privilege USING MESSAGE = 'this event is not theirs to emit';
        END IF;
    END IF;
    SELECT count(DISTINCT s.webhook_id) INTO subscribers FROM subscriptions s
        WHERE s.tenant_id = -1 AND s.active = 1 AND s.pattern IN (exact, entity, everything);
    IF subscribers = 0 THEN
        RETURN;
    END IF;
    IF NOT trusted THEN
        beginning := convert_to('{"event":' || to_json(event_name)::TEXT || ',"timestamp":' || at || ',"tenant":{"id":"'
            || id_text('ten_', tenant) || '","name":' || to_json(called)::TEXT || '},"data":', 'UTF8');
        IF substring(payload FROM 1 FOR length(beginning)) <> beginning OR substring(payload FROM length(payload)) <> '}' THEN
            RAISE insufficient_privilege USING MESSAGE = 'the payload is not that of this event';
        END IF;
        PERFORM convert_from(substring(payload FROM length(beginning) + 1 FOR length(payload) - length(beginning) - 1), 'UTF8')::JSON;
    END IF;
    -- As many as may subscribe between two statements have room.
    SELECT t.next - subscribers - 101 INTO first FROM take_ids(
        (floor(extract(epoch FROM clock_timestamp()) * 1000)::BIGINT - 1577836800000) << 22, subscribers + 101) t;
    INSERT INTO events (id, tenant_id, name, timestamp, body) VALUES (first, -1, event_name, at, payload);
    WITH added AS (
        INSERT INTO due_deliveries (id, webhook_id, event_id)
            SELECT first + row_number() OVER (ORDER BY m.webhook_id), m.webhook_id, first
            FROM (SELECT DISTINCT s.webhook_id FROM subscriptions s
                  WHERE s.tenant_id = -1 AND s.active = 1 AND s.pattern IN (exact, entity, everything)) m
            ORDER BY m.webhook_id LIMIT subscribers + 100
            RETURNING webhook_id)
    SELECT coalesce(array_agg(a.webhook_id), '{}') INTO due FROM added a;
    IF due = '{}' THEN
        DELETE FROM events WHERE id = first;
    ELSIF trusted THEN
        RETURN QUERY SELECT unnest(due);
    ELSE
        PERFORM pg_notify('switchhook_due', '');
    END IF;
END $$;

-- Who only looks gets these instead of the tables: without secrets, and without bodies where they may not see them. They
-- are read with the reader's own rights, which do not reach these columns; functions of the owner fetch what may be seen.
CREATE FUNCTION shown_body(event BIGINT) RETURNS BYTEA
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
BEGIN
    RETURN (SELECT e.body FROM events e WHERE e.id = event AND e.tenant_id = ANY (tenants_seen()) AND holds('delivery_bodies.view'));
END $$;
CREATE FUNCTION shown_answer(delivery BIGINT) RETURNS BYTEA
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
BEGIN
    RETURN (SELECT l.response_body FROM deliveries l JOIN webhooks w ON w.id = l.webhook_id
            WHERE l.id = delivery AND w.tenant_id = ANY (tenants_seen()) AND holds('delivery_bodies.view'));
END $$;
CREATE FUNCTION answer_size(delivery BIGINT) RETURNS BIGINT
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = switchhook, pg_temp AS $$
BEGIN
    RETURN (SELECT length(l.response_body) FROM deliveries l JOIN webhooks w ON w.id = l.webhook_id
            WHERE l.id = delivery AND w.tenant_id = ANY (tenants_seen()));
END $$;
CREATE SCHEMA IF NOT EXISTS switchhook_viewing;
CREATE VIEW switchhook_viewing.webhooks WITH (security_invoker) AS
    SELECT id, tenant_id, name, url, CASE WHEN secret_key_id IS NOT NULL THEN ''::BYTEA END AS secret, secret_key_id, active,
        concurrency, version, last_triggered, last_status_code, failure_count, consecutive_failures, log_count, deleted,
        keeps_bodies, masked_fields
    FROM switchhook.webhooks;
CREATE VIEW switchhook_viewing.events WITH (security_invoker) AS
    SELECT id, tenant_id, name, timestamp,
        CASE WHEN (SELECT switchhook.holds('delivery_bodies.view')) THEN switchhook.shown_body(id) END AS body
    FROM switchhook.events;
CREATE VIEW switchhook_viewing.deliveries WITH (security_invoker) AS
    SELECT id, webhook_id, event_id, attempt, started, outcome, status_code, url, request_headers, response_headers,
        CASE WHEN (SELECT switchhook.holds('delivery_bodies.view')) THEN switchhook.shown_answer(id) END AS response_body,
        response_truncated, dns, connect, wait, body, total, reused, detail, bodies_kept, payload_size, payload_hash,
        coalesce(response_size, switchhook.answer_size(id)) AS response_size, response_hash
    FROM switchhook.deliveries;

-- Of whom an engine is: only they take it out of the table again.
ALTER TABLE engines ADD COLUMN login NAME NOT NULL DEFAULT session_user;

-- What each login may do, whatever was granted to it. The functions stand in a SELECT of their own: so they are called
-- once a statement, and not once a row.
ALTER TABLE tenants ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON tenants FOR SELECT USING (id = ANY ((SELECT tenants_held())::BIGINT[]) OR id = ANY ((SELECT tenants_seen())::BIGINT[]));
CREATE POLICY added ON tenants FOR INSERT WITH CHECK (id > 0 AND (SELECT holds('tenants')));
CREATE POLICY changed ON tenants FOR UPDATE USING (id > 0 AND id = ANY ((SELECT tenants_with('tenants'))::BIGINT[]));
CREATE POLICY removed ON tenants FOR DELETE USING (id > 0 AND id = ANY ((SELECT tenants_with('tenants'))::BIGINT[]));

ALTER TABLE settings ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON settings FOR SELECT USING (true);
CREATE POLICY written ON settings USING ((SELECT holds('settings')));

ALTER TABLE users ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON users FOR SELECT USING (id = ANY ((SELECT users_seen())::BIGINT[]));
CREATE POLICY added ON users FOR INSERT WITH CHECK (id > 1 AND account IS NOT NULL AND (SELECT holds('users')) AND covers_role(role_id));
CREATE POLICY changed ON users FOR UPDATE USING (id = ANY ((SELECT users_managed())::BIGINT[]))
    WITH CHECK ((SELECT holds('users')) AND covers_role(role_id) AND (id = 1) = (account IS NULL) AND (id > 1 OR role_id = 1));
CREATE POLICY removed ON users FOR DELETE USING (id > 1 AND id = ANY ((SELECT users_managed())::BIGINT[]));

ALTER TABLE user_tenants ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON user_tenants FOR SELECT USING (user_id = ANY ((SELECT users_seen())::BIGINT[]));
CREATE POLICY added ON user_tenants FOR INSERT WITH CHECK (
    (user_id = ANY ((SELECT users_managed())::BIGINT[]) AND tenant_id = ANY ((SELECT tenants_held())::BIGINT[]))
    OR (user_id = (SELECT l.user_id FROM login_user() l) AND (SELECT holds('tenants')) AND is_added_now(tenant_id)));
CREATE POLICY removed ON user_tenants FOR DELETE USING (user_id = ANY ((SELECT users_managed())::BIGINT[]));

ALTER TABLE roles ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON roles FOR SELECT USING (id = (SELECT l.role_id FROM login_user() l) OR (SELECT holds('users'))
    OR (SELECT holds_everywhere('settings')));
CREATE POLICY added ON roles FOR INSERT WITH CHECK (id > 1 AND (SELECT holds_everywhere('users')));
CREATE POLICY changed ON roles FOR UPDATE USING (id > 1 AND (SELECT holds_everywhere('users')) AND covers_role(id));
CREATE POLICY removed ON roles FOR DELETE USING (id > 1 AND (SELECT holds_everywhere('users')) AND covers_role(id));

ALTER TABLE role_permissions ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON role_permissions FOR SELECT USING (role_id = (SELECT l.role_id FROM login_user() l)
    OR (SELECT holds('users')) OR (SELECT holds_everywhere('settings')));
CREATE POLICY added ON role_permissions FOR INSERT WITH CHECK (role_id > 1 AND (SELECT holds_everywhere('users')) AND holds(permission));
CREATE POLICY removed ON role_permissions FOR DELETE USING (role_id > 1 AND (SELECT holds_everywhere('users')) AND holds(permission));

ALTER TABLE webhooks ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON webhooks FOR SELECT USING (tenant_id = ANY ((SELECT tenants_seen())::BIGINT[]));
CREATE POLICY added ON webhooks FOR INSERT WITH CHECK (tenant_id = ANY ((SELECT tenants_with('outbound_webhooks'))::BIGINT[]));
CREATE POLICY changed ON webhooks FOR UPDATE USING (tenant_id = ANY ((SELECT tenants_edited())::BIGINT[]));
CREATE POLICY removed ON webhooks FOR DELETE USING (tenant_id = ANY ((SELECT tenants_cleared())::BIGINT[]));

-- Both are of one tenant: nobody subscribes to another's events.
ALTER TABLE subscriptions ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON subscriptions FOR SELECT USING (tenant_id = ANY ((SELECT tenants_seen())::BIGINT[]));
CREATE POLICY written ON subscriptions USING (tenant_id = ANY ((SELECT tenants_edited())::BIGINT[]))
    WITH CHECK (tenant_id = ANY ((SELECT tenants_edited())::BIGINT[])
        AND EXISTS (SELECT 1 FROM webhooks w WHERE w.id = webhook_id AND w.tenant_id = subscriptions.tenant_id));

ALTER TABLE events ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON events FOR SELECT USING (tenant_id = ANY ((SELECT tenants_seen())::BIGINT[]));
CREATE POLICY added ON events FOR INSERT WITH CHECK (tenant_id = ANY ((SELECT tenants_fed())::BIGINT[]));
CREATE POLICY emptied ON events FOR UPDATE USING (tenant_id = ANY ((SELECT tenants_edited())::BIGINT[])) WITH CHECK (body IS NULL);
CREATE POLICY removed ON events FOR DELETE USING (tenant_id = ANY ((SELECT tenants_cleared())::BIGINT[]));

ALTER TABLE event_keys ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON event_keys FOR SELECT USING (tenant_id = ANY ((SELECT tenants_seen())::BIGINT[]));
CREATE POLICY written ON event_keys USING (tenant_id = ANY ((SELECT tenants_fed())::BIGINT[]));
CREATE POLICY removed ON event_keys FOR DELETE USING (tenant_id = ANY ((SELECT tenants_cleared())::BIGINT[]));

ALTER TABLE engines ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON engines FOR SELECT USING (true);
CREATE POLICY entered ON engines FOR INSERT WITH CHECK (login = session_user AND only_event_id IS NOT NULL AND (SELECT tenants_edited()) <> '{}');
CREATE POLICY removed ON engines FOR DELETE USING (login = session_user OR (SELECT holds_everywhere('settings')));

-- What has no tenant of its own is its whose the webhook is; and nothing joins the webhook of one and the event of another.
ALTER TABLE due_deliveries ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON due_deliveries FOR SELECT USING (EXISTS (SELECT 1 FROM webhooks w WHERE w.id = webhook_id));
CREATE POLICY added ON due_deliveries FOR INSERT WITH CHECK (EXISTS (
    SELECT 1 FROM webhooks w JOIN events e ON e.tenant_id = w.tenant_id
    WHERE w.id = webhook_id AND e.id = event_id AND w.tenant_id = ANY ((SELECT tenants_fed())::BIGINT[])));
CREATE POLICY leased ON due_deliveries FOR UPDATE USING (EXISTS (
    SELECT 1 FROM webhooks w WHERE w.id = webhook_id AND w.tenant_id = ANY ((SELECT tenants_edited())::BIGINT[])));
CREATE POLICY removed ON due_deliveries FOR DELETE USING (EXISTS (
    SELECT 1 FROM webhooks w WHERE w.id = webhook_id AND w.tenant_id = ANY ((SELECT tenants_edited())::BIGINT[])));

ALTER TABLE deliveries ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON deliveries FOR SELECT USING (EXISTS (SELECT 1 FROM webhooks w WHERE w.id = webhook_id));
CREATE POLICY added ON deliveries FOR INSERT WITH CHECK (EXISTS (
    SELECT 1 FROM webhooks w JOIN events e ON e.tenant_id = w.tenant_id
    WHERE w.id = webhook_id AND e.id = event_id AND w.tenant_id = ANY ((SELECT tenants_edited())::BIGINT[])));
CREATE POLICY emptied ON deliveries FOR UPDATE USING (EXISTS (
    SELECT 1 FROM webhooks w WHERE w.id = webhook_id AND w.tenant_id = ANY ((SELECT tenants_edited())::BIGINT[])))
    WITH CHECK (response_body IS NULL);
CREATE POLICY removed ON deliveries FOR DELETE USING (EXISTS (
    SELECT 1 FROM webhooks w WHERE w.id = webhook_id AND w.tenant_id = ANY ((SELECT tenants_edited())::BIGINT[])));

ALTER TABLE hourly_sums ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON hourly_sums FOR SELECT USING (EXISTS (SELECT 1 FROM webhooks w WHERE w.id = webhook_id));
CREATE POLICY added ON hourly_sums FOR INSERT WITH CHECK (EXISTS (
    SELECT 1 FROM webhooks w WHERE w.id = webhook_id AND w.tenant_id = ANY ((SELECT tenants_edited())::BIGINT[])));
CREATE POLICY changed ON hourly_sums FOR UPDATE USING (EXISTS (
    SELECT 1 FROM webhooks w WHERE w.id = webhook_id AND w.tenant_id = ANY ((SELECT tenants_edited())::BIGINT[])));
CREATE POLICY removed ON hourly_sums FOR DELETE USING (EXISTS (
    SELECT 1 FROM webhooks w WHERE w.id = webhook_id AND w.tenant_id = ANY ((SELECT tenants_edited())::BIGINT[])));

ALTER TABLE tokens ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON tokens FOR SELECT USING (tenant_id = ANY ((SELECT tenants_cleared())::BIGINT[]));
CREATE POLICY added ON tokens FOR INSERT WITH CHECK (tenant_id = ANY ((SELECT tenants_with('outbound_webhooks'))::BIGINT[])
    AND tenant_id = ANY ((SELECT tenants_with('events.emit'))::BIGINT[]) AND tenant_id > 0);
CREATE POLICY removed ON tokens FOR DELETE USING (tenant_id = ANY ((SELECT tenants_cleared())::BIGINT[]));

ALTER TABLE event_hours ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON event_hours FOR SELECT USING (tenant_id = ANY ((SELECT tenants_seen())::BIGINT[]));
CREATE POLICY written ON event_hours USING (tenant_id = ANY ((SELECT tenants_with('events.emit', 'outbound_webhooks', 'tenants'))::BIGINT[])
    OR ((SELECT holds('tenants')) AND is_added_now(tenant_id)));

-- Those of the platform (-1) are there for all tenants.
ALTER TABLE catalogue_additions ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON catalogue_additions FOR SELECT USING (tenant_id = -1 OR tenant_id = ANY ((SELECT tenants_seen())::BIGINT[]));
CREATE POLICY written ON catalogue_additions USING (CASE WHEN tenant_id = -1 THEN (SELECT holds_everywhere('settings'))
    ELSE tenant_id = ANY ((SELECT tenants_cleared())::BIGINT[]) END);

-- Everyone adds to the audit in their own name (who manages users, also in one that they just gave themselves); the
-- triggers keep it from being changed, by the owner too.
ALTER TABLE audit ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON audit FOR SELECT USING ((SELECT holds_everywhere('settings')));
CREATE POLICY added ON audit FOR INSERT WITH CHECK (actor = (SELECT l.name FROM login_user() l) OR (SELECT holds('users')));
ALTER TABLE audit_head ENABLE ROW LEVEL SECURITY;
CREATE POLICY used ON audit_head USING ((SELECT l.user_id FROM login_user() l) IS NOT NULL);
ALTER TABLE audit_keys ENABLE ROW LEVEL SECURITY;
CREATE POLICY used ON audit_keys USING ((SELECT holds_everywhere('settings')));

-- Which of the server's roles a user's role reaches; none where no one has this account.
CREATE FUNCTION group_of(account_name TEXT) RETURNS TEXT LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN permissions_of(u.role_id) && ARRAY['tenants', 'users', 'settings'] THEN 'admin'
                WHEN permissions_of(u.role_id) && ARRAY['outbound_webhooks', 'events.emit', 'system_webhooks', 'secrets.reveal'] THEN 'editor'
                ELSE 'viewer' END
    FROM users u WHERE u.account = account_name
$$;

-- What a role with CREATEROLE has to run so that the login is in this group, or (NULL) in none: only what is missing.
CREATE FUNCTION login_statements(login TEXT, kind TEXT) RETURNS SETOF TEXT LANGUAGE plpgsql STABLE AS $$
DECLARE
    other TEXT;
BEGIN
    FOREACH other IN ARRAY ARRAY['viewer', 'editor', 'admin', 'worker'] LOOP
        IF kind IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = group_role(other)) THEN
            RETURN NEXT format('CREATE ROLE %I NOLOGIN', group_role(other));
        END IF;
    END LOOP;
    RETURN QUERY SELECT format('GRANT %I TO %I', group_role(p.lower), group_role(p.upper))
        FROM (VALUES ('viewer', 'editor'), ('editor', 'admin')) AS p (lower, upper)
        WHERE kind IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pg_auth_members m WHERE m.roleid = to_regrole(quote_ident(group_role(p.lower)))
                                               AND m.member = to_regrole(quote_ident(group_role(p.upper))));
    RETURN QUERY SELECT format('REVOKE %I FROM %I', m.roleid::regrole::TEXT::NAME, login)
        FROM unnest(ARRAY['viewer', 'editor', 'admin', 'worker']) o JOIN pg_roles r ON r.rolname = group_role(o)
        JOIN pg_auth_members m ON m.roleid = r.oid AND m.member = to_regrole(quote_ident(login))
        WHERE kind IS NULL OR (kind <> 'worker' AND o NOT IN (kind, 'worker'));
    IF kind IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pg_auth_members m WHERE m.roleid = to_regrole(quote_ident(group_role(kind)))
                                        AND m.member = to_regrole(quote_ident(login))) THEN
        RETURN NEXT format('GRANT %I TO %I', group_role(kind), login);
    END IF;
END $$;

-- What the groups may at most, by the owner. Done again after an upgrade, where there are groups.
CREATE FUNCTION grant_groups() RETURNS VOID LANGUAGE plpgsql SET client_min_messages = warning AS $$
DECLARE
    viewer NAME := group_role('viewer');
    editor NAME := group_role('editor');
    admin NAME := group_role('admin');
    worker NAME := group_role('worker');
    granted TEXT;
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = worker) THEN
        RETURN;
    END IF;
    REVOKE ALL ON ALL FUNCTIONS IN SCHEMA switchhook FROM PUBLIC;
    FOREACH granted IN ARRAY ARRAY[
        'USAGE ON SCHEMA switchhook, switchhook_viewing TO viewer, worker',
        'SELECT ON ALL TABLES IN SCHEMA switchhook_viewing TO viewer',
        'SELECT ON schema_version, tenants, settings TO viewer, worker',
        'SELECT ON users, user_tenants, roles, role_permissions, subscriptions, due_deliveries, hourly_sums, engines,
            catalogue_additions, audit_head TO viewer',
        'SELECT (id, tenant_id, name, url, secret_key_id, active, concurrency, version, last_triggered, last_status_code,
            failure_count, consecutive_failures, log_count, deleted, keeps_bodies, masked_fields) ON webhooks TO viewer',
        'SELECT (id, tenant_id, name, timestamp) ON events TO viewer',
        'SELECT (id, webhook_id, event_id, attempt, started, outcome, status_code, url, request_headers, response_headers,
            response_truncated, dns, connect, wait, body, total, reused, detail, bodies_kept, payload_size, payload_hash,
            response_size, response_hash) ON deliveries TO viewer',
        'EXECUTE ON FUNCTION shown_body(BIGINT), shown_answer(BIGINT), answer_size(BIGINT) TO viewer',
        'INSERT ON audit, audit_head TO viewer',
        'UPDATE ON audit_head TO viewer',
        'EXECUTE ON FUNCTION is_owner(), login_user(), tenants_with(TEXT[]), tenants_seen(), tenants_edited(), tenants_cleared(),
            tenants_fed(), tenants_held(), holds(TEXT), holds_everywhere(TEXT), covers_role(BIGINT), users_managed(),
            users_seen(), is_added_now(BIGINT), is_worker(), may_deliver(INTEGER), group_role(TEXT), ids_of(JSON) TO viewer, worker',

        'SELECT, INSERT, DELETE ON webhooks, subscriptions, events, event_keys, due_deliveries, deliveries, hourly_sums,
            tokens, catalogue_additions, event_hours TO editor',
        'INSERT, DELETE ON engines TO editor',
        'UPDATE (name, url, secret, secret_key_id, active, concurrency, version, last_triggered, last_status_code,
            failure_count, consecutive_failures, log_count, deleted, keeps_bodies, masked_fields) ON webhooks TO editor',
        'UPDATE (active) ON subscriptions TO editor',
        'UPDATE (body) ON events TO editor, worker',
        'UPDATE (event_id, deliveries, content_hash, created) ON event_keys TO editor, worker',
        'UPDATE (engine_id, lease_token, lease_until, delivery_id, attempt) ON due_deliveries TO editor, worker',
        'UPDATE (response_body) ON deliveries TO editor, worker',
        'UPDATE (deliveries, failures) ON hourly_sums TO editor, worker',
        'UPDATE (events) ON event_hours TO editor, worker',
        'UPDATE (category, title, description, sample, provisioning, added) ON catalogue_additions TO editor',
        'EXECUTE ON FUNCTION take_ids(BIGINT, BIGINT), lock_targets(JSON, JSON), remove_unused_events(BIGINT[]),
            record_deliveries(JSON, JSON, JSON, JSON, INTEGER),
            accept_for_system(BIGINT, TEXT, TEXT, BIGINT, BYTEA, TEXT, TEXT, TEXT) TO editor, worker',

        'INSERT, DELETE ON tenants, users, user_tenants, roles, role_permissions, settings, audit_keys TO admin',
        'UPDATE (name, active) ON tenants TO admin',
        'UPDATE (name, account, role_id) ON users TO admin',
        'UPDATE (name, reach) ON roles TO admin',
        'UPDATE (value) ON settings TO admin',
        'UPDATE ON audit_keys TO admin',
        'SELECT ON audit, audit_keys TO admin',

        'SELECT ON webhooks, subscriptions, events, event_keys, engines, due_deliveries, deliveries, hourly_sums, tokens,
            event_hours, catalogue_additions TO worker',
        'INSERT ON events, event_keys, engines, due_deliveries, deliveries, hourly_sums, event_hours TO worker',
        'DELETE ON webhooks, event_keys, engines, due_deliveries, deliveries, hourly_sums, event_hours TO worker',
        'UPDATE (last_triggered, last_status_code, failure_count, consecutive_failures, log_count) ON webhooks TO worker'
    ] LOOP
        granted := regexp_replace(granted, ' TO [a-z, ]+$', '') || ' TO ' || (
            SELECT string_agg(quote_ident(group_role(trim(kind))), ', ')
            FROM regexp_split_to_table(substring(granted FROM ' TO ([a-z, ]+)$'), ',') kind);
        EXECUTE 'GRANT ' || granted;
    END LOOP;

    -- A worker's rows are everyone's. Of webhooks it removes what was deleted before; bodies it empties, and never writes.
    FOREACH granted IN ARRAY ARRAY['tenants', 'webhooks', 'subscriptions', 'events', 'deliveries', 'tokens', 'catalogue_additions'] LOOP
        EXECUTE format('DROP POLICY IF EXISTS worker_sees ON %I', granted);
        EXECUTE format('CREATE POLICY worker_sees ON %I FOR SELECT TO %I USING (true)', granted, worker);
    END LOOP;
    FOREACH granted IN ARRAY ARRAY['event_keys', 'engines', 'due_deliveries', 'hourly_sums', 'event_hours'] LOOP
        EXECUTE format('DROP POLICY IF EXISTS worker_keeps ON %I', granted);
        EXECUTE format('CREATE POLICY worker_keeps ON %I TO %I USING (true)', granted, worker);
    END LOOP;
    DROP POLICY IF EXISTS worker_counts ON webhooks;
    DROP POLICY IF EXISTS worker_removes ON webhooks;
    EXECUTE format('CREATE POLICY worker_counts ON webhooks FOR UPDATE TO %I USING (true)', worker);
    EXECUTE format('CREATE POLICY worker_removes ON webhooks FOR DELETE TO %I USING (deleted IS NOT NULL)', worker);
    DROP POLICY IF EXISTS worker_adds ON events;
    DROP POLICY IF EXISTS worker_empties ON events;
    EXECUTE format('CREATE POLICY worker_adds ON events FOR INSERT TO %I WITH CHECK (true)', worker);
    EXECUTE format('CREATE POLICY worker_empties ON events FOR UPDATE TO %I USING (true) WITH CHECK (body IS NULL)', worker);
    DROP POLICY IF EXISTS worker_adds ON deliveries;
    DROP POLICY IF EXISTS worker_removes ON deliveries;
    DROP POLICY IF EXISTS worker_empties ON deliveries;
    EXECUTE format('CREATE POLICY worker_adds ON deliveries FOR INSERT TO %I WITH CHECK (true)', worker);
    EXECUTE format('CREATE POLICY worker_removes ON deliveries FOR DELETE TO %I USING (true)', worker);
    EXECUTE format('CREATE POLICY worker_empties ON deliveries FOR UPDATE TO %I USING (true) WITH CHECK (response_body IS NULL)', worker);
END $$;

-- All of it, for who may do both: makes the groups where there are none yet.
CREATE FUNCTION grant_login(login TEXT, kind TEXT) RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
    statement TEXT;
BEGIN
    FOR statement IN SELECT * FROM login_statements(login, kind) LOOP
        EXECUTE statement;
    END LOOP;
    PERFORM grant_groups();
END $$;
