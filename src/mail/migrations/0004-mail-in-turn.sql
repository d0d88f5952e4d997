-- Mail in its turn. Why so: an acknowledgement must not wait behind a publication to thousands (`to_many`); an address with
-- `+anything` leads to the same mailbox, which the hour's limit is for (`mailbox_mark`: delivery and `of_address` keep the
-- address as it was given); a large mail must not hold up a small one (`large`); whoever takes goes on after what cannot be
-- taken yet; and a Message-ID proves its own reader only, so the room may ask whose it was. Mail that was queued before has
-- no mark of its mailbox: the limit forgets the hour before. Reversible by dropping the columns and bringing back the
-- functions of 0001. No table is rewritten; an older process that still runs can neither queue nor take until it is replaced.
alter table mail.outbox
  add column to_many boolean not null default false,
  add column mailbox_mark bytea check (length(mailbox_mark) = 32);
create index outbox_in_turn on mail.outbox (next_try_at, queued_at) where state in ('queued', 'deferred') and not to_many;
create index outbox_to_many on mail.outbox (next_try_at, queued_at) where state in ('queued', 'deferred') and to_many;
drop index mail.outbox_due;
create index outbox_by_mailbox on mail.outbox (mailbox_mark, queued_at) where automatic;

alter table mail.inbox add column large boolean not null default false;
create index inbox_unsorted_by_size on mail.inbox (large, sort_after, received_at) where kind is null;
drop index mail.inbox_unsorted;
create index inbox_untaken_by_key on mail.inbox (mailbox, received_at, id) where taken_at is null;
drop index mail.inbox_untaken;

drop function mail.queue(uuid, boolean, text, bytea, timestamptz, bytea, uuid, int);
-- `queued`, or why an automatic mail is not: what no person wrote is never answered, and no mailbox gets many in an hour.
create function mail.queue(
  p_id uuid, p_automatic boolean, p_thread text, p_recipient_mark bytea, p_at timestamptz, p_body bytea,
  p_answers uuid, p_most_an_hour int, p_mailbox_mark bytea, p_to_many boolean
) returns text
  language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from mail.posters where role = mail.acting_role()) then
    raise insufficient_privilege using message = 'this role posts no mail';
  end if;
  if p_automatic and p_answers is not null
     and not exists (select from mail.inbox i where i.id = p_answers and i.answerable) then
    return 'never-answered';
  end if;
  if p_automatic and p_most_an_hour <= (
    select count(*) from mail.outbox o
    where o.mailbox_mark = p_mailbox_mark and o.automatic and o.queued_at > p_at - interval '1 hour') then
    return 'too-many';
  end if;
  insert into mail.outbox (id, posted_by, automatic, thread, recipient_mark, mailbox_mark, to_many, queued_at, next_try_at,
      body)
    values (p_id, mail.acting_role(), p_automatic, p_thread, p_recipient_mark, p_mailbox_mark, p_to_many, p_at, p_at,
      p_body);
  return 'queued';
end $$;

-- As before, and the mark of the mailbox.
create or replace function mail.withdraw(p_id uuid, p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update mail.outbox o
    set state = case when o.state in ('queued', 'deferred') then 'given-up' else o.state end, next_try_at = null,
        settled_at = coalesce(o.settled_at, p_at), body = null, recipient_mark = null, mailbox_mark = null
    where o.id = p_id and (o.body is not null or o.recipient_mark is not null)
      and mail.acting_role() in (o.posted_by, '{{site}}_mail');
  return found;
end $$;

drop function mail.untaken(text, int);
-- Mail that waits for the room whose mailbox it is, after a mail, large or small or both. Automatic answers are among it: to
-- take a person for a programme and show nobody what they wrote would be the worse mistake. Bounces are told by
-- `deliveries`; loops concern nobody.
create function mail.untaken(p_mailbox text, p_large boolean, p_after_at timestamptz, p_after_id uuid, p_limit int)
  returns table (id uuid, kind text, answerable boolean, received_at timestamptz, size int, thread text, thread_by text)
  language sql stable security definer set search_path = '' as $$
  select i.id, i.kind, i.answerable, i.received_at, i.size, i.thread, i.thread_by
  from mail.inbox i
  where i.mailbox = p_mailbox and i.taken_at is null and i.kind in ('message', 'auto-reply', 'unreadable')
    and (i.received_at, i.id) > (p_after_at, p_after_id) and (p_large is null or i.large = p_large)
    and i.disposed_at is null and mail.may_take(i.mailbox)
  order by i.received_at, i.id limit p_limit
$$;

-- Whether the mail of ours that this one answers went to an address, by its mark; null where it answers none, or nobody
-- knows any more.
create function mail.answered_reader(p_id uuid, p_mark bytea) returns text
  language sql stable security definer set search_path = '' as $$
  select case when o.recipient_mark is null then null when o.recipient_mark = p_mark then 'this' else 'another' end
  from mail.inbox i join mail.outbox o on o.id = i.answers
  where i.id = p_id and mail.may_take(i.mailbox)
$$;

revoke all on function
  mail.queue(uuid, boolean, text, bytea, timestamptz, bytea, uuid, int, bytea, boolean),
  mail.untaken(text, boolean, timestamptz, uuid, int), mail.answered_reader(uuid, bytea) from public;
grant execute on function
  mail.queue(uuid, boolean, text, bytea, timestamptz, bytea, uuid, int, bytea, boolean),
  mail.untaken(text, boolean, timestamptz, uuid, int), mail.answered_reader(uuid, bytea) to {{site}}_actor;
grant select (to_many) on mail.outbox to {{site}}_mail;
grant select (large), insert (large) on mail.inbox to {{site}}_mail;
