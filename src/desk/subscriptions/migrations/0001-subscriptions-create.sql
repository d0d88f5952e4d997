-- Who is mailed what is published, by topic and market. Why so: nobody is subscribed who has not said so from the mailbox
-- itself, so the public adds a request that is worth nothing, and only the hash of what was mailed turns it into a
-- subscription; a private link opens one row (`landfall.subscription`, the hash of its token); whoever leaves is deleted
-- at once, and a keyed hash of the address is left for thirty days. Leaving and confirming touch rows that the public
-- may not, so they are functions that run as the owner. Reversible by dropping the schema. Safe while nothing runs yet.
create schema subscriptions;
grant usage on schema subscriptions to {{site}}_public, {{site}}_subscriptions, {{site}}_privacy_office;

create table subscriptions.subscribers (
  reference text constraint subscriber_reference primary key check (reference ~ '^[A-Z0-9]{4}-[A-Z0-9]{4}$'),
  asked_at timestamptz not null,
  language text not null check (language in ('en', 'mi')),
  email text not null,
  -- A keyed hash of the address: equal for equal addresses, and told to nobody.
  address_mark bytea not null check (length(address_mark) = 32),
  topics text[] not null check (cardinality(topics) > 0),
  -- None is all of them.
  markets text[] not null,
  -- Of the link to the subscription, and of the one that confirms it.
  link_hash bytea not null unique check (length(link_hash) = 32),
  confirm_hash bytea not null unique check (length(confirm_hash) = 32),
  -- Null until the mail that answers the request is in the queue.
  answered_at timestamptz,
  confirmed_at timestamptz
);
create unique index subscribers_once on subscriptions.subscribers (address_mark) where confirmed_at is not null;
create index subscribers_by_mark on subscriptions.subscribers (address_mark);
create index subscribers_to_answer on subscriptions.subscribers (asked_at) where answered_at is null;

-- What was mailed to whom: once.
create table subscriptions.sent (
  reference text not null references subscriptions.subscribers on delete cascade,
  publication_id uuid not null,
  sent_at timestamptz not null,
  mail_id uuid not null,
  primary key (reference, publication_id)
);
create index sent_by_time on subscriptions.sent (sent_at);

-- Whoever has left is mailed no more, whatever is under way.
create table subscriptions.suppressed (
  mark bytea primary key check (length(mark) = 32),
  expires_at timestamptz not null,
  -- In the queue, perhaps, when they left: to be taken out of it.
  mail_ids uuid[] not null
);

-- The one row whose private link is held.
create function subscriptions.held_hash() returns bytea language sql stable parallel safe set search_path = '' as $$
  select decode(nullif(current_setting('landfall.subscription', true), ''), 'hex')
$$;
grant execute on function subscriptions.held_hash() to {{site}}_public;

grant insert (reference, asked_at, language, email, address_mark, topics, markets, link_hash, confirm_hash)
  on subscriptions.subscribers to {{site}}_public;
grant select (reference, asked_at, language, email, topics, markets, link_hash, confirm_hash, confirmed_at),
  update (topics, markets) on subscriptions.subscribers to {{site}}_public;
grant select (reference, publication_id, sent_at) on subscriptions.sent to {{site}}_public;
grant select (reference, asked_at, language, email, address_mark, topics, markets, answered_at, confirmed_at),
  update (answered_at), delete on subscriptions.subscribers to {{site}}_subscriptions;
grant select (reference, publication_id, sent_at), insert (reference, publication_id, sent_at, mail_id), delete
  on subscriptions.sent to {{site}}_subscriptions;
grant select (mark, expires_at, mail_ids), update (mail_ids), delete on subscriptions.suppressed
  to {{site}}_subscriptions;
grant select (reference, email) on subscriptions.subscribers to {{site}}_privacy_office;
grant select (reference) on subscriptions.sent to {{site}}_privacy_office;

alter table subscriptions.subscribers enable row level security;
alter table subscriptions.sent enable row level security;
alter table subscriptions.suppressed enable row level security;
create policy the_public_asks on subscriptions.subscribers for insert to {{site}}_public
  with check (answered_at is null and confirmed_at is null);
create policy the_link_reads on subscriptions.subscribers for select to {{site}}_public
  using ((link_hash = subscriptions.held_hash() and confirmed_at is not null) or confirm_hash = subscriptions.held_hash());
create policy the_link_changes on subscriptions.subscribers for update to {{site}}_public
  using (link_hash = subscriptions.held_hash() and confirmed_at is not null);
create policy the_link_reads on subscriptions.sent for select to {{site}}_public
  using (exists (select from subscriptions.subscribers s where s.reference = sent.reference));
create policy the_desk_works on subscriptions.subscribers to {{site}}_subscriptions using (true) with check (true);
create policy the_desk_works on subscriptions.sent to {{site}}_subscriptions using (true) with check (true);
create policy the_desk_works on subscriptions.suppressed to {{site}}_subscriptions using (true) with check (true);
create policy privacy_office on subscriptions.subscribers for select to {{site}}_privacy_office using (true);
create policy privacy_office on subscriptions.sent for select to {{site}}_privacy_office using (true);

-- Whoever holds the confirming link is subscribed from now on; false where it opens nothing, or the address is
-- subscribed by another request.
create function subscriptions.confirm(at timestamptz, p_since timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  it subscriptions.subscribers;
begin
  select * into it from subscriptions.subscribers s where s.confirm_hash = subscriptions.held_hash() for update;
  if it.confirmed_at is not null then
    return true;
  end if;
  if it.reference is null or it.asked_at < p_since or exists (
      select from subscriptions.subscribers s where s.address_mark = it.address_mark and s.confirmed_at is not null) then
    return false;
  end if;
  update subscriptions.subscribers s set confirmed_at = confirm.at where s.reference = it.reference;
  delete from subscriptions.subscribers s where s.address_mark = it.address_mark and s.reference <> it.reference;
  delete from subscriptions.suppressed s where s.mark = it.address_mark;
  return true;
end $$;
revoke all on function subscriptions.confirm(timestamptz, timestamptz) from public;
grant execute on function subscriptions.confirm(timestamptz, timestamptz) to {{site}}_public;

-- Whoever holds the link leaves, with everything that is held of them; the reference that they had, or null. A mailing
-- that is at work on the row is waited for, so that the mail which it queues is known here.
create function subscriptions.leave(p_expires timestamptz) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  it subscriptions.subscribers;
begin
  select * into it from subscriptions.subscribers s where s.link_hash = subscriptions.held_hash() for update;
  if it.reference is null then
    return null;
  end if;
  insert into subscriptions.suppressed as k (mark, expires_at, mail_ids)
    values (it.address_mark, p_expires,
      array(select s.mail_id from subscriptions.sent s where s.reference = it.reference))
    on conflict (mark) do update set expires_at = excluded.expires_at, mail_ids = k.mail_ids || excluded.mail_ids;
  delete from subscriptions.subscribers s where s.address_mark = it.address_mark;
  return it.reference;
end $$;
revoke all on function subscriptions.leave(timestamptz) from public;
grant execute on function subscriptions.leave(timestamptz) to {{site}}_public;
