-- Somebody of the company knows that the person lives where WhatsApp messages are never sent, whatever the number says.
ALTER TABLE contact ADD COLUMN at_blocked_destination BOOLEAN NOT NULL DEFAULT FALSE;
