-- The first schema: everything that all platforms need. Runs on H2 (MySQL mode) and on MySQL 8.
-- ${exact}: collation for opaque IDs and keys, which must compare byte by byte. ${tail}: table options of MySQL.

CREATE TABLE lease (
  name VARCHAR(120) ${exact} NOT NULL PRIMARY KEY,
  owner VARCHAR(120) ${exact},
  epoch BIGINT NOT NULL,
  expires_at DATETIME(6) NOT NULL
) ${tail};

CREATE TABLE setting (
  name VARCHAR(120) ${exact} NOT NULL PRIMARY KEY,
  setting_value VARCHAR(2000) NOT NULL,
  version INT NOT NULL DEFAULT 0
) ${tail};

CREATE TABLE audit_entry (
  id BIGINT NOT NULL PRIMARY KEY,
  at DATETIME(6) NOT NULL,
  who VARCHAR(120) NOT NULL,
  origin VARCHAR(64) NOT NULL,
  action VARCHAR(80) NOT NULL,
  subject VARCHAR(160) NOT NULL,
  before_value MEDIUMTEXT,
  after_value MEDIUMTEXT,
  previous_hash CHAR(64) NOT NULL,
  hash CHAR(64) NOT NULL,
  CONSTRAINT audit_entry_chain UNIQUE (previous_hash)
) ${tail};
CREATE INDEX audit_entry_subject ON audit_entry (subject, at);

-- Who works here -----------------------------------------------------------------------------------------------

CREATE TABLE workgroup (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(120) NOT NULL,
  acd_on BOOLEAN NOT NULL DEFAULT TRUE,
  offer_timeout_s INT NOT NULL DEFAULT 30,
  misses_before_not_answering INT NOT NULL DEFAULT 2,
  auto_answer BOOLEAN NOT NULL DEFAULT FALSE,
  wrap_up_s INT NOT NULL DEFAULT 0,
  disposition_required BOOLEAN NOT NULL DEFAULT FALSE,
  pick_up_allowed BOOLEAN NOT NULL DEFAULT TRUE,
  hold_exempt BOOLEAN NOT NULL DEFAULT FALSE,
  closed_time_counts BOOLEAN NOT NULL DEFAULT FALSE,
  weight_skill DOUBLE NOT NULL DEFAULT 1,
  weight_proficiency DOUBLE NOT NULL DEFAULT 1,
  weight_desire DOUBLE NOT NULL DEFAULT 0,
  weight_cost DOUBLE NOT NULL DEFAULT 0,
  weight_available DOUBLE NOT NULL DEFAULT 1,
  weight_priority DOUBLE NOT NULL DEFAULT 1,
  weight_queue_time DOUBLE NOT NULL DEFAULT 1,
  weight_system_time DOUBLE NOT NULL DEFAULT 0,
  version INT NOT NULL DEFAULT 0,
  CONSTRAINT workgroup_name UNIQUE (name)
) ${tail};

CREATE TABLE skill (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(120) NOT NULL,
  version INT NOT NULL DEFAULT 0,
  CONSTRAINT skill_name UNIQUE (name)
) ${tail};

CREATE TABLE workgroup_skill (
  workgroup_id BIGINT NOT NULL,
  skill_id BIGINT NOT NULL,
  minimum INT NOT NULL DEFAULT 1,
  maximum INT NOT NULL DEFAULT 100,
  PRIMARY KEY (workgroup_id, skill_id),
  CONSTRAINT workgroup_skill_workgroup FOREIGN KEY (workgroup_id) REFERENCES workgroup (id),
  CONSTRAINT workgroup_skill_skill FOREIGN KEY (skill_id) REFERENCES skill (id)
) ${tail};

CREATE TABLE service_level (
  workgroup_id BIGINT NOT NULL,
  interaction_type VARCHAR(40) NOT NULL,
  share_percent INT NOT NULL,
  target_s INT NOT NULL,
  PRIMARY KEY (workgroup_id, interaction_type),
  CONSTRAINT service_level_workgroup FOREIGN KEY (workgroup_id) REFERENCES workgroup (id)
) ${tail};

CREATE TABLE disposition_code (
  id BIGINT NOT NULL PRIMARY KEY,
  workgroup_id BIGINT NOT NULL,
  label VARCHAR(120) NOT NULL,
  position INT NOT NULL,
  CONSTRAINT disposition_label UNIQUE (workgroup_id, label),
  CONSTRAINT disposition_workgroup FOREIGN KEY (workgroup_id) REFERENCES workgroup (id)
) ${tail};

