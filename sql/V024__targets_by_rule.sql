-- Who shall have what a channel takes in, rule by rule in their order: the first that fits counts (RT-7).
CREATE TABLE target_rule (
  id BIGINT NOT NULL PRIMARY KEY,
  channel_id BIGINT NOT NULL,
  position INT NOT NULL,
  interaction_type VARCHAR(40) NULL,
  addressed VARCHAR(190) NOT NULL DEFAULT '',
  words VARCHAR(1000) NOT NULL DEFAULT '',
  workgroup_id BIGINT NULL,
  priority INT NOT NULL DEFAULT 0,
  skill_expression VARCHAR(1000) NULL,
  agent_id BIGINT NULL,
  agent_limit_s INT NULL,
  version INT NOT NULL DEFAULT 0,
  CONSTRAINT target_rule_channel FOREIGN KEY (channel_id) REFERENCES channel (id),
  CONSTRAINT target_rule_workgroup FOREIGN KEY (workgroup_id) REFERENCES workgroup (id),
  CONSTRAINT target_rule_agent FOREIGN KEY (agent_id) REFERENCES app_user (id)
) ${tail};

CREATE INDEX target_rule_order ON target_rule (channel_id, position);
