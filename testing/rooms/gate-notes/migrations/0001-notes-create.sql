-- What officers saw at a gate, one note a case. Reversible: drop the schema.
create schema gate_notes;
create table gate_notes.notes (
  case_reference text primary key,
  person_profile_number text not null,
  seen text not null,
  written_at timestamptz not null
);
grant usage on schema gate_notes to {{site}}_officer;
grant select, insert on gate_notes.notes to {{site}}_officer;