CREATE TABLE app_user (
  id BIGINT NOT NULL PRIMARY KEY,
  login VARCHAR(80) NOT NULL,
  display_name VARCHAR(120) NOT NULL,
  password_hash VARCHAR(400) NOT NULL,
  role VARCHAR(20) NOT NULL,
  enabled BOOLEAN NOT NULL DEFAULT TRUE,
  failed_logins INT NOT NULL DEFAULT 0,
  locked_until DATETIME(6),
  cost INT NOT NULL DEFAULT 0,
  time_zone VARCHAR(60) NOT NULL DEFAULT 'UTC',
  created_at DATETIME(6) NOT NULL,
  version INT NOT NULL DEFAULT 0,
  CONSTRAINT app_user_login UNIQUE (login)
) ${tail};

CREATE TABLE user_right (
  user_id BIGINT NOT NULL,
  right_name VARCHAR(60) NOT NULL,
  PRIMARY KEY (user_id, right_name),
  CONSTRAINT user_right_user FOREIGN KEY (user_id) REFERENCES app_user (id)
) ${tail};

CREATE TABLE workgroup_member (
  workgroup_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  activated BOOLEAN NOT NULL DEFAULT TRUE,
  PRIMARY KEY (workgroup_id, user_id),
  CONSTRAINT member_workgroup FOREIGN KEY (workgroup_id) REFERENCES workgroup (id),
  CONSTRAINT member_user FOREIGN KEY (user_id) REFERENCES app_user (id)
) ${tail};
CREATE INDEX workgroup_member_user ON workgroup_member (user_id);

CREATE TABLE user_skill (
  user_id BIGINT NOT NULL,
  skill_id BIGINT NOT NULL,
  proficiency INT NOT NULL,
  desire INT NOT NULL,
  PRIMARY KEY (user_id, skill_id),
  CONSTRAINT user_skill_user FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT user_skill_skill FOREIGN KEY (skill_id) REFERENCES skill (id)
) ${tail};

-- Share of an agent and maximum number that one interaction of a type takes; the user's row overrides the workgroup's.
CREATE TABLE workgroup_utilization (
  workgroup_id BIGINT NOT NULL,
  interaction_type VARCHAR(40) NOT NULL,
  percent INT NOT NULL,
  maximum INT NOT NULL,
  PRIMARY KEY (workgroup_id, interaction_type),
  CONSTRAINT utilization_workgroup FOREIGN KEY (workgroup_id) REFERENCES workgroup (id)
) ${tail};

CREATE TABLE user_utilization (
  user_id BIGINT NOT NULL,
  interaction_type VARCHAR(40) NOT NULL,
  percent INT NOT NULL,
  maximum INT NOT NULL,
  PRIMARY KEY (user_id, interaction_type),
  CONSTRAINT utilization_user FOREIGN KEY (user_id) REFERENCES app_user (id)
) ${tail};

CREATE TABLE station (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  version INT NOT NULL DEFAULT 0,
  CONSTRAINT station_name UNIQUE (name)
) ${tail};

CREATE TABLE licence (
  name VARCHAR(80) NOT NULL PRIMARY KEY,
  available INT NOT NULL,
  expires_at DATETIME(6)
) ${tail};

CREATE TABLE user_licence (
  user_id BIGINT NOT NULL,
  licence VARCHAR(80) NOT NULL,
  PRIMARY KEY (user_id, licence),
  CONSTRAINT user_licence_user FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT user_licence_licence FOREIGN KEY (licence) REFERENCES licence (name)
) ${tail};

CREATE TABLE station_licence (
  station_id BIGINT NOT NULL,
  licence VARCHAR(80) NOT NULL,
  PRIMARY KEY (station_id, licence),
  CONSTRAINT station_licence_station FOREIGN KEY (station_id) REFERENCES station (id),
  CONSTRAINT station_licence_licence FOREIGN KEY (licence) REFERENCES licence (name)
) ${tail};

