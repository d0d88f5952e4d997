-- The imports, their refused rows and whom each of them changed move from the register's schema into one of their own.
-- Why: what stands in a schema is written by its room alone, and an extract is not the register. Rows, rights, policies
-- and references go with the tables. Reversible by moving them back. Nothing is copied, so it takes a moment however
-- much there is; stop the site's server first, for the programme of before looks for them where they were.
create schema extract;
grant usage on schema extract to {{site}}_register, {{site}}_list_officer, {{site}}_contact_agent,
  {{site}}_privacy_officer;
alter table fines.imports set schema extract;
alter table fines.refused_rows set schema extract;
alter table fines.changes set schema extract;
