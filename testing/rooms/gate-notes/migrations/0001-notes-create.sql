-- What officers saw at a gate, one note a case. Reversible: drop the schema.
create schema gate_notes;
create table gate_notes.notes (
  case_reference text primary key,
  person_profile_number text not null,
  seen text not null,
  written_at timestamptz not null
);
grant usage on schema gate_notes to {{site}}_officer, {{site}}_privacy_office, {{site}}_disposal;
grant select, insert on gate_notes.notes to {{site}}_officer;
grant select (case_reference, person_profile_number) on gate_notes.notes to {{site}}_privacy_office;
grant select (case_reference, written_at), delete on gate_notes.notes to {{site}}_disposal;