-- One row per agent who is logged in or was: state, since when, where, and how many offers were missed in a row.
CREATE TABLE agent_session (
  user_id BIGINT NOT NULL PRIMARY KEY,
  station_id BIGINT,
  state VARCHAR(20) NOT NULL,
  reason VARCHAR(60),
  state_since DATETIME(6) NOT NULL,
  available_since DATETIME(6),
  missed_offers INT NOT NULL DEFAULT 0,
  version INT NOT NULL DEFAULT 0,
  CONSTRAINT agent_session_user FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT agent_session_station FOREIGN KEY (station_id) REFERENCES station (id),
  CONSTRAINT agent_session_station_once UNIQUE (station_id)
) ${tail};

CREATE TABLE agent_state_history (
  id BIGINT NOT NULL PRIMARY KEY,
  user_id BIGINT NOT NULL,
  state VARCHAR(20) NOT NULL,
  reason VARCHAR(60),
  since DATETIME(6) NOT NULL,
  until DATETIME(6)
) ${tail};
CREATE INDEX agent_state_history_user ON agent_state_history (user_id, since);

-- What is watched ----------------------------------------------------------------------------------------------

CREATE TABLE account (
  id BIGINT NOT NULL PRIMARY KEY,
  platform VARCHAR(20) NOT NULL,
  name VARCHAR(120) NOT NULL,
  mode VARCHAR(12) NOT NULL,
  status VARCHAR(12) NOT NULL,
  base_url VARCHAR(300) NOT NULL,
  platform_user_id VARCHAR(80) ${exact} NOT NULL DEFAULT '',
  handle VARCHAR(120) NOT NULL DEFAULT '',
  dialect VARCHAR(12) NOT NULL DEFAULT '',
  plan VARCHAR(20) NOT NULL DEFAULT '',
  client_id VARCHAR(200) NOT NULL DEFAULT '',
  secrets MEDIUMTEXT NOT NULL,
  token_state VARCHAR(20) NOT NULL,
  token_problem VARCHAR(1000),
  token_expires_at DATETIME(6),
  token_version INT NOT NULL DEFAULT 0,
  is_default BOOLEAN NOT NULL DEFAULT FALSE,
  created_at DATETIME(6) NOT NULL,
  version INT NOT NULL DEFAULT 0,
  CONSTRAINT account_name UNIQUE (platform, name)
) ${tail};

CREATE TABLE channel (
  id BIGINT NOT NULL PRIMARY KEY,
  platform VARCHAR(20) NOT NULL,
  name VARCHAR(120) NOT NULL,
  description VARCHAR(1000) NOT NULL DEFAULT '',
  status VARCHAR(12) NOT NULL,
  mode VARCHAR(12) NOT NULL,
  stage VARCHAR(20) NOT NULL DEFAULT 'ACTIVATED',
  account_id BIGINT NOT NULL,
  outbound_account_id BIGINT NOT NULL,
  conversation_workgroup_id BIGINT NOT NULL,
  message_workgroup_id BIGINT NOT NULL,
  poll_interval_ms INT NOT NULL DEFAULT 5000,
  post_limit INT NOT NULL DEFAULT 100,
  priority INT NOT NULL DEFAULT 0,
  grouping_timeout_s INT,
  rpc_cache_timeout_s INT NOT NULL DEFAULT 90,
  public_on BOOLEAN NOT NULL DEFAULT TRUE,
  private_on BOOLEAN NOT NULL DEFAULT TRUE,
  compliance_on BOOLEAN NOT NULL DEFAULT TRUE,
  ad_referrals_on BOOLEAN NOT NULL DEFAULT FALSE,
  no_personal_data BOOLEAN NOT NULL DEFAULT FALSE,
  skip_reposts BOOLEAN NOT NULL DEFAULT TRUE,
  exclude_mentions_too BOOLEAN NOT NULL DEFAULT FALSE,
  languages VARCHAR(400) NOT NULL DEFAULT '',
  notify_addresses VARCHAR(1000) NOT NULL DEFAULT '',
  created_at DATETIME(6) NOT NULL,
  version INT NOT NULL DEFAULT 0,
  CONSTRAINT channel_name UNIQUE (name),
  CONSTRAINT channel_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT channel_outbound FOREIGN KEY (outbound_account_id) REFERENCES account (id),
  CONSTRAINT channel_conversations FOREIGN KEY (conversation_workgroup_id) REFERENCES workgroup (id),
  CONSTRAINT channel_messages FOREIGN KEY (message_workgroup_id) REFERENCES workgroup (id)
) ${tail};

