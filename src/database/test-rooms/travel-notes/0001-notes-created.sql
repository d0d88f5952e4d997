-- A small room for the tests of this room: notes that officers share and a supervisor's own.
create schema travel_notes;
grant usage on schema travel_notes to {{site}}_officer, {{site}}_supervisor;

create table travel_notes.notes (
  id bigint generated always as identity primary key,
  port text not null check (port ~ '^[A-Z]{3}$'),
  words text not null,
  noted_on date,
  seen_at timestamptz,
  weight numeric(6, 2),
  slip text unique deferrable initially deferred
);
create index on travel_notes.notes (port);
alter table travel_notes.notes enable row level security;
create policy by_port on travel_notes.notes for all to {{site}}_officer
  using (port = current_setting('landfall.port', true)) with check (port = current_setting('landfall.port', true));
grant select, insert on travel_notes.notes to {{site}}_officer;

create table travel_notes.secrets (
  id bigint generated always as identity primary key,
  words bytea not null
);
grant select, insert, update on travel_notes.secrets to {{site}}_supervisor;
