-- Licence files as they were loaded; the one loaded last is in force.
CREATE TABLE licence_file (
  id BIGINT NOT NULL PRIMARY KEY,
  licence_id VARCHAR(120) ${exact} NOT NULL,
  licensee VARCHAR(200) NOT NULL,
  issued_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6),
  loaded_at DATETIME(6) NOT NULL,
  loaded_by VARCHAR(120) NOT NULL,
  content MEDIUMTEXT NOT NULL
) ${tail};

-- What agents can give as the reason of being away or in follow-up.
CREATE TABLE state_reason (
  id BIGINT NOT NULL PRIMARY KEY,
  state VARCHAR(20) NOT NULL,
  label VARCHAR(60) NOT NULL,
  position INT NOT NULL,
  enabled BOOLEAN NOT NULL DEFAULT TRUE,
  version INT NOT NULL DEFAULT 0,
  CONSTRAINT state_reason_label UNIQUE (state, label)
) ${tail};

INSERT INTO state_reason (id, state, label, position) VALUES (1, 'AWAY', 'break', 1);
INSERT INTO state_reason (id, state, label, position) VALUES (2, 'AWAY', 'training', 2);

-- Keys by which other systems call the REST API; only the hash is kept.
CREATE TABLE api_key (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  hash CHAR(64) ${exact} NOT NULL,
  created_at DATETIME(6) NOT NULL,
  created_by VARCHAR(120) NOT NULL,
  revoked_at DATETIME(6),
  version INT NOT NULL DEFAULT 0,
  CONSTRAINT api_key_name UNIQUE (name),
  CONSTRAINT api_key_hash UNIQUE (hash)
) ${tail};

-- What agents have in other systems, as those report it; a report that is not renewed expires.
CREATE TABLE reported_load (
  id BIGINT NOT NULL PRIMARY KEY,
  source_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  workgroup_id BIGINT NOT NULL,
  external_id VARCHAR(120) ${exact} NOT NULL,
  interaction_type VARCHAR(40) NOT NULL,
  state VARCHAR(20) NOT NULL,
  since DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  CONSTRAINT reported_load_once UNIQUE (source_id, user_id, external_id),
  CONSTRAINT reported_load_user FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT reported_load_workgroup FOREIGN KEY (workgroup_id) REFERENCES workgroup (id),
  CONSTRAINT reported_load_source FOREIGN KEY (source_id) REFERENCES api_key (id)
) ${tail};
CREATE INDEX reported_load_expiry ON reported_load (expires_at);

-- When an agent's page was last connected; null where none was since the log-in.
ALTER TABLE agent_session ADD COLUMN last_seen_at DATETIME(6);
