-- A webhook that was deleted a moment ago, and when (UTC milliseconds): no one sees it, and for a while it can be
-- taken back with its log and what waits for it. Its subscriptions are not active meanwhile.
ALTER TABLE webhooks ADD COLUMN deleted INTEGER;
CREATE INDEX webhooks_deleted ON webhooks (deleted) WHERE deleted IS NOT NULL;
