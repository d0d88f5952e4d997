-- Mail to and from a person is part of their copy of what is held about them. Why so: the role that reads for such a copy
-- takes from no mailbox; it asks by the marks of the person's addresses and by the threads of their own matters, and opens
-- what came one by one. What went is a fact without its words, which were emptied when it had left.
-- Reversible by dropping the functions. Safe while running.
create function mail.held(p_marks bytea[], p_threads text[])
  returns table (direction text, id uuid, at timestamptz, state text, thread text, by_address boolean, has_body boolean,
                 size integer)
  language sql stable security definer set search_path = '' as $$
  select 'out', o.id, o.queued_at, o.state, o.thread, coalesce(o.recipient_mark = any (p_marks), false), false, null::integer
  from mail.outbox o where o.recipient_mark = any (p_marks) or o.thread = any (p_threads)
  union all
  select 'in', i.id, i.received_at, i.kind, i.thread, coalesce(i.sender_mark = any (p_marks), false), i.body is not null,
    i.size
  from mail.inbox i where i.sender_mark = any (p_marks) or i.thread = any (p_threads)
  order by 3, 2
$$;

create function mail.held_body(p_id uuid) returns bytea
  language sql stable security definer set search_path = '' as $$
  select i.body from mail.inbox i where i.id = p_id
$$;
revoke all on function mail.held(bytea[], text[]), mail.held_body(uuid) from public;
grant execute on function mail.held(bytea[], text[]), mail.held_body(uuid) to {{site}}_holdings;
