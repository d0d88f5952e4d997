-- Whether the domain in a mail's From vouches for it, found out once when the mail is sorted. Why so: From is what anybody
-- writes; what a mail counts as must rest on what its domain says, and be kept, since keys are withdrawn from the DNS.
-- Results only: no domain, and the address that it was handed over from is sealed and gone once it is sorted. Reversible
-- by dropping the columns. Safe while running.
alter table mail.inbox
  add column hop bytea,
  add column standing text check (standing in ('aligned', 'not-aligned', 'unknown')),
  add column spf text check (spf in
    ('pass', 'pass-other', 'fail', 'softfail', 'neutral', 'none', 'policy', 'temperror', 'permerror', 'unchecked')),
  add column dkim text check (dkim in
    ('pass', 'pass-other', 'fail', 'softfail', 'neutral', 'none', 'policy', 'temperror', 'permerror', 'unchecked')),
  add column dmarc text check (dmarc in
    ('pass', 'pass-other', 'fail', 'softfail', 'neutral', 'none', 'policy', 'temperror', 'permerror', 'unchecked')),
  add check (num_nulls(standing, spf, dkim, dmarc) in (0, 4)),
  add check (hop is null or (kind is null and body is not null));
grant select (hop, standing, spf, dkim, dmarc), insert (hop), update (hop, standing, spf, dkim, dmarc)
  on mail.inbox to {{site}}_mail;

drop function mail.received(uuid);
-- One mail with its sealed bytes, for the role that may take it; what came before senders were checked has no results.
create function mail.received(p_id uuid)
  returns table (id uuid, kind text, answerable boolean, received_at timestamptz, thread text, thread_by text,
                 standing text, spf text, dkim text, dmarc text, body bytea)
  language sql stable security definer set search_path = '' as $$
  select i.id, i.kind, i.answerable, i.received_at, i.thread, i.thread_by, i.standing, i.spf, i.dkim, i.dmarc, i.body
  from mail.inbox i where i.id = p_id and i.body is not null and mail.may_take(i.mailbox)
$$;
revoke all on function mail.received(uuid) from public;
grant execute on function mail.received(uuid) to {{site}}_actor;

-- As before, and the address that it was handed over from, where it was never sorted.
create or replace function mail.dispose(p_id uuid, p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update mail.inbox i
    set body = null, disposed_at = p_at, sender_mark = null, message_mark = null, hop = null,
        taken_at = coalesce(i.taken_at, p_at), kind = coalesce(i.kind, 'unreadable'), sort_after = null
    where i.id = p_id and i.body is not null
      and (mail.may_take(i.mailbox) or mail.acting_role() = '{{site}}_mail');
  return found;
end $$;

-- The sealed bytes of a mail that has been taken, for a room's own function that knows who may see it: no role is granted
-- this, because a mailbox is the room's and a mail may be one agency's.
create function mail.sealed_bytes(p_id uuid) returns bytea
  language sql stable security definer set search_path = '' as $$
  select i.body from mail.inbox i where i.id = p_id and i.taken_at is not null
$$;
revoke all on function mail.sealed_bytes(uuid) from public;