-- Handles, keywords, exclusions and reply handles of a channel.
CREATE TABLE channel_term (
  channel_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  term VARCHAR(120) NOT NULL,
  position INT NOT NULL,
  blocked_until DATETIME(6),
  PRIMARY KEY (channel_id, kind, term),
  CONSTRAINT channel_term_channel FOREIGN KEY (channel_id) REFERENCES channel (id)
) ${tail};

-- Ownership and schedule of a channel's polling; epoch is the fencing token.
CREATE TABLE channel_poll (
  channel_id BIGINT NOT NULL,
  stream VARCHAR(20) NOT NULL,
  next_due_at DATETIME(6) NOT NULL,
  owner VARCHAR(120) ${exact},
  epoch BIGINT NOT NULL DEFAULT 0,
  lease_until DATETIME(6),
  bookmarks MEDIUMTEXT NOT NULL,
  failures INT NOT NULL DEFAULT 0,
  last_poll_at DATETIME(6),
  last_posts INT NOT NULL DEFAULT 0,
  last_problem_code VARCHAR(80),
  last_problem VARCHAR(1000),
  problem_at DATETIME(6),
  stopped BOOLEAN NOT NULL DEFAULT FALSE,
  backlog BOOLEAN NOT NULL DEFAULT FALSE,
  unreadable BIGINT NOT NULL DEFAULT 0,
  rate_limit INT,
  rate_remaining INT,
  rate_resets_at DATETIME(6),
  PRIMARY KEY (channel_id, stream),
  CONSTRAINT channel_poll_channel FOREIGN KEY (channel_id) REFERENCES channel (id)
) ${tail};
CREATE INDEX channel_poll_due ON channel_poll (next_due_at);

-- Answers as they came from the platform, kept for a while (SE-4).
CREATE TABLE raw_payload (
  id BIGINT NOT NULL PRIMARY KEY,
  account_id BIGINT NOT NULL,
  channel_id BIGINT,
  source VARCHAR(10) NOT NULL,
  dedupe_key VARCHAR(190) ${exact},
  received_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  state VARCHAR(12) NOT NULL,
  problem VARCHAR(1000),
  body MEDIUMTEXT NOT NULL,
  CONSTRAINT raw_payload_once UNIQUE (account_id, dedupe_key)
) ${tail};
CREATE INDEX raw_payload_expiry ON raw_payload (expires_at);

-- Who writes ---------------------------------------------------------------------------------------------------

CREATE TABLE contact (
  id BIGINT NOT NULL PRIMARY KEY,
  display_name VARCHAR(200) NOT NULL,
  notes MEDIUMTEXT,
  created_at DATETIME(6) NOT NULL,
  version INT NOT NULL DEFAULT 0
) ${tail};

CREATE TABLE contact_identity (
  id BIGINT NOT NULL PRIMARY KEY,
  contact_id BIGINT NOT NULL,
  platform VARCHAR(20) NOT NULL,
  platform_user_id VARCHAR(190) ${exact} NOT NULL,
  handle VARCHAR(190) NOT NULL DEFAULT '',
  display_name VARCHAR(200) NOT NULL DEFAULT '',
  avatar_url VARCHAR(1000) NOT NULL DEFAULT '',
  followers BIGINT NOT NULL DEFAULT -1,
  seen_at DATETIME(6) NOT NULL,
  version INT NOT NULL DEFAULT 0,
  CONSTRAINT contact_identity_once UNIQUE (platform, platform_user_id),
  CONSTRAINT contact_identity_contact FOREIGN KEY (contact_id) REFERENCES contact (id)
) ${tail};
CREATE INDEX contact_identity_contact_ix ON contact_identity (contact_id);
CREATE INDEX contact_identity_handle ON contact_identity (platform, handle);

-- What was written ---------------------------------------------------------------------------------------------

-- A thread on a platform: the public posts below one root, or the private messages with one person.
CREATE TABLE conversation (
  id BIGINT NOT NULL PRIMARY KEY,
  account_id BIGINT NOT NULL,
  platform VARCHAR(20) NOT NULL,
  type VARCHAR(40) NOT NULL,
  thread_key VARCHAR(190) ${exact} NOT NULL,
  contact_id BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT conversation_once UNIQUE (account_id, type, thread_key),
  CONSTRAINT conversation_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT conversation_contact FOREIGN KEY (contact_id) REFERENCES contact (id)
) ${tail};
CREATE INDEX conversation_contact_ix ON conversation (contact_id);

