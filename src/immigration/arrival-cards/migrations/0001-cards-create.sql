-- Arrival cards as imported, and how many tracing requests were answered from them. Why: Justice's requests are answered
-- from here and from nowhere else; a request leaves no trace but a count. Reversible by dropping the schema. Safe while
-- nothing runs yet.
create schema arrival_cards;
grant usage on schema arrival_cards to {{site}}_arrival_cards, {{site}}_tracing_officer, {{site}}_privacy_officer,
  {{site}}_auditor, {{site}}_operator;

create table arrival_cards.imports (
  import_id uuid primary key,
  imported_at timestamptz not null,
  imported_by text not null,
  outcome text not null check (outcome in ('applied', 'refused')),
  added integer not null,
  held_already integer not null,
  refused_rows integer not null
);

-- Where a row was refused and why, never what it said.
create table arrival_cards.refused_rows (
  import_id uuid not null references arrival_cards.imports on delete cascade,
  position integer not null,
  row_number integer,
  field text,
  code text not null,
  primary key (import_id, position)
);

create table arrival_cards.cards (
  card_id uuid primary key,
  -- Cards first, then the import's row with how many of them were new.
  import_id uuid not null references arrival_cards.imports on delete restrict deferrable initially deferred,
  passport_number text not null,
  family_name text not null,
  given_names text not null,
  date_of_birth date not null,
  gender text,
  nationality text,
  occupation text,
  new_zealand_address text not null,
  expected_return_date date,
  craft text not null,
  arrived_on date not null,
  -- As compared: letters and digits alone, and names in A to Z.
  passport_key text not null,
  name_key text not null,
  -- The same card handed in again is the same card.
  unique (passport_key, name_key, date_of_birth, craft, arrived_on)
);

-- Requests by the day on which they were answered; nobody can be named by it.
create table arrival_cards.answered (
  day date primary key,
  found integer not null default 0,
  nobody integer not null default 0
);

-- The officer who imports cards cannot read them back: they are looked up by request alone.
grant select on arrival_cards.cards to {{site}}_arrival_cards, {{site}}_privacy_officer;
grant insert on arrival_cards.cards to {{site}}_tracing_officer, {{site}}_operator;
grant select, insert on arrival_cards.imports, arrival_cards.refused_rows to {{site}}_tracing_officer, {{site}}_operator;
grant select on arrival_cards.imports to {{site}}_privacy_officer, {{site}}_auditor;
grant select, insert, update on arrival_cards.answered to {{site}}_arrival_cards;
grant select on arrival_cards.answered to {{site}}_tracing_officer, {{site}}_privacy_officer, {{site}}_auditor,
  {{site}}_operator;

alter table arrival_cards.cards enable row level security;
create policy looked_up_by_request on arrival_cards.cards for select to {{site}}_arrival_cards, {{site}}_privacy_officer
  using (true);
create policy handed_in on arrival_cards.cards for insert to {{site}}_tracing_officer, {{site}}_operator
  with check (true);
