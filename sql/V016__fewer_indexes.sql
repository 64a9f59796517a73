-- What is written for every post carries no index that nothing asks for: each costs time at every insert.

-- H2 made an index of its own for these keys before the explicit one was there; now they share it.
ALTER TABLE contact_identity DROP CONSTRAINT contact_identity_contact;
ALTER TABLE contact_identity ADD CONSTRAINT contact_identity_contact FOREIGN KEY (contact_id) REFERENCES contact (id);
ALTER TABLE post DROP CONSTRAINT post_conversation;
ALTER TABLE post ADD CONSTRAINT post_conversation FOREIGN KEY (conversation_id) REFERENCES conversation (id);

-- Nobody is looked up by handle alone. The latest posts are found by their IDs, which grow with time. What is held back
-- is found by its state, which few are in.
ALTER TABLE contact_identity DROP INDEX contact_identity_handle;
ALTER TABLE post DROP INDEX post_stored;
ALTER TABLE interaction DROP INDEX interaction_held;

-- Channels and workgroups are never removed. For the keys MySQL locked their rows at every insert, so that storing posts
-- and changing a channel waited for each other, and both databases kept an index.
ALTER TABLE interaction DROP CONSTRAINT interaction_channel;
ALTER TABLE interaction DROP CONSTRAINT interaction_workgroup;
${mysqlOnly}ALTER TABLE interaction DROP INDEX interaction_channel, DROP INDEX interaction_workgroup;