-- One thing that a person or the company wrote. dictionary: further platform fields by name, as JSON (IN-15).
CREATE TABLE post (
  id BIGINT NOT NULL PRIMARY KEY,
  account_id BIGINT NOT NULL,
  platform_id VARCHAR(190) ${exact} NOT NULL,
  conversation_id BIGINT NOT NULL,
  identity_id BIGINT,
  author_user_id BIGINT,
  direction VARCHAR(10) NOT NULL,
  visibility VARCHAR(10) NOT NULL,
  in_reply_to VARCHAR(190) ${exact} NOT NULL DEFAULT '',
  text MEDIUMTEXT NOT NULL,
  language VARCHAR(20) NOT NULL DEFAULT '',
  written_at DATETIME(6) NOT NULL,
  stored_at DATETIME(6) NOT NULL,
  media MEDIUMTEXT,
  dictionary MEDIUMTEXT,
  liked BOOLEAN NOT NULL DEFAULT FALSE,
  reposted BOOLEAN NOT NULL DEFAULT FALSE,
  hidden BOOLEAN NOT NULL DEFAULT FALSE,
  deleted_at DATETIME(6),
  deleted_reason VARCHAR(80),
  raw_payload_id BIGINT,
  stopped_reason VARCHAR(80),
  CONSTRAINT post_once UNIQUE (account_id, platform_id),
  CONSTRAINT post_conversation FOREIGN KEY (conversation_id) REFERENCES conversation (id)
) ${tail};
CREATE INDEX post_conversation_ix ON post (conversation_id, written_at);
CREATE INDEX post_stored ON post (stored_at);

-- Which channels a post matched (IN-16).
CREATE TABLE post_channel (
  post_id BIGINT NOT NULL,
  channel_id BIGINT NOT NULL,
  PRIMARY KEY (post_id, channel_id)
) ${tail};

-- Results per post; a rule combines a conversation's into attached data (SC-3).
CREATE TABLE post_result (
  post_id BIGINT NOT NULL,
  name VARCHAR(60) NOT NULL,
  result_value VARCHAR(200) NOT NULL,
  confidence DOUBLE,
  model_version VARCHAR(40),
  PRIMARY KEY (post_id, name)
) ${tail};

CREATE TABLE attachment (
  id BIGINT NOT NULL PRIMARY KEY,
  post_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  source_url VARCHAR(2000) NOT NULL,
  alt_text VARCHAR(1000) NOT NULL DEFAULT '',
  media_type VARCHAR(100),
  size_bytes BIGINT,
  content_hash CHAR(64),
  state VARCHAR(12) NOT NULL,
  problem VARCHAR(400)
) ${tail};
CREATE INDEX attachment_post ON attachment (post_id);

-- Units of work ------------------------------------------------------------------------------------------------

-- open_key is conversation:workgroup while the interaction is open, else null: at most one open one for each.
CREATE TABLE interaction (
  id BIGINT NOT NULL PRIMARY KEY,
  conversation_id BIGINT NOT NULL,
  channel_id BIGINT NOT NULL,
  workgroup_id BIGINT NOT NULL,
  contact_id BIGINT NOT NULL,
  platform VARCHAR(20) NOT NULL,
  type VARCHAR(40) NOT NULL,
  test_mode BOOLEAN NOT NULL DEFAULT FALSE,
  state VARCHAR(20) NOT NULL,
  state_since DATETIME(6) NOT NULL,
  priority INT NOT NULL DEFAULT 0,
  agent_id BIGINT,
  target_agent_id BIGINT,
  created_at DATETIME(6) NOT NULL,
  queued_at DATETIME(6) NOT NULL,
  offer_expires_at DATETIME(6),
  connected_at DATETIME(6),
  first_reply_at DATETIME(6),
  parked_until DATETIME(6),
  ended_at DATETIME(6),
  end_reason VARCHAR(40),
  disposition VARCHAR(120),
  wrap_up_note VARCHAR(2000),
  unread INT NOT NULL DEFAULT 0,
  last_post_at DATETIME(6) NOT NULL,
  last_inbound_at DATETIME(6),
  awaiting_reply_since DATETIME(6),
  preview VARCHAR(300) NOT NULL DEFAULT '',
  open_key VARCHAR(60) ${exact},
  version INT NOT NULL DEFAULT 0,
  CONSTRAINT interaction_open UNIQUE (open_key),
  CONSTRAINT interaction_conversation FOREIGN KEY (conversation_id) REFERENCES conversation (id),
  CONSTRAINT interaction_channel FOREIGN KEY (channel_id) REFERENCES channel (id),
  CONSTRAINT interaction_workgroup FOREIGN KEY (workgroup_id) REFERENCES workgroup (id)
) ${tail};
CREATE INDEX interaction_queue ON interaction (state, workgroup_id, queued_at);
CREATE INDEX interaction_agent ON interaction (agent_id, state);
CREATE INDEX interaction_conversation_ix ON interaction (conversation_id);
CREATE INDEX interaction_contact ON interaction (contact_id, created_at);
CREATE INDEX interaction_ended ON interaction (ended_at, workgroup_id);

