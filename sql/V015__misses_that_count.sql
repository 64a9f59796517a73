-- When the agent last took, rejected or missed an offer: one that began before counts as no further miss.
ALTER TABLE agent_session ADD COLUMN last_sign_at DATETIME(6);
