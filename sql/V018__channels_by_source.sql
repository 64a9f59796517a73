-- Each push asks which channels watch the page or number that it came through.
CREATE INDEX channel_term_term ON channel_term (term, kind);
