-- A page of posts makes many interactions at once: the router hears of up to a hundred of them by one row.
ALTER TABLE routing_signal ADD COLUMN more_subjects VARCHAR(2100);
