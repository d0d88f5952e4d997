-- Mail on its way out, and mail that came, both sealed at rest. Why so: a mail leaves when, and only when, what it tells
-- of is committed; what came is kept before the sender is told so. Of people the tables hold keyed marks and ciphertext
-- only. Rooms have no grants on the tables: the doors are functions that run as the owner and check the role that is set.
-- Reversible by dropping the schema once nothing waits. Safe while running.
create schema mail;
grant usage on schema mail to {{site}}_actor, {{site}}_mail, {{site}}_operator;

-- Declared by the composition at every start.
create table mail.posters (
  role text primary key
);
create table mail.mailboxes (
  mailbox text primary key check (mailbox ~ '^[a-z][a-z0-9-]{0,39}$'),
  taken_by text[] not null
);

create table mail.outbox (
  -- Also the envelope's identifier, which a bounce brings back.
  id uuid primary key,
  posted_by text not null,
  automatic boolean not null,
  -- The reference that people quote.
  thread text check (thread ~ '^[A-Za-z0-9-]{1,40}$'),
  recipient_mark bytea check (length(recipient_mark) = 32),
  queued_at timestamptz not null,
  state text not null default 'queued' check (state in ('queued', 'deferred', 'sent', 'bounced', 'given-up')),
  tries int not null default 0,
  -- When somebody may take it up: while one does, that is after their time has run out.
  next_try_at timestamptz,
  -- The mail server's numbers, never its words: they quote addresses.
  reply text check (reply ~ '^[a-z0-9. -]{1,40}$'),
  settled_at timestamptz,
  -- The whole message, encrypted at rest, until a mail server has it; a mail given up keeps it until it is withdrawn.
  body bytea,
  check ((state in ('queued', 'deferred')) = (next_try_at is not null)),
  check (state not in ('queued', 'deferred') or body is not null),
  check (state not in ('sent', 'bounced') or body is null),
  check ((state in ('queued', 'deferred')) = (settled_at is null))
);
create index outbox_due on mail.outbox (next_try_at) where state in ('queued', 'deferred');
create index outbox_by_recipient on mail.outbox (recipient_mark, queued_at);
create index outbox_by_thread on mail.outbox (thread) where thread is not null;
-- Ciphertext: compressing it costs time for nothing.
alter table mail.outbox alter column body set storage external;

create table mail.inbox (
  id uuid primary key,
  mailbox text not null references mail.mailboxes on delete restrict,
  received_at timestamptz not null,
  size int not null,
  -- The same bytes delivered again to the same mailbox are the same mail.
  content_mark bytea not null check (length(content_mark) = 32),
  -- The bytes as they came, encrypted at rest; gone once the mail has been disposed of.
  body bytea,
  disposed_at timestamptz,
  -- Found out by sorting; null until then.
  kind text check (kind in ('message', 'bounce', 'auto-reply', 'loop', 'unreadable')),
  -- May the programme answer it by itself? Never what a programme wrote, nor somebody who writes all the time.
  answerable boolean not null default false,
  sort_tries int not null default 0,
  sort_after timestamptz,
  sender_mark bytea check (length(sender_mark) = 32),
  message_mark bytea check (length(message_mark) = 32),
  thread text check (thread ~ '^[A-Za-z0-9-]{1,40}$'),
  -- answer: to a mail of ours, proven; reference: to a mail of a known thread; subject: somebody wrote the reference.
  thread_by text check (thread_by in ('answer', 'reference', 'subject', 'room')),
  answers uuid references mail.outbox on delete set null,
  taken_at timestamptz,
  unique (mailbox, content_mark),
  check ((kind is null) = (sort_after is not null)),
  check ((thread is null) = (thread_by is null)),
  check ((body is null) = (disposed_at is not null))
);
create index inbox_unsorted on mail.inbox (sort_after) where kind is null;
create index inbox_untaken on mail.inbox (mailbox, received_at) where taken_at is null;
create index inbox_by_sender on mail.inbox (sender_mark, received_at);
create index inbox_by_message on mail.inbox (message_mark);
alter table mail.inbox alter column body set storage external;

create table mail.bounces (
  inbox_id uuid primary key references mail.inbox on delete cascade,
  -- Null where the report names no mail of ours.
  outbox_id uuid references mail.outbox on delete cascade,
  action text not null check (action ~ '^[a-z-]{1,20}$'),
  status text check (status ~ '^[245]\.[0-9]{1,3}\.[0-9]{1,3}$'),
  noted_at timestamptz not null
);
create index bounces_by_mail on mail.bounces (outbox_id);

grant select, insert, update, delete on mail.posters, mail.mailboxes to {{site}}_mail;
grant select, insert, update on mail.outbox, mail.inbox, mail.bounces to {{site}}_mail;

create function mail.acting_role() returns text
  language sql stable set search_path = '' as $$
  select coalesce(nullif(current_setting('role', true), 'none'), session_user::text)
$$;

create function mail.may_take(p_mailbox text) returns boolean
  language sql stable set search_path = '' as $$
  select exists (select from mail.mailboxes m where m.mailbox = p_mailbox and mail.acting_role() = any (m.taken_by))
$$;

-- `queued`, or why an automatic mail is not: what no person wrote is never answered, and nobody gets many in an hour.
create function mail.queue(
  p_id uuid, p_automatic boolean, p_thread text, p_recipient_mark bytea, p_at timestamptz, p_body bytea,
  p_answers uuid, p_most_an_hour int
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
    where o.recipient_mark = p_recipient_mark and o.automatic and o.queued_at > p_at - interval '1 hour') then
    return 'too-many';
  end if;
  insert into mail.outbox (id, posted_by, automatic, thread, recipient_mark, queued_at, next_try_at, body)
    values (p_id, mail.acting_role(), p_automatic, p_thread, p_recipient_mark, p_at, p_at, p_body);
  return 'queued';
