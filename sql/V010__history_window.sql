-- Messages older than this are stored and not queued (CH-4); only Apple Messages channels ask for it.
ALTER TABLE channel ADD COLUMN history_window_seconds INT NOT NULL DEFAULT 604800;
