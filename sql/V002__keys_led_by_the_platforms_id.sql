-- A page of posts is looked up by the platform's own IDs in one IN list. H2 uses an index for such a list only where the
-- listed column comes first; in the former order it read the whole index for every page.

ALTER TABLE post DROP CONSTRAINT post_once;
ALTER TABLE post ADD CONSTRAINT post_once UNIQUE (platform_id, account_id);

-- MySQL wants an index of its own for the foreign key that the former order served as well.
CREATE INDEX conversation_account_ix ON conversation (account_id);
ALTER TABLE conversation DROP CONSTRAINT conversation_once;
ALTER TABLE conversation ADD CONSTRAINT conversation_once UNIQUE (thread_key, account_id, type);

ALTER TABLE contact_identity DROP CONSTRAINT contact_identity_once;
ALTER TABLE contact_identity ADD CONSTRAINT contact_identity_once UNIQUE (platform_user_id, platform);
