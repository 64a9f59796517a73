-- When the last interaction ended that another system had reported of the agent: the report itself is gone then, and an
-- agent has been free since (I7).
ALTER TABLE agent_session ADD COLUMN last_load_at DATETIME(6) NULL;
