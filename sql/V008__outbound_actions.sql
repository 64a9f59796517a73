-- What agents and administrators can do on the platforms beside answering.

-- An approved template instead of a free text, with its placeholders filled; the text is what the customer sees.
ALTER TABLE outbox ADD COLUMN template MEDIUMTEXT;

-- A log-in at a platform that has begun: who began it, and what is needed to finish it. Each is used once.
CREATE TABLE account_consent (
  state_hash CHAR(64) ${exact} NOT NULL PRIMARY KEY,
  account_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  callback VARCHAR(400) ${exact} NOT NULL,
  verifier VARCHAR(400) ${exact} NOT NULL,
  created_at DATETIME(6) NOT NULL
) ${tail};
CREATE INDEX account_consent_old ON account_consent (created_at);

-- What the calls of an account cost, by day of UTC and by what was paid for.
CREATE TABLE account_cost (
  id BIGINT NOT NULL PRIMARY KEY,
  account_id BIGINT NOT NULL,
  paid_on DATE NOT NULL,
  kind VARCHAR(60) ${exact} NOT NULL,
  amount BIGINT NOT NULL,
  micro_dollars BIGINT NOT NULL,
  CONSTRAINT account_cost_once UNIQUE (account_id, paid_on, kind)
) ${tail};

-- Channels that want posts at the moment when they are written, and how the live stream of their account stands.
CREATE TABLE live_channel (
  channel_id BIGINT NOT NULL PRIMARY KEY
) ${tail};
CREATE TABLE live_account (
  account_id BIGINT NOT NULL PRIMARY KEY,
  live_until DATETIME(6) NOT NULL,
  since DATETIME(6) NOT NULL,
  problem VARCHAR(1000)
) ${tail};

-- What went out as one post here and became several on the platform: the further ones.
CREATE TABLE post_part (
  id BIGINT NOT NULL PRIMARY KEY,
  account_id BIGINT NOT NULL,
  platform_id VARCHAR(190) ${exact} NOT NULL,
  post_id BIGINT NOT NULL,
  CONSTRAINT post_part_once UNIQUE (platform_id, account_id)
) ${tail};