end $$;

-- What became of mail that the acting role posted.
create function mail.deliveries(p_ids uuid[])
  returns table (id uuid, state text, tries int, reply text, queued_at timestamptz, settled_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select o.id, o.state, o.tries, o.reply, o.queued_at, o.settled_at
  from mail.outbox o where o.id = any (p_ids) and o.posted_by = mail.acting_role()
$$;

-- Mail given up is tried again after its cause was mended.
create function mail.resume(p_id uuid, p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update mail.outbox set state = 'queued', tries = 0, queued_at = p_at, next_try_at = p_at, settled_at = null
    where id = p_id and state = 'given-up' and body is not null and posted_by = mail.acting_role();
  return found;
end $$;

-- Destroys what is left of a mail that was to go out, and the mark of whom it was for; one that waits is not sent.
create function mail.withdraw(p_id uuid, p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update mail.outbox o
    set state = case when o.state in ('queued', 'deferred') then 'given-up' else o.state end, next_try_at = null,
        settled_at = coalesce(o.settled_at, p_at), body = null, recipient_mark = null
    where o.id = p_id and (o.body is not null or o.recipient_mark is not null)
      and mail.acting_role() in (o.posted_by, '{{site}}_mail');
  return found;
end $$;

-- Mail that waits for the room whose mailbox it is. Automatic answers are among it: to take a person for a programme and
-- show nobody what they wrote would be the worse mistake. Bounces are told by `deliveries`; loops concern nobody.
create function mail.untaken(p_mailbox text, p_limit int)
  returns table (id uuid, kind text, answerable boolean, received_at timestamptz, size int, thread text, thread_by text)
  language sql stable security definer set search_path = '' as $$
  select i.id, i.kind, i.answerable, i.received_at, i.size, i.thread, i.thread_by
  from mail.inbox i
  where i.mailbox = p_mailbox and i.taken_at is null and i.kind in ('message', 'auto-reply', 'unreadable')
    and i.disposed_at is null and mail.may_take(i.mailbox)
  order by i.received_at, i.id limit p_limit
$$;

-- One mail with its sealed bytes, for the role that may take it.
create function mail.received(p_id uuid)
  returns table (id uuid, kind text, answerable boolean, received_at timestamptz, thread text, thread_by text,
                 body bytea)
  language sql stable security definer set search_path = '' as $$
  select i.id, i.kind, i.answerable, i.received_at, i.thread, i.thread_by, i.body
  from mail.inbox i where i.id = p_id and i.body is not null and mail.may_take(i.mailbox)
$$;

-- False when somebody has taken it. The thread is what the room made of it: later answers are found by it.
create function mail.take(p_id uuid, p_thread text, p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update mail.inbox i
    set taken_at = p_at, thread = coalesce(p_thread, i.thread),
        thread_by = case when p_thread is not null and p_thread is distinct from i.thread then 'room' else i.thread_by end
    where i.id = p_id and i.taken_at is null and i.kind in ('message', 'auto-reply', 'unreadable') and mail.may_take(i.mailbox);
  return found;
end $$;

-- The only way in which what came is destroyed: the bytes, and the marks by which its sender is found.
create function mail.dispose(p_id uuid, p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update mail.inbox i
    set body = null, disposed_at = p_at, sender_mark = null, message_mark = null,
        taken_at = coalesce(i.taken_at, p_at), kind = coalesce(i.kind, 'unreadable'), sort_after = null
    where i.id = p_id and i.body is not null
      and (mail.may_take(i.mailbox) or mail.acting_role() = '{{site}}_mail');
  return found;
end $$;

-- Every mail to and from one address, for the officer who answers what is held about a person.
create function mail.of_address(p_mark bytea)
  returns table (direction text, id uuid, at timestamptz, state text, thread text)
  language sql stable security definer set search_path = '' as $$
  select 'out', o.id, o.queued_at, o.state, o.thread from mail.outbox o where o.recipient_mark = p_mark
  union all
  select 'in', i.id, i.received_at, i.kind, i.thread from mail.inbox i where i.sender_mark = p_mark
  order by 3, 2
$$;

-- Counts for whoever watches the site; nothing of any mail.
create view mail.waiting with (security_barrier) as
  select
    (select count(*) from mail.outbox where state in ('queued', 'deferred')) as queued,
    (select min(queued_at) from mail.outbox where state in ('queued', 'deferred')) as queued_since,
    (select count(*) from mail.outbox where state = 'given-up') as given_up,
    (select count(*) from mail.inbox where kind is null) as unsorted,
    (select count(*) from mail.inbox where kind = 'unreadable' and taken_at is null) as unreadable,
    (select count(*) from mail.inbox where kind in ('message', 'auto-reply') and taken_at is null) as untaken;

revoke all on all functions in schema mail from public;
grant execute on function
  mail.acting_role(), mail.may_take(text),
  mail.queue(uuid, boolean, text, bytea, timestamptz, bytea, uuid, int),
  mail.deliveries(uuid[]), mail.resume(uuid, timestamptz), mail.withdraw(uuid, timestamptz),
  mail.untaken(text, int), mail.received(uuid),
  mail.take(uuid, text, timestamptz), mail.dispose(uuid, timestamptz)
  to {{site}}_actor;
grant execute on function mail.of_address(bytea) to {{site}}_mail, {{site}}_privacy_officer;
grant select on mail.waiting to {{site}}_actor, {{site}}_operator;
