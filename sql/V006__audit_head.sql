-- The end of the audit chain: whoever writes an entry takes it first, so that entries come one after the other.
CREATE TABLE audit_head (
  id INT NOT NULL PRIMARY KEY,
  hash CHAR(64) NOT NULL
) ${tail};

INSERT INTO audit_head (id, hash) VALUES (1, '0000000000000000000000000000000000000000000000000000000000000000');

UPDATE audit_head SET hash = COALESCE(
  (SELECT MAX(e.hash) FROM audit_entry e WHERE NOT EXISTS
    (SELECT 1 FROM audit_entry f WHERE f.previous_hash = e.hash)),
  hash);
