-- What platforms other than X need: where a post came through, how delivery stands, what was pushed.

ALTER TABLE account ADD COLUMN options MEDIUMTEXT;

-- A feed's address is longer than a handle.
ALTER TABLE channel_term MODIFY COLUMN term VARCHAR(500) NOT NULL;

ALTER TABLE post ADD COLUMN source VARCHAR(190) ${exact} NOT NULL DEFAULT '';
ALTER TABLE post ADD COLUMN edited_at DATETIME(6);
ALTER TABLE post ADD COLUMN delivery VARCHAR(12);
ALTER TABLE post ADD COLUMN delivery_problem VARCHAR(1000);
ALTER TABLE post ADD COLUMN reactions MEDIUMTEXT;

-- counterpart: the other person's ID on the platform, for private conversations; closed_at: they ended it.
ALTER TABLE conversation ADD COLUMN source VARCHAR(190) ${exact} NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN counterpart VARCHAR(190) ${exact} NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN closed_at DATETIME(6);
UPDATE conversation SET counterpart = thread_key WHERE type = 'SOCIAL_DIRECT_MESSAGE';

-- A push is stored as it came and read later: RECEIVED, then READ, PARTLY_READ or UNREAD.
ALTER TABLE raw_payload ADD COLUMN headers MEDIUMTEXT;
ALTER TABLE raw_payload ADD COLUMN attempts INT NOT NULL DEFAULT 0;
ALTER TABLE raw_payload ADD COLUMN next_attempt_at DATETIME(6);
ALTER TABLE raw_payload ADD COLUMN owner VARCHAR(120) ${exact};
ALTER TABLE raw_payload ADD COLUMN lease_until DATETIME(6);
CREATE INDEX raw_payload_due ON raw_payload (state, next_attempt_at);

ALTER TABLE outbox ADD COLUMN source VARCHAR(190) ${exact} NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN duplicate_key CHAR(64);
ALTER TABLE outbox ADD COLUMN human_agent BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE outbox ADD COLUMN last_attempt_at DATETIME(6);
CREATE INDEX outbox_duplicate ON outbox (duplicate_key, last_attempt_at);
CREATE INDEX conversation_counterpart ON conversation (counterpart, account_id);
