-- Details of a person in the register that were corrected at their request: what the extract said, and what stands instead.
-- Why: the next extract of a system that still says what was wrong must not bring it back, and what was changed, by whom and
-- under which request must be traceable. Reversible by dropping the schema. Safe while everything runs.
create schema corrections;
grant usage on schema corrections to {{site}}_register, {{site}}_list_officer, {{site}}_privacy_office,
  {{site}}_disposal;

create table corrections.corrections (
  correction_id uuid primary key,
  person_profile_number text not null references fines.people on delete restrict,
  corrected_at timestamptz not null,
  -- Of the request by right under which it was done.
  request text not null check (request <> ''),
  corrected_by text not null check (corrected_by <> ''),
  extract_family_name text not null,
  extract_given_names text not null,
  extract_date_of_birth text not null,
  extract_gender text not null,
  family_name text not null,
  given_names text not null,
  date_of_birth text not null,
  gender text not null,
  -- The last list when it was done, on which the person stood as before: every later one carries it. Null: on no list.
  after_list integer check (after_list > 0),
  -- Why no list is sent at once, and the next daily one carries it: the code of why none could be sent, or that the person is
  -- under silent alert, whose list must not come when something of theirs happened.
  list_waits text,
  ended_at timestamptz,
  ended_because text check (ended_because in ('source-moved-on', 'corrected-again')),
  -- An import that is undone lets it stand again.
  ended_by_import uuid,
  check ((ended_at is null) = (ended_because is null)),
  check (ended_by_import is null or ended_because = 'source-moved-on')
);
create unique index corrections_standing on corrections.corrections (person_profile_number) where ended_at is null;
create index corrections_of_person on corrections.corrections (person_profile_number, corrected_at);
create index corrections_ended_by on corrections.corrections (ended_by_import) where ended_by_import is not null;

grant select, insert, update on corrections.corrections to {{site}}_register;
-- Whoever undoes an import is told of how many people Justice has done something since.
grant select (person_profile_number, corrected_at) on corrections.corrections to {{site}}_list_officer;
grant select (person_profile_number, corrected_by) on corrections.corrections to {{site}}_privacy_office;
grant select (person_profile_number), delete on corrections.corrections to {{site}}_disposal;

alter table corrections.corrections enable row level security;
create policy whole_register on corrections.corrections to {{site}}_register using (true) with check (true);
create policy corrected_since on corrections.corrections for select to {{site}}_list_officer using (true);
create policy privacy_office on corrections.corrections for select to {{site}}_privacy_office using (true);
create policy disposal on corrections.corrections to {{site}}_disposal using (true);
