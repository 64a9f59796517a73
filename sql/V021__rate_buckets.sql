-- What platforms take of an account, a number or from a number to one person in a time: shared by all channels and nodes.
-- full_at is in microseconds since 1970: the moment at which all of the bucket's tokens would be back.
CREATE TABLE rate_bucket (
  bucket_key VARCHAR(400) ${exact} NOT NULL PRIMARY KEY,
  account_id BIGINT NOT NULL,
  full_at BIGINT NOT NULL,
  waited_until DATETIME(6),
  words VARCHAR(300)
) ${tail};
CREATE INDEX rate_bucket_waits ON rate_bucket (account_id, waited_until);
