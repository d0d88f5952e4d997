-- The mail of a matter goes with it. Why so: what came was kept "until the matter that it belongs to is disposed of", and
-- nothing did it; the process that disposes of a record knows the matter's reference, which is the thread, and no mail.
-- Reversible by dropping the function. Safe while running.

-- How many mails lost their bytes and marks, to and from; one that waits is not sent.
create function mail.dispose_thread(p_thread text, p_at timestamptz) returns integer
  language plpgsql security definer set search_path = '' as $$
declare
  v_out integer;
  v_in integer;
begin
  update mail.outbox o
    set state = case when o.state in ('queued', 'deferred') then 'given-up' else o.state end, next_try_at = null,
        settled_at = coalesce(o.settled_at, p_at), body = null, recipient_mark = null
    where o.thread = p_thread and (o.body is not null or o.recipient_mark is not null);
  get diagnostics v_out = row_count;
  update mail.inbox i
    set body = null, disposed_at = p_at, sender_mark = null, message_mark = null, hop = null,
        taken_at = coalesce(i.taken_at, p_at), kind = coalesce(i.kind, 'unreadable'), sort_after = null
    where i.thread = p_thread and i.body is not null;
  get diagnostics v_in = row_count;
  return v_out + v_in;
end $$;
revoke all on function mail.dispose_thread(text, timestamptz) from public;
grant execute on function mail.dispose_thread(text, timestamptz) to {{site}}_disposal;
