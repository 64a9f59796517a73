-- Bullseye rings: after some waiting a workgroup asks less of agents. Each ring keeps what the ones before it relaxed.
CREATE TABLE workgroup_ring (
  id BIGINT NOT NULL PRIMARY KEY,
  workgroup_id BIGINT NOT NULL,
  after_s INT NOT NULL,
  lower_by INT NOT NULL DEFAULT 0,
  CONSTRAINT workgroup_ring_workgroup FOREIGN KEY (workgroup_id) REFERENCES workgroup (id)
) ${tail};

CREATE TABLE workgroup_ring_skill (
  ring_id BIGINT NOT NULL,
  skill_id BIGINT NOT NULL,
  PRIMARY KEY (ring_id, skill_id),
  CONSTRAINT ring_skill_ring FOREIGN KEY (ring_id) REFERENCES workgroup_ring (id),
  CONSTRAINT ring_skill_skill FOREIGN KEY (skill_id) REFERENCES skill (id)
) ${tail};

CREATE TABLE workgroup_ring_group (
  ring_id BIGINT NOT NULL,
  workgroup_id BIGINT NOT NULL,
  PRIMARY KEY (ring_id, workgroup_id),
  CONSTRAINT ring_group_ring FOREIGN KEY (ring_id) REFERENCES workgroup_ring (id),
  CONSTRAINT ring_group_workgroup FOREIGN KEY (workgroup_id) REFERENCES workgroup (id)
) ${tail};

ALTER TABLE workgroup ADD COLUMN weight_load DOUBLE NOT NULL DEFAULT 0;
-- How long an interaction waits for the agent who handled the contact last; 0 is not at all.
ALTER TABLE workgroup ADD COLUMN preferred_agent_s INT NOT NULL DEFAULT 0;

-- In the last part of the time to the target an interaction gains these points, evenly.
ALTER TABLE service_level ADD COLUMN risk_percent INT NOT NULL DEFAULT 30;
ALTER TABLE service_level ADD COLUMN boost INT NOT NULL DEFAULT 100;

-- What an interaction asks for itself: an agent (for how long, and whether nobody else will do), an expression of skills.
ALTER TABLE interaction ADD COLUMN target_limit_s INT;
ALTER TABLE interaction ADD COLUMN target_named BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE interaction ADD COLUMN skill_expression VARCHAR(1000);

-- At a take-over: when routing last touched each agent.
CREATE INDEX interaction_event_at ON interaction_event (at, user_id);

-- An owner who handed its lease over leaves it to others for a while.
ALTER TABLE lease ADD COLUMN resting_owner VARCHAR(120) ${exact};
ALTER TABLE lease ADD COLUMN rests_until DATETIME(6);
