-- Files: where each object lies, whose record it belongs to, and the key that opens it, wrapped by the site's own.
-- Why so: rooms keep and open files inside their own transactions and under their own roles, yet no role that anybody
-- signs in to may read the table of keys. So the doors are functions that run as the owner and check, by the role that
-- is set, which room's files it may keep, open or destroy. The bytes lie in a store outside the database; the row is
-- written before them, so that a machine that stops in between leaves nothing that is not found again.
-- Reversible by dropping the schema once every object is destroyed. Safe while running.
create schema files;
grant usage on schema files to {{site}}_actor, {{site}}_files, {{site}}_privacy_officer, {{site}}_auditor;

-- Declared by the composition at every start.
create table files.owners (
  room text primary key,
  kept_by text[] not null,
  opened_by text[] not null,
  destroyed_by text[] not null
);

create table files.objects (
  id uuid primary key,
  -- arrived: received and checked, not yet part of any record; kept: part of one; destroyed: its key is no more.
  state text not null default 'arrived' check (state in ('arrived', 'kept', 'destroyed')),
  owner_room text references files.owners on delete restrict,
  subject_kind text check (subject_kind ~ '^[a-z][a-z0-9-]{0,39}$'),
  subject_id text check (subject_id ~ '^[A-Za-z0-9][A-Za-z0-9._:/+-]{0,63}$'),
  -- Of the file, under a key of the site; of the sealed bytes, which is also their name in the store.
  content_address bytea check (length(content_address) = 32),
  stored_as text not null unique check (stored_as ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  type text not null,
  -- As the sender called it, under the object's own key.
  name bytea,
  sealed_key bytea,
  driver text not null check (driver in ('folder', 's3', 'azure')),
  residency text not null check (residency ~ '^(premises|new-zealand|overseas:[A-Z]{2})$'),
  arrived_at timestamptz not null,
  kept_at timestamptz,
  scan text not null check (scan in ('clean', 'waiting', 'none')),
  scanner text,
  scanned_at timestamptz,
  disposed_at timestamptz,
  disposed_because text check (disposed_because in ('owner', 'malware')),
  -- When the store had removed the bytes too.
  removed_at timestamptz,
  check ((state = 'arrived') = (kept_at is null)),
  check ((state = 'arrived') = (owner_room is null)),
  check ((owner_room is null) = (subject_kind is null)),
  check ((owner_room is null) = (subject_id is null)),
  check ((state = 'destroyed') = (sealed_key is null)),
  check ((state = 'destroyed') = (name is null)),
  check ((state = 'destroyed') = (content_address is null)),
  check ((state = 'destroyed') = (disposed_at is not null)),
  check ((disposed_at is null) = (disposed_because is null)),
  check ((scan = 'clean') = (scanner is not null))
);
create index objects_by_subject on files.objects (owner_room, subject_kind, subject_id);
create index objects_arrived on files.objects (arrived_at) where state = 'arrived';
create index objects_to_remove on files.objects (disposed_at) where state = 'destroyed' and removed_at is null;
create index objects_to_scan on files.objects (arrived_at) where scan = 'waiting' and state <> 'destroyed';

grant select, insert, update on files.owners to {{site}}_files;
grant select, insert, update, delete on files.objects to {{site}}_files;
-- Where files lie and how long, for whoever answers for that; neither name nor key.
grant select (id, state, owner_room, subject_kind, subject_id, size, type, driver, residency, arrived_at, kept_at, scan,
              scanner, scanned_at, disposed_at, disposed_because, removed_at)
  on files.objects to {{site}}_privacy_officer, {{site}}_auditor;

alter table files.objects enable row level security;
create policy tended on files.objects to {{site}}_files using (true) with check (true);
-- What nobody kept is no record of anybody.
create policy answered_for on files.objects for select to {{site}}_privacy_officer, {{site}}_auditor
  using (state <> 'arrived');

-- The role that the caller acts as, inside a function that runs as its owner.
create function files.acting_role() returns text
  language sql stable set search_path = '' as $$
  select coalesce(nullif(current_setting('role', true), 'none'), session_user::text)
$$;

-- True when the arrived file is now part of the record; false when it lapsed meanwhile.
create function files.keep_object(p_id uuid, p_room text, p_subject_kind text, p_subject_id text, p_at timestamptz)
  returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from files.owners o where o.room = p_room and files.acting_role() = any (o.kept_by)) then
    raise insufficient_privilege using message = 'this role keeps no file of this room';
  end if;
  update files.objects
    set state = 'kept', owner_room = p_room, subject_kind = p_subject_kind, subject_id = p_subject_id, kept_at = p_at
    where id = p_id and state = 'arrived';
  return found;
end $$;

-- The objects of one subject, oldest first, with what opens their names.
create function files.objects_of(p_room text, p_subject_kind text, p_subject_id text)
  returns table (id uuid, type text, size bigint, name bytea, sealed_key bytea, residency text, kept_at timestamptz,
                 scan text)
  language sql stable security definer set search_path = '' as $$
  select o.id, o.type, o.size, o.name, o.sealed_key, o.residency, o.kept_at, o.scan
  from files.objects o join files.owners w on w.room = o.owner_room
  where o.owner_room = p_room and o.subject_kind = p_subject_kind and o.subject_id = p_subject_id
    and o.state = 'kept' and files.acting_role() = any (w.opened_by)
  order by o.kept_at, o.id
$$;

-- One object, for a role that may open the files of its room; no row to anybody else.
create function files.object_to_open(p_id uuid)
  returns table (id uuid, state text, owner_room text, subject_kind text, subject_id text, stored_as text, size bigint,
                 type text, name bytea, sealed_key bytea, driver text, scan text, disposed_because text)
  language sql stable security definer set search_path = '' as $$
  select o.id, o.state, o.owner_room, o.subject_kind, o.subject_id, o.stored_as, o.size, o.type, o.name, o.sealed_key,
         o.driver, o.scan, o.disposed_because
  from files.objects o join files.owners w on w.room = o.owner_room
  where o.id = p_id and files.acting_role() = any (w.opened_by)
$$;

-- Destroys the key and everything that only it keeps secret; the bytes follow. False when there is no such file.
create function files.destroy_object(p_id uuid, p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update files.objects o
    set state = 'destroyed', sealed_key = null, name = null, content_address = null, disposed_at = p_at,
        disposed_because = 'owner'
    where o.id = p_id and o.state = 'kept'
      and exists (select from files.owners w
                  where w.room = o.owner_room and files.acting_role() = any (w.destroyed_by));
  return found;
end $$;

revoke all on all functions in schema files from public;
grant execute on function files.keep_object(uuid, text, text, text, timestamptz), files.objects_of(text, text, text),
  files.object_to_open(uuid), files.destroy_object(uuid, timestamptz) to {{site}}_actor;
