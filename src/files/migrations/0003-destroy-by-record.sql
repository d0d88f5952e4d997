-- A record that is disposed of takes its files with it, whichever they are. Why so: whoever disposes knows the record and
-- need not be able to list or open what came with it. Reversible by dropping the function. Safe while running.

-- The numbers of what was destroyed; none to a role that may not destroy files of the room.
create function files.destroy_objects_of(p_room text, p_subject_kind text, p_subject_id text, p_at timestamptz)
  returns setof uuid
  language plpgsql security definer set search_path = '' as $$
begin
  return query update files.objects o
    set state = 'destroyed', sealed_key = null, name = null, content_address = null, disposed_at = p_at,
        disposed_because = 'owner'
    where o.owner_room = p_room and o.subject_kind = p_subject_kind and o.subject_id = p_subject_id and o.state = 'kept'
      and exists (select from files.owners w
                  where w.room = o.owner_room and files.acting_role() = any (w.destroyed_by))
    returning o.id;
end $$;

revoke all on function files.destroy_objects_of(text, text, text, timestamptz) from public;
grant execute on function files.destroy_objects_of(text, text, text, timestamptz) to {{site}}_actor;
