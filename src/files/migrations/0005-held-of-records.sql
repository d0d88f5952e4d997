-- A file that is kept with a record of somebody is part of their copy of what is held about them. Why so: the role that
-- reads for such a copy is nobody's room, so no owner lists it; it asks by the records that were found to be the person's,
-- and gets what opens their files, as the owner's people do. Reversible by dropping the function. Safe while running.
create function files.held_of(p_room text, p_subject_ids text[])
  returns table (id uuid, subject_id text, stored_as text, size bigint, type text, name bytea, sealed_key bytea,
                 driver text, residency text, scan text, kept_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select o.id, o.subject_id, o.stored_as, o.size, o.type, o.name, o.sealed_key, o.driver, o.residency, o.scan, o.kept_at
  from files.objects o
  where o.owner_room = p_room and o.subject_id = any (p_subject_ids) and o.state = 'kept'
  order by o.kept_at, o.id
$$;
revoke all on function files.held_of(text, text[]) from public;
grant execute on function files.held_of(text, text[]) to {{site}}_holdings;
