-- An extract is tried before it is imported, and an import can be undone until the next list is sent.
-- Why: an extract that would drop thousands of people must be seen, and decided by two people, before it does; and what
-- it did must be reversible. A trial holds figures alone. What an import changed of whom stands beside it as it was before,
-- until a list has been sent or the person's record ends. Reversible by dropping the two tables and the columns. Safe
-- while running.
create table extract.trials (
  trial_id uuid primary key,
  tried_at timestamptz not null,
  actor_kind text not null,
  actor_id text not null,
  full_extract boolean not null,
  -- Counts and amounts: what the import would change, and what the next list would be.
  dry_run jsonb not null,
  -- Beyond the agreement's guard: two people let it in.
  is_guarded boolean not null,
  -- approved: to be imported next; outdated: the register or the memory of the files had moved on.
  state text not null default 'waits'
    check (state in ('waits', 'approved', 'declined', 'discarded', 'applied', 'outdated')),
  decided_by text,
  decided_at timestamptz,
  check ((decided_by is null) = (decided_at is null))
);
grant select, insert on extract.trials to {{site}}_register;
grant update (state) on extract.trials to {{site}}_register;
grant select on extract.trials to {{site}}_list_officer;
grant update (state, decided_by, decided_at) on extract.trials to {{site}}_list_officer;
grant select (actor_id, decided_by) on extract.trials to {{site}}_privacy_office;
grant select (trial_id, tried_at), delete on extract.trials to {{site}}_disposal;

create table extract.before_imports (
  import_id uuid not null references extract.imports on delete cascade,
  person_profile_number text not null,
  -- The person, debts, warrants and acts as they stood.
  held jsonb not null,
  primary key (person_profile_number, import_id)
);
grant select, insert, delete on extract.before_imports to {{site}}_register;
grant select (person_profile_number) on extract.before_imports to {{site}}_privacy_office;
grant select (person_profile_number), delete on extract.before_imports to {{site}}_disposal;
-- Whoever may undo an import is told beforehand of how many people it would put back.
grant select (import_id, person_profile_number) on extract.before_imports to {{site}}_list_officer;
alter table extract.before_imports enable row level security;
create policy whole_register on extract.before_imports to {{site}}_register, {{site}}_list_officer using (true)
  with check (true);
create policy privacy_office on extract.before_imports for select to {{site}}_privacy_office using (true);
create policy disposal on extract.before_imports to {{site}}_disposal using (true);

alter table extract.imports
  add column undone_at timestamptz,
  add column undone_by text,
  add check ((undone_at is null) = (undone_by is null));
grant select (undone_at, undone_by) on extract.imports to {{site}}_register, {{site}}_list_officer,
  {{site}}_contact_agent, {{site}}_privacy_officer;
grant update (undone_at, undone_by) on extract.imports to {{site}}_register;
grant select (undone_by) on extract.imports to {{site}}_privacy_office;
