-- An object can be moved to another store: its row says where it lies, and where a copy still waits to be removed. Why so:
-- the source goes only after the row names the copy, so a machine that stops in between leaves a copy too many and never
-- one too few. How many lie where is told to whoever asks: numbers of nobody in particular.
-- Reversible by dropping the columns once none has a copy left, and by the function of 0001. Safe while running.
alter table files.objects
  add column moved_at timestamptz,
  add column left_in_driver text check (left_in_driver in ('folder', 's3', 'azure')),
  add column left_in_residency text check (left_in_residency ~ '^(premises|new-zealand|overseas:[A-Z]{2})$'),
  add check ((left_in_driver is null) = (left_in_residency is null));
create index objects_to_move on files.objects (driver, residency, id) where state = 'kept';
create index objects_left on files.objects (id) where left_in_driver is not null;
grant select (moved_at, left_in_driver, left_in_residency), update (moved_at, left_in_driver, left_in_residency)
  on files.objects to {{site}}_files;
grant select (moved_at, left_in_driver, left_in_residency) on files.objects to {{site}}_privacy_officer, {{site}}_auditor;

drop function files.object_to_open(uuid);
create function files.object_to_open(p_id uuid)
  returns table (id uuid, state text, owner_room text, subject_kind text, subject_id text, stored_as text, size bigint,
                 type text, name bytea, sealed_key bytea, driver text, residency text, scan text, disposed_because text)
  language sql stable security definer set search_path = '' as $$
  select o.id, o.state, o.owner_room, o.subject_kind, o.subject_id, o.stored_as, o.size, o.type, o.name, o.sealed_key,
         o.driver, o.residency, o.scan, o.disposed_because
  from files.objects o join files.owners w on w.room = o.owner_room
  where o.id = p_id and files.acting_role() = any (w.opened_by)
$$;
revoke all on function files.object_to_open(uuid) from public;
grant execute on function files.object_to_open(uuid) to {{site}}_actor;

create function files.places(p_room text) returns table (residency text, files bigint)
  language sql stable security definer set search_path = '' as $$
  select o.residency, count(*) from files.objects o where o.state = 'kept' and o.owner_room = p_room
  group by o.residency order by o.residency
$$;
revoke all on function files.places(text) from public;
grant execute on function files.places(text) to {{site}}_actor;
