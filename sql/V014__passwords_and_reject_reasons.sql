-- Whether the user has to choose a new password at the next log-in.
ALTER TABLE app_user ADD COLUMN password_due BOOLEAN NOT NULL DEFAULT FALSE;

-- What agents can give as the reason of rejecting an offer.
CREATE TABLE reject_reason (
  id BIGINT NOT NULL PRIMARY KEY,
  label VARCHAR(60) NOT NULL,
  position INT NOT NULL,
  enabled BOOLEAN NOT NULL DEFAULT TRUE,
  version INT NOT NULL DEFAULT 0,
  CONSTRAINT reject_reason_label UNIQUE (label)
) ${tail};

INSERT INTO reject_reason (id, label, position) VALUES (11, 'not my subject', 1);
INSERT INTO reject_reason (id, label, position) VALUES (12, 'another language', 2);
INSERT INTO reject_reason (id, label, position) VALUES (13, 'I know the customer', 3);
