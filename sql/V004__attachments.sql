-- What is needed to fetch, keep, show and send attachments.

-- An attachment belongs to a post, or to what an agent is writing: then to an outbox item once that is sent.
ALTER TABLE attachment MODIFY COLUMN post_id BIGINT NULL;
ALTER TABLE attachment MODIFY COLUMN source_url MEDIUMTEXT NOT NULL;
ALTER TABLE attachment ADD COLUMN account_id BIGINT NOT NULL DEFAULT 0;
ALTER TABLE attachment ADD COLUMN conversation_id BIGINT NOT NULL DEFAULT 0;
ALTER TABLE attachment ADD COLUMN source VARCHAR(190) ${exact} NOT NULL DEFAULT '';
ALTER TABLE attachment ADD COLUMN place INT NOT NULL DEFAULT 0;
ALTER TABLE attachment ADD COLUMN media_key VARCHAR(1000) ${exact} NOT NULL DEFAULT '';
ALTER TABLE attachment ADD COLUMN announced_type VARCHAR(200) NOT NULL DEFAULT '';
ALTER TABLE attachment ADD COLUMN name VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE attachment ADD COLUMN facts MEDIUMTEXT;
ALTER TABLE attachment ADD COLUMN attempts INT NOT NULL DEFAULT 0;
ALTER TABLE attachment ADD COLUMN created_at DATETIME(6);
ALTER TABLE attachment ADD COLUMN next_attempt_at DATETIME(6);
ALTER TABLE attachment ADD COLUMN owner VARCHAR(120) ${exact};
ALTER TABLE attachment ADD COLUMN lease_until DATETIME(6);
ALTER TABLE attachment ADD COLUMN interaction_id BIGINT;
ALTER TABLE attachment ADD COLUMN user_id BIGINT;
ALTER TABLE attachment ADD COLUMN outbox_id BIGINT;
CREATE INDEX attachment_due ON attachment (state, next_attempt_at);
CREATE INDEX attachment_hash ON attachment (content_hash);
CREATE INDEX attachment_draft ON attachment (interaction_id, user_id);
CREATE INDEX attachment_outbox ON attachment (outbox_id);
CREATE INDEX attachment_conversation ON attachment (conversation_id);

-- Each content once, by its SHA-256. The row is what is locked while content comes or goes.
CREATE TABLE attachment_content (
  hash CHAR(64) ${exact} NOT NULL PRIMARY KEY,
  size_bytes BIGINT NOT NULL,
  in_database BOOLEAN NOT NULL DEFAULT FALSE,
  unused_since DATETIME(6)
) ${tail};
CREATE INDEX attachment_content_unused ON attachment_content (unused_since);

CREATE TABLE attachment_bytes (
  hash CHAR(64) ${exact} NOT NULL PRIMARY KEY,
  bytes LONGBLOB NOT NULL
) ${tail};
