-- Breaches of privacy, the people whom each touched, what they and the Commissioner were told, and the drills.
-- Why so: a list of people points at records of other rooms (table, key) and copies nothing of what they hold; it hangs on
-- a list and not on a breach, so that a drill makes one exactly as a breach does and is never a row among breaches.
-- Conclusions and notices only grow: what was known when is what the clocks are answered by. Reversible by dropping the
-- schema. Safe while running.
create schema breaches;
grant usage on schema breaches to {{site}}_privacy_officer, {{site}}_auditor, {{site}}_privacy_office, {{site}}_disposal;

create table breaches.breaches (
  id uuid primary key,
  number integer generated always as identity unique,
  once_key text not null unique,
  kind text not null check (kind ~ '^[a-z][a-z-]*$'),
  what text not null check (length(what) between 1 and 4000),
  occurred_from timestamptz,
  occurred_until timestamptz,
  detected_at timestamptz not null,
  contained_at timestamptz,
  -- Each may be the empty text: a breach is recorded with what is known.
  holder text not null check (length(holder) <= 2000),
  steps text not null check (length(steps) <= 4000),
  advice text not null check (length(advice) <= 4000),
  others_told text not null check (length(others_told) <= 2000),
  contact text not null check (length(contact) <= 500),
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  closed_at timestamptz,
  closed_by text check (closed_by <> ''),
  closed_because text check (length(closed_because) between 1 and 2000),
  check (occurred_until >= occurred_from),
  check (detected_at <= recorded_at),
  check (contained_at >= coalesce(occurred_from, contained_at)),
  constraint breaches_closed_wholly check (num_nulls(closed_at, closed_by, closed_because) in (0, 3))
);
create index breaches_closed on breaches.breaches (closed_at);

-- The worksheet of section 113, each time that it was concluded.
create table breaches.assessments (
  id uuid primary key,
  breach uuid not null references breaches.breaches (id) on delete restrict,
  made_at timestamptz not null,
  made_by text not null check (made_by <> ''),
  -- By factor: the words, and which way they weigh.
  factors jsonb not null check (jsonb_typeof(factors) = 'object'),
  conclusion text not null check (conclusion in ('notifiable', 'not-notifiable')),
  because text not null check (length(because) between 1 and 4000)
);
create index assessments_by_breach on breaches.assessments (breach, made_at);

-- A list of people: a breach's has the breach's own identifier, a drill's is nobody's and goes at its end.
create table breaches.lists (
  id uuid primary key,
  is_drill boolean not null,
  asked_at timestamptz not null,
  -- Which request it answers; it is stale while somebody has asked since.
  listed_for timestamptz check (listed_for <= asked_at),
  begun_at timestamptz,
  ended_at timestamptz,
  expected integer not null default 0 check (expected >= 0),
  read integer not null default 0 check (read >= 0),
  -- Keys that name no record, and records that lead to nobody who can be named.
  unknown_keys integer not null default 0 check (unknown_keys >= 0),
  nameless integer not null default 0 check (nameless >= 0),
  -- Looks that the log ties to no record: events and how often.
  untied jsonb not null default '[]' check (jsonb_typeof(untied) = 'array')
);
create index lists_stale on breaches.lists (asked_at) where listed_for is distinct from asked_at;

create table breaches.scopes (
  id uuid primary key,
  list uuid not null references breaches.lists (id) on delete restrict,
  kind text not null check (kind in ('records', 'actor', 'table')),
  table_name text check (table_name ~ '^[a-z_]+\.[a-z_]+$'),
  keys text[],
  key_count integer not null default 0 check (key_count = coalesce(cardinality(keys), 0)),
  actor text check (actor <> ''),
  from_at timestamptz,
  until_at timestamptz,
  with_staff boolean not null,
  added_at timestamptz not null,
  added_by text not null check (added_by <> ''),
  removed_at timestamptz,
  removed_by text check (removed_by <> ''),
  check ((kind = 'actor') = (table_name is null)),
  check ((kind = 'records') = (keys is not null)),
  check ((kind = 'actor') = (num_nulls(actor, from_at, until_at) = 0)),
  check (until_at > from_at),
  check ((removed_at is null) = (removed_by is null))
);
create index scopes_by_list on breaches.scopes (list);

create table breaches.people (
  list uuid not null references breaches.lists (id) on delete restrict,
  id uuid not null,
  -- In which they are listed and shown.
  place integer not null check (place > 0),
  primary key (list, id)
);
create index people_by_place on breaches.people (list, place);

create table breaches.records (
  list uuid not null references breaches.lists (id) on delete restrict,
  table_name text not null,
  record text not null check (record <> ''),
  -- As which of the record's people, and of staff by which column.
  subject text not null,
  by_column text not null,
  person uuid not null,
  primary key (list, table_name, record, subject, by_column)
);
create index records_by_person on breaches.records (list, person);

-- As they were given, to the letter; the people's names nobody, and each letter adds its own reader alone.
create table breaches.notices (
  id uuid primary key,
  breach uuid not null references breaches.breaches (id) on delete restrict,
  whom text not null check (whom in ('commissioner', 'people', 'public')),
  stage integer not null check (stage > 0),
  body text not null check (length(body) between 1 and 30000),
  how text not null check (length(how) <= 500),
  given_at timestamptz not null,
  given_by text not null check (given_by <> ''),
  unique (breach, whom, stage)
);

