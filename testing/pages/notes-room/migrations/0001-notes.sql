-- A table for tests of the page kit: what a page writes, as whom, and once. Reversible: drop the schema.
create schema notes;
create table notes.notes (
  once_key text primary key,
  words text not null,
  written_by text not null default current_setting('landfall.person', true),
  port text default current_setting('landfall.port', true)
);
grant usage on schema notes to {{site}}_officer;
grant select, insert on notes.notes to {{site}}_officer;
