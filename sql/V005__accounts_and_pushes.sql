-- An account at Apple lists all its business IDs.
ALTER TABLE account MODIFY COLUMN platform_user_id VARCHAR(1000) ${exact} NOT NULL DEFAULT '';

-- When a platform pushed last is told on every page of channels.
CREATE INDEX raw_payload_pushed ON raw_payload (account_id, source, received_at);
