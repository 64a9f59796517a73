-- What agents and administrators can do on the platforms beside answering.

-- An approved template instead of a free text, with its placeholders filled; the text is what the customer sees.
ALTER TABLE outbox ADD COLUMN template MEDIUMTEXT;