create table breaches.tellings (
  breach uuid not null references breaches.breaches (id) on delete restrict,
  notice uuid not null references breaches.notices (id) on delete restrict,
  person uuid not null,
  how text not null check (how ~ '^[a-z][a-z-]*$'),
  told_at timestamptz not null,
  told_by text not null check (told_by <> ''),
  primary key (notice, person)
);
create index tellings_by_breach on breaches.tellings (breach, person);

-- Why somebody is not told, or not yet (section 116).
create table breaches.exceptions (
  id uuid primary key,
  breach uuid not null references breaches.breaches (id) on delete restrict,
  person uuid,
  ground text not null check (ground ~ '^[a-z][a-z-]*$'),
  because text not null check (length(because) between 1 and 2000),
  review_on date not null,
  placed_at timestamptz not null,
  placed_by text not null check (placed_by <> ''),
  ended_at timestamptz,
  ended_by text check (ended_by <> ''),
  check ((ended_at is null) = (ended_by is null))
);
create index exceptions_by_breach on breaches.exceptions (breach);

create table breaches.drills (
  id uuid primary key,
  held_at timestamptz not null,
  -- What was asked for, found, and how long the list took.
  asked integer not null check (asked > 0),
  records integer not null check (records >= 0),
  people integer not null check (people >= 0),
  tables integer not null check (tables >= 0),
  milliseconds integer not null check (milliseconds >= 0)
);
create index drills_by_time on breaches.drills (held_at);

-- A drill's list tells nobody: no notice can hang on it, for it has no breach; and a list never changes what it is.
create function breaches.list_stays() returns trigger language plpgsql set search_path = '' as $$
begin
  if (new.id, new.is_drill) is distinct from (old.id, old.is_drill) then
    raise exception 'a drill stays a drill' using errcode = 'LF010';
  end if;
  return new;
end $$;
create trigger lists_stay before update on breaches.lists for each row execute function breaches.list_stays();

-- What was closed stays as it was closed.
create function breaches.closed_stays() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.closed_at is not null then
    raise exception 'a closed breach does not change' using errcode = 'LF010';
  end if;
  return new;
end $$;
create trigger closed_stays before update on breaches.breaches
  for each row execute function breaches.closed_stays();
revoke all on all functions in schema breaches from public;

grant select, insert (id, once_key, kind, what, occurred_from, occurred_until, detected_at, contained_at, holder, steps,
    advice, others_told, contact, recorded_at, recorded_by),
  update (kind, what, occurred_from, occurred_until, detected_at, contained_at, holder, steps, advice, others_told, contact,
    closed_at, closed_by, closed_because)
  on breaches.breaches to {{site}}_privacy_officer;
grant select, insert on breaches.assessments, breaches.notices, breaches.tellings to {{site}}_privacy_officer;
grant select, insert, update (ended_at, ended_by) on breaches.exceptions to {{site}}_privacy_officer;
grant select, insert (id, is_drill, asked_at), update (asked_at) on breaches.lists to {{site}}_privacy_officer;
grant select, insert (id, list, kind, table_name, keys, key_count, actor, from_at, until_at, with_staff, added_at, added_by),
  update (removed_at, removed_by) on breaches.scopes to {{site}}_privacy_officer;
grant select on breaches.people, breaches.records, breaches.drills to {{site}}_privacy_officer;

grant select on breaches.breaches, breaches.assessments, breaches.notices, breaches.tellings, breaches.exceptions,
  breaches.lists, breaches.drills to {{site}}_auditor;
grant select (id, list, kind, table_name, key_count, actor, from_at, until_at, with_staff, added_at, added_by, removed_at, removed_by)
  on breaches.scopes to {{site}}_auditor;
-- How many, and never whom.
grant select (list, id) on breaches.people to {{site}}_auditor;

-- The office's process lists the people, holds the drills, and finds members of staff by keys.
grant select, insert, delete, update (asked_at, listed_for, begun_at, ended_at, expected, read, unknown_keys, nameless, untied)
  on breaches.lists to {{site}}_privacy_office;
grant select, insert, delete on breaches.scopes, breaches.people, breaches.records to {{site}}_privacy_office;
grant select, insert on breaches.drills to {{site}}_privacy_office;
grant select (id, recorded_by, closed_by) on breaches.breaches to {{site}}_privacy_office;
grant select (breach, made_by) on breaches.assessments to {{site}}_privacy_office;
grant select (breach, given_by) on breaches.notices to {{site}}_privacy_office;
-- Who has been told keeps their place when the list is made anew.
grant select (breach, person, told_by) on breaches.tellings to {{site}}_privacy_office;
grant select (breach, placed_by, ended_by) on breaches.exceptions to {{site}}_privacy_office;

grant select (id, closed_at), delete on breaches.breaches to {{site}}_disposal;
grant select (breach), delete on breaches.assessments, breaches.notices, breaches.tellings, breaches.exceptions
  to {{site}}_disposal;
grant select (list), delete on breaches.scopes, breaches.people, breaches.records to {{site}}_disposal;
grant select (id), delete on breaches.lists to {{site}}_disposal;