CREATE TABLE interaction_event (
  id BIGINT NOT NULL PRIMARY KEY,
  interaction_id BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  kind VARCHAR(30) NOT NULL,
  user_id BIGINT,
  from_state VARCHAR(20),
  to_state VARCHAR(20),
  detail VARCHAR(2000)
) ${tail};
CREATE INDEX interaction_event_ix ON interaction_event (interaction_id, at);

CREATE TABLE attached_data (
  interaction_id BIGINT NOT NULL,
  name VARCHAR(80) NOT NULL,
  data_value VARCHAR(2000) NOT NULL,
  PRIMARY KEY (interaction_id, name),
  CONSTRAINT attached_data_interaction FOREIGN KEY (interaction_id) REFERENCES interaction (id)
) ${tail};

CREATE TABLE internal_note (
  id BIGINT NOT NULL PRIMARY KEY,
  conversation_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  text VARCHAR(4000) NOT NULL,
  at DATETIME(6) NOT NULL
) ${tail};
CREATE INDEX internal_note_ix ON internal_note (conversation_id, at);

-- Why an interaction went where it went: one row per offer (ACD: explain).
CREATE TABLE routing_decision (
  id BIGINT NOT NULL PRIMARY KEY,
  interaction_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  waited_ms BIGINT NOT NULL,
  rule VARCHAR(120) NOT NULL,
  explanation MEDIUMTEXT NOT NULL
) ${tail};
CREATE INDEX routing_decision_ix ON routing_decision (interaction_id, at);

-- What the router still has to hear of; written in the transaction that changed the subject, deleted when heard.
CREATE TABLE routing_signal (
  id BIGINT NOT NULL PRIMARY KEY,
  kind VARCHAR(20) NOT NULL,
  subject_id BIGINT NOT NULL,
  user_id BIGINT,
  at DATETIME(6) NOT NULL
) ${tail};

-- What goes out ------------------------------------------------------------------------------------------------

CREATE TABLE outbox (
  id BIGINT NOT NULL PRIMARY KEY,
  account_id BIGINT NOT NULL,
  channel_id BIGINT NOT NULL,
  conversation_id BIGINT NOT NULL,
  interaction_id BIGINT,
  user_id BIGINT,
  kind VARCHAR(20) NOT NULL,
  visibility VARCHAR(10) NOT NULL,
  recipient VARCHAR(190) ${exact} NOT NULL DEFAULT '',
  target_platform_id VARCHAR(190) ${exact} NOT NULL DEFAULT '',
  text MEDIUMTEXT NOT NULL,
  state VARCHAR(12) NOT NULL,
  attempts INT NOT NULL DEFAULT 0,
  created_at DATETIME(6) NOT NULL,
  next_attempt_at DATETIME(6) NOT NULL,
  first_attempt_at DATETIME(6),
  unknown_since DATETIME(6),
  finished_at DATETIME(6),
  owner VARCHAR(120) ${exact},
  lease_until DATETIME(6),
  epoch BIGINT NOT NULL DEFAULT 0,
  platform_id VARCHAR(190) ${exact},
  problem_code VARCHAR(80),
  problem VARCHAR(1000),
  version INT NOT NULL DEFAULT 0
) ${tail};
CREATE INDEX outbox_due ON outbox (state, next_attempt_at);
CREATE INDEX outbox_conversation ON outbox (conversation_id, id);
CREATE INDEX outbox_interaction ON outbox (interaction_id);

CREATE TABLE draft (
  interaction_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  visibility VARCHAR(10) NOT NULL,
  text MEDIUMTEXT NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  PRIMARY KEY (interaction_id, user_id)
) ${tail};
