-- Takes a mail out of the queue if nobody has begun to send it, and says whether. Why so: who takes back what was written must
-- know that it has not left, and `withdraw` destroys what is left of a mail whatever became of it. A sender that has it in hand
-- counts as begun: the row is theirs until their commit. Reversible by dropping the function. Safe while running.
create function mail.recall(p_id uuid, p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update mail.outbox o
    set state = 'given-up', next_try_at = null, settled_at = p_at, body = null, recipient_mark = null, mailbox_mark = null
    where o.id = p_id and o.state = 'queued' and o.tries = 0 and mail.acting_role() in (o.posted_by, '{{site}}_mail');
  return found;
end $$;
revoke all on function mail.recall(uuid, timestamptz) from public;
grant execute on function mail.recall(uuid, timestamptz) to {{site}}_actor;
