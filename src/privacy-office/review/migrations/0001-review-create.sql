-- What the Privacy Commissioner's reviewer reads: clocks kept and missed, and what was proved last. Why so: the reviewer has no right
-- on any other room's tables, so each room counts under its own role and the counts are kept here. Reversible by dropping the
-- schema. Safe while running.
create schema review;
grant usage on schema review to {{site}}_privacy_office, {{site}}_commissioners_reviewer, {{site}}_privacy_officer, {{site}}_auditor;

create table review.clocks (
  clock text primary key check (clock ~ '^[a-z][a-z-]*$'),
  words text not null,
  law text not null,
  kept bigint not null check (kept >= 0),
  missed bigint not null check (missed >= 0),
  running bigint not null check (running >= 0),
  counted_at timestamptz not null
);

create table review.proofs (
  proof text primary key check (proof ~ '^[a-z][a-z-]*$'),
  words text not null,
  holds boolean not null,
  found text not null,
  proved_at timestamptz not null
);

-- Each time the chain of the activity log was walked: by the clock, or because a reviewer pressed the button.
create table review.verifications (
  id uuid primary key,
  once_key text unique,
  asked_at timestamptz not null,
  -- Null where the clock asked.
  asked_by text check (asked_by <> ''),
  done_at timestamptz,
  intact boolean,
  records bigint check (records >= 0),
  checkpoints bigint check (checkpoints >= 0),
  constraint verifications_done_wholly check (num_nulls(done_at, intact, records, checkpoints) in (0, 4))
);
create index verifications_by_time on review.verifications (asked_at);

grant select, insert, update, delete on review.clocks, review.proofs to {{site}}_privacy_office;
grant select on review.verifications to {{site}}_privacy_office;
grant insert (id, asked_at), update (done_at, intact, records, checkpoints) on review.verifications to {{site}}_privacy_office;
grant select on review.clocks, review.proofs to {{site}}_commissioners_reviewer, {{site}}_privacy_officer, {{site}}_auditor;
grant select (id, once_key, asked_at, done_at, intact, records, checkpoints), insert (id, once_key, asked_at, asked_by)
  on review.verifications to {{site}}_commissioners_reviewer;
grant select (id, asked_at, done_at, intact, records, checkpoints) on review.verifications
  to {{site}}_privacy_officer, {{site}}_auditor;
