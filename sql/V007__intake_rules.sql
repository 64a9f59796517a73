-- Rules of intake: what is held back, what is stopped, single comments, sessions, recovery runs, floods, compliance.

-- held_until: until when it is held back. group_key is channel:sender while further posts of that sender join it, so
-- that a sender has one such interaction on a channel. comment_id: the one comment that it carries.
ALTER TABLE interaction ADD COLUMN held_until DATETIME(6);
ALTER TABLE interaction ADD COLUMN group_key VARCHAR(60) ${exact};
ALTER TABLE interaction ADD COLUMN comment_id BIGINT;
ALTER TABLE interaction ADD COLUMN live_session BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE interaction ADD CONSTRAINT interaction_group UNIQUE (group_key);
CREATE INDEX interaction_held ON interaction (state, held_until);

ALTER TABLE channel ADD COLUMN submit_comments BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE channel ADD COLUMN single_comment BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE channel ADD COLUMN stop_questions BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE channel ADD COLUMN own_posts_on BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE channel ADD COLUMN live_sessions_on BOOLEAN NOT NULL DEFAULT FALSE;

-- Why a post makes no interaction for a channel that it matched; what stops it everywhere is in the post.
ALTER TABLE post_channel ADD COLUMN stopped_reason VARCHAR(80);

-- blocked_at: since when the flood guard keeps a keyword out. sole_key: what only one channel may have, a phone number.
ALTER TABLE channel_term ADD COLUMN blocked_at DATETIME(6);
ALTER TABLE channel_term ADD COLUMN sole_key VARCHAR(190) ${exact};
UPDATE channel_term SET sole_key = term WHERE kind = 'SOURCE' AND channel_id IN
  (SELECT first_channel FROM
    (SELECT MIN(t.channel_id) AS first_channel FROM channel_term t JOIN channel c ON c.id = t.channel_id
      WHERE t.kind = 'SOURCE' AND c.platform = 'WHATSAPP' GROUP BY t.term) firsts);
ALTER TABLE channel_term ADD CONSTRAINT channel_term_sole UNIQUE (sole_key);

-- A period that is read again (IN-10). stream and bookmarks tell how far it is; epoch is the fencing token.
CREATE TABLE recovery_run (
  id BIGINT NOT NULL PRIMARY KEY,
  channel_id BIGINT NOT NULL,
  keyword VARCHAR(120),
  from_at DATETIME(6) NOT NULL,
  until_at DATETIME(6) NOT NULL,
  requested_by VARCHAR(120) NOT NULL,
  requested_at DATETIME(6) NOT NULL,
  state VARCHAR(12) NOT NULL,
  stream VARCHAR(20) NOT NULL,
  bookmarks MEDIUMTEXT NOT NULL,
  fetched_posts INT NOT NULL DEFAULT 0,
  stored_posts INT NOT NULL DEFAULT 0,
  problem VARCHAR(1000),
  failures INT NOT NULL DEFAULT 0,
  next_due_at DATETIME(6) NOT NULL,
  finished_at DATETIME(6),
  owner VARCHAR(120) ${exact},
  epoch BIGINT NOT NULL DEFAULT 0,
  lease_until DATETIME(6),
  CONSTRAINT recovery_run_channel FOREIGN KEY (channel_id) REFERENCES channel (id)
) ${tail};
CREATE INDEX recovery_run_due ON recovery_run (state, next_due_at);

-- How far the stored posts of an account have been looked up again, whether they are still on the platform (IN-8).
CREATE TABLE compliance_round (
  account_id BIGINT NOT NULL PRIMARY KEY,
  after_post BIGINT NOT NULL DEFAULT 0,
  began_at DATETIME(6) NOT NULL,
  next_due_at DATETIME(6) NOT NULL,
  CONSTRAINT compliance_round_account FOREIGN KEY (account_id) REFERENCES account (id)
) ${tail};
