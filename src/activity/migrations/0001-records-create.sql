-- The activity log: append-only records, the links that chain them, signed checkpoints.
-- Why so: a record is written in its act's own transaction by whoever acts, through one function; links are added
-- afterwards by one chainer, so that writers never wait for each other. Reversible by dropping the schema (a log is
-- not dropped: export it first). Safe while running.
create schema if not exists activity;

create table activity.events (
  event text primary key check (event ~ '^[a-z][a-z0-9]*(-[a-z0-9]+){0,11}$'),
  sentence text not null check (sentence like '%.'),
  reads_personal_data boolean not null
);

-- The second wall behind src/activity/identifiers-only.ts: identifiers and counts, never values.
create function activity.holds_only_identifiers(details jsonb) returns boolean
  language sql immutable set search_path = '' as $$
  select jsonb_typeof(details) = 'object'
    and (select count(*) from jsonb_each(details)) <= 12
    and not exists (
      select from jsonb_each(details) as detail(name, value)
      where detail.name !~ '^[a-z][A-Za-z0-9_-]{0,39}$'
        or case jsonb_typeof(detail.value)
             when 'number' then false
             when 'boolean' then false
             when 'string' then (detail.value #>> '{}') !~ '^[A-Za-z0-9][A-Za-z0-9._:/+-]{0,63}$'
             else true
           end
    )
$$;

create table activity.records (
  number bigint generated always as identity primary key,
  id uuid not null unique default gen_random_uuid(),
  -- Milliseconds, as the programme reads them: nothing can change below what the hash sees.
  at timestamptz(3) not null,
  actor_kind text not null check (actor_kind in ('person', 'device', 'process', 'operator', 'public')),
  actor_id text not null check (actor_id ~ '^[A-Za-z0-9][A-Za-z0-9._:@/+-]{0,99}$'),
  actor_role text not null check (actor_role ~ '^[a-z][a-z0-9-]{0,39}$'),
  database_role text not null,
  event text not null,
  subject_kind text check (subject_kind ~ '^[a-z][a-z0-9-]{0,39}$'),
  subject_id text check (subject_id ~ '^[A-Za-z0-9][A-Za-z0-9._:/+-]{0,63}$'),
  details jsonb not null check (activity.holds_only_identifiers(details)),
  check ((subject_kind is null) = (subject_id is null))
);
create index records_by_event on activity.records (event, number);
create index records_by_actor on activity.records (actor_id, number);
create index records_by_subject on activity.records (subject_kind, subject_id, number);
create index records_by_time on activity.records (at);

-- What the chainer has yet to link. Written with the record, so that finding it never scans the log.
create table activity.unlinked (
  record_number bigint primary key references activity.records (number) on delete restrict
);

create table activity.links (
  number bigint primary key check (number >= 1),
  record_id uuid not null unique references activity.records (id) on delete restrict,
  record_hash text not null check (record_hash ~ '^[0-9a-f]{64}$'),
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$')
);

create table activity.checkpoints (
  link_number bigint primary key references activity.links (number) on delete restrict,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  at timestamptz(3) not null,
  key_id text not null,
  signature text not null
);

create function activity.refuse_change() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'the activity log only grows' using errcode = 'LF001';
end
$$;
create trigger records_only_grow before update or delete on activity.records
  for each row execute function activity.refuse_change();
create trigger records_are_never_emptied before truncate on activity.records
  for each statement execute function activity.refuse_change();
create trigger links_only_grow before update or delete on activity.links
  for each row execute function activity.refuse_change();
create trigger links_are_never_emptied before truncate on activity.links
  for each statement execute function activity.refuse_change();
create trigger checkpoints_only_grow before update or delete on activity.checkpoints
  for each row execute function activity.refuse_change();
create trigger checkpoints_are_never_emptied before truncate on activity.checkpoints
  for each statement execute function activity.refuse_change();

-- The only way in. `role` is the acting database role even inside a definer's function: an officer's connection
-- cannot write a record that says another role wrote it.
create function activity.append(
  at timestamptz, actor_kind text, actor_id text, actor_role text,
  event text, subject_kind text, subject_id text, details jsonb
) returns void language plpgsql security definer set search_path = '' as $$
declare
  new_number bigint;
begin
  if not exists (select from activity.events as declared where declared.event = append.event) then
    raise exception 'the activity event is not declared' using errcode = 'LF002';
  end if;
  insert into activity.records as r
    (at, actor_kind, actor_id, actor_role, database_role, event, subject_kind, subject_id, details)
  values
    (append.at, append.actor_kind, append.actor_id, append.actor_role, current_setting('role'),
     append.event, append.subject_kind, append.subject_id, append.details)
  returning r.number into new_number;
  insert into activity.unlinked (record_number) values (new_number);
end
$$;

revoke all on all functions in schema activity from public;
grant usage on schema activity to {{site}}_actor, {{site}}_chainer, {{site}}_auditor;
grant execute on function activity.append to {{site}}_actor;
grant select on activity.events, activity.records, activity.links, activity.checkpoints, activity.unlinked
  to {{site}}_chainer, {{site}}_auditor;
grant insert, update on activity.events to {{site}}_chainer;
grant delete on activity.unlinked to {{site}}_chainer;
grant insert on activity.links, activity.checkpoints to {{site}}_chainer;
