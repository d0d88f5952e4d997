-- Lets a room hold back a mail of its own for a while, so that whoever wrote it can take it back before anybody has it.
-- Reversible by dropping the function. Safe while running.
create function mail.not_before(p_id uuid, p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update mail.outbox o set next_try_at = p_at
    where o.id = p_id and o.state = 'queued' and o.tries = 0 and o.posted_by = mail.acting_role();
  return found;
end $$;
revoke all on function mail.not_before(uuid, timestamptz) from public;
grant execute on function mail.not_before(uuid, timestamptz) to {{site}}_actor;
