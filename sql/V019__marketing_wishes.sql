-- Whether a person has told the platform that they want no marketing messages, and when they last told anything.
ALTER TABLE contact_identity ADD COLUMN marketing_stopped BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE contact_identity ADD COLUMN marketing_told_at TIMESTAMP(6) NULL;
