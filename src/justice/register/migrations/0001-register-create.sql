-- The register of fines: people, their debts and warrants as the last extract left them, and what each import changed.
-- Why: the daily list is built from it, and every decision must be traceable to what the register held. Reversible by
-- dropping the schema. Safe while nothing runs yet.
create schema fines;
grant usage on schema fines to {{site}}_register, {{site}}_list_officer, {{site}}_contact_agent,
  {{site}}_privacy_officer;

create table fines.people (
  person_profile_number text primary key check (person_profile_number ~ '^[A-Za-z0-9-]{1,32}$'),
  family_name text not null,
  given_names text not null,
  -- Text, because the month or the day may be unknown (1981-00-00).
  date_of_birth text not null check (date_of_birth ~ '^\d{4}-\d{2}-\d{2}$'),
  gender text not null check (gender in ('M', 'F', 'X')),
  -- The names without accents and in small letters, a space before each, for the search.
  search_text text not null,
  -- Hash of everything that is held about the person: an import rewrites only what differs.
  fingerprint text not null,
  entered_at timestamptz not null,
  changed_at timestamptz not null,
  left_at timestamptz
);

create table fines.debts (
  person_profile_number text not null references fines.people on delete cascade,
  debt_id text not null check (debt_id ~ '^[A-Za-z0-9-]{1,32}$'),
  kind text not null check (kind in ('fine', 'reparation', 'costs', 'infringement')),
  court_imposed boolean not null,
  outstanding_cents bigint not null check (outstanding_cents >= 0),
  under_arrangement boolean not null,
  primary key (person_profile_number, debt_id)
);

create table fines.warrants (
  person_profile_number text not null references fines.people on delete cascade,
  warrant_id text not null check (warrant_id ~ '^[A-Za-z0-9-]{1,32}$'),
  issued_on date not null,
  status text not null check (status in ('live', 'withdrawn', 'executed')),
  -- The debts that the warrant covers, all of the same person; the import checks that they are there.
  debt_ids text[] not null,
  primary key (person_profile_number, warrant_id)
);

create table fines.imports (
  import_id uuid primary key,
  number bigint generated always as identity unique,
  imported_at timestamptz not null,
  actor_kind text not null,
  actor_id text not null,
  full_extract boolean not null,
  outcome text not null check (outcome in ('applied', 'refused')),
  people_rows integer not null,
  debt_rows integer not null,
  warrant_rows integer not null,
  people_added integer not null,
  people_changed integer not null,
  people_unchanged integer not null,
  people_left integer not null,
  people_held_back integer not null,
  refused_rows integer not null
);

-- The report of an import names places and codes, never values.
create table fines.refused_rows (
  import_id uuid not null references fines.imports on delete cascade,
  number integer not null,
  file text not null,
  row_number integer not null,
  field text not null,
  code text not null,
  primary key (import_id, number)
);

create table fines.changes (
  import_id uuid not null references fines.imports on delete restrict,
  person_profile_number text not null references fines.people on delete cascade,
  change text not null check (change in ('added', 'changed', 'left', 'returned')),
  changed_at timestamptz not null,
  primary key (person_profile_number, import_id)
);

grant select, insert, update on fines.people to {{site}}_register;
grant select, insert, delete on fines.debts, fines.warrants to {{site}}_register;
grant select, insert on fines.imports, fines.refused_rows, fines.changes to {{site}}_register;
grant select on fines.people, fines.debts, fines.warrants, fines.imports, fines.refused_rows, fines.changes
  to {{site}}_list_officer;
grant select on fines.people, fines.debts, fines.warrants, fines.changes
  to {{site}}_contact_agent, {{site}}_privacy_officer;

-- Four roles see the register whole; nobody else at Justice sees any of it.
alter table fines.people enable row level security;
alter table fines.debts enable row level security;
alter table fines.warrants enable row level security;
alter table fines.changes enable row level security;
create policy whole_register on fines.people to {{site}}_register, {{site}}_list_officer, {{site}}_contact_agent,
  {{site}}_privacy_officer using (true) with check (true);
create policy whole_register on fines.debts to {{site}}_register, {{site}}_list_officer, {{site}}_contact_agent,
  {{site}}_privacy_officer using (true) with check (true);
create policy whole_register on fines.warrants to {{site}}_register, {{site}}_list_officer, {{site}}_contact_agent,
  {{site}}_privacy_officer using (true) with check (true);
create policy whole_register on fines.changes to {{site}}_register, {{site}}_list_officer, {{site}}_contact_agent,
  {{site}}_privacy_officer using (true) with check (true);
