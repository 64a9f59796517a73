-- Why the platform sends nothing for the account as a whole, until a reply goes out again or an administrator checks it.
ALTER TABLE account ADD COLUMN sending_problem_code VARCHAR(120) NULL;
ALTER TABLE account ADD COLUMN sending_problem VARCHAR(1000) NULL;
