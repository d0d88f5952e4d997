-- An identifier of each person's place in the register, for addresses of pages. Why: the person profile number is
-- about a person and has no place in an address, where histories and proxies keep it. Reversible by dropping the
-- column. Safe while running: existing rows get theirs at once.
alter table fines.people add column register_id uuid not null unique default gen_random_uuid();
grant select (register_id) on fines.people to {{site}}_register, {{site}}_list_officer, {{site}}_contact_agent,
  {{site}}_privacy_officer;
