-- A file may be kept from a moment that has not come: it belongs to its record, and opens to nobody until then. Why so: an
-- answer waits some seconds before it goes out, and whoever takes it back takes its files back with it. Until that moment
-- whoever keeps files of the room may let one go; what was let go is part of no record again and is swept away.
-- Reversible by the functions of 0004 and by dropping `let_go`. Safe while running.
drop function files.object_to_open(uuid);
create function files.object_to_open(p_id uuid)
  returns table (id uuid, state text, owner_room text, subject_kind text, subject_id text, stored_as text, size bigint,
                 type text, name bytea, sealed_key bytea, driver text, residency text, scan text, disposed_because text,
                 kept_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select o.id, o.state, o.owner_room, o.subject_kind, o.subject_id, o.stored_as, o.size, o.type, o.name, o.sealed_key,
         o.driver, o.residency, o.scan, o.disposed_because, o.kept_at
  from files.objects o join files.owners w on w.room = o.owner_room
  where o.id = p_id and files.acting_role() = any (w.opened_by)
$$;

create function files.let_go(p_id uuid, p_room text, p_subject_kind text, p_subject_id text, p_at timestamptz)
  returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update files.objects o
    set state = 'arrived', owner_room = null, subject_kind = null, subject_id = null, kept_at = null
    where o.id = p_id and o.state = 'kept' and o.kept_at > p_at
      and (o.owner_room, o.subject_kind, o.subject_id) = (p_room, p_subject_kind, p_subject_id)
      and exists (select from files.owners w
                  where w.room = o.owner_room and files.acting_role() = any (w.kept_by));
  return found;
end $$;

revoke all on function files.object_to_open(uuid), files.let_go(uuid, text, text, text, timestamptz) from public;
grant execute on function files.object_to_open(uuid), files.let_go(uuid, text, text, text, timestamptz) to {{site}}_actor;
