-- Keeping a file tells its type, size and scan. Why: a form of several pages carries nothing of a file but its number, and
-- the activity record says what was kept as the row knows it, not as somebody remembers it.
-- Reversible by the function of 0001. Safe while nothing runs yet.
drop function files.keep_object(uuid, text, text, text, timestamptz);

-- A row when the arrived file is now part of the record; none when it lapsed meanwhile.
create function files.keep_object(p_id uuid, p_room text, p_subject_kind text, p_subject_id text, p_at timestamptz)
  returns table (type text, size bigint, scan text)
  language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from files.owners o where o.room = p_room and files.acting_role() = any (o.kept_by)) then
    raise insufficient_privilege using message = 'this role keeps no file of this room';
  end if;
  return query update files.objects o
    set state = 'kept', owner_room = p_room, subject_kind = p_subject_kind, subject_id = p_subject_id, kept_at = p_at
    where o.id = p_id and o.state = 'arrived'
    returning o.type, o.size, o.scan;
end $$;

revoke all on function files.keep_object(uuid, text, text, text, timestamptz) from public;
grant execute on function files.keep_object(uuid, text, text, text, timestamptz) to {{site}}_actor;
