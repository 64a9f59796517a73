-- How often the outcome of a sending was unknown, and since when its limits of tries and time run (OB-1, OB-2).

ALTER TABLE outbox ADD COLUMN unknown_tries INT NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN limited_from DATETIME(6);
