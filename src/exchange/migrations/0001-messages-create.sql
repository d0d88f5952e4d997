-- Sealed messages: what waits to leave, what has come in, and the numbers of each stream.
-- Why so: rooms post and take messages inside their own transactions and under their own roles, yet may not see the
-- exchange's tables, whose numbers would tell how many notices were sent. So the doors are functions that run as the
-- owner and check, by the role that is set, who may use which stream. No identity column: identifiers are random.
-- The silent compartment lies in partitions of its own: a plan over the open ones (`explain analyze` of the view at
-- the end) then neither reads nor counts its rows. Receipts lie there too, since they answer notices among the rest.
-- Reversible by dropping the schema once nothing waits. Safe while running.
create schema exchange;
grant usage on schema exchange to {{site}}_actor, {{site}}_exchange, {{site}}_operator;

create type exchange.compartment as enum ('open', 'silent');

-- Declared by the composition at every start.
create table exchange.outgoing_streams (
  peer text not null,
  type text not null,
  compartment exchange.compartment not null,
  posted_by text[] not null,
  last_number bigint not null default 0,
  primary key (compartment, peer, type)
) partition by list (compartment);
create table exchange.outgoing_streams_open partition of exchange.outgoing_streams for values in ('open');
create table exchange.outgoing_streams_silent partition of exchange.outgoing_streams for values in ('silent');

create table exchange.incoming_streams (
  peer text not null,
  type text not null,
  compartment exchange.compartment not null,
  -- The role that takes a message, and those that may settle one that is held.
  received_by text not null,
  settled_by text[] not null,
  last_number bigint not null default 0,
  last_hash text not null default '',
  primary key (compartment, peer, type)
) partition by list (compartment);
create table exchange.incoming_streams_open partition of exchange.incoming_streams for values in ('open');
create table exchange.incoming_streams_silent partition of exchange.incoming_streams for values in ('silent');

create table exchange.outbox (
  id uuid not null,
  compartment exchange.compartment not null,
  peer text not null,
  type text not null,
  number bigint not null,
  agreement text not null,
  agreement_version text not null,
  created_at timestamptz not null,
  -- posted: encrypted at rest; sealed: as OpenPGP; carried: in the mailbox; then what the peer answered.
  state text not null default 'posted'
    check (state in ('posted', 'sealed', 'carried', 'accepted', 'held', 'refused', 'undeliverable')),
  body bytea,
  sealed bytea,
  plaintext_hash text,
  tries int not null default 0,
  next_try_at timestamptz,
  carried_at timestamptz,
  settled_at timestamptz,
  faults jsonb not null default '[]',
  primary key (id, compartment),
  unique (peer, type, number, compartment),
  foreign key (compartment, peer, type)
    references exchange.outgoing_streams (compartment, peer, type) on delete restrict,
  check ((state = 'posted') = (body is not null)),
  check ((state = 'posted') = (plaintext_hash is null))
) partition by list (compartment);
create table exchange.outbox_open partition of exchange.outbox for values in ('open');
create table exchange.outbox_silent partition of exchange.outbox for values in ('silent');
create index outbox_waiting on exchange.outbox (peer, type, number)
  where state in ('posted', 'sealed', 'carried', 'undeliverable');
-- Bodies are ciphertext: compressing them again costs time for nothing.
alter table exchange.outbox_open alter column body set storage external, alter column sealed set storage external;
alter table exchange.outbox_silent alter column body set storage external, alter column sealed set storage external;

create table exchange.inbox (
  id uuid not null,
  compartment exchange.compartment not null,
  peer text not null,
  type text not null,
  number bigint not null,
  agreement text not null,
  agreement_version text not null,
  created_at timestamptz not null,
  received_at timestamptz not null,
  plaintext_hash text not null,
  verdict text not null check (verdict in ('accepted', 'refused', 'held')),
  faults jsonb not null default '[]',
  settled_at timestamptz,
  primary key (id, compartment),
  unique (peer, type, number, compartment),
  foreign key (compartment, peer, type)
    references exchange.incoming_streams (compartment, peer, type) on delete restrict
) partition by list (compartment);
create table exchange.inbox_open partition of exchange.inbox for values in ('open');
create table exchange.inbox_silent partition of exchange.inbox for values in ('silent');

-- Every answer that the peers gave, in the order they were taken: a held message gets two.
create table exchange.receipts (
  id uuid primary key,
  message_id uuid not null,
  peer text not null,
  verdict text not null check (verdict in ('accepted', 'refused', 'held')),
  faults jsonb not null,
  taken_at timestamptz not null
);
create index receipts_by_message on exchange.receipts (message_id);

grant select, insert, update on all tables in schema exchange to {{site}}_exchange;

-- The role that the caller acts as, inside a function that runs as its owner.
create function exchange.acting_role() returns text
  language sql stable set search_path = '' as $$
  select coalesce(nullif(current_setting('role', true), 'none'), session_user::text)
$$;

-- Takes the next number of a stream and stores the body, which is encrypted already. The number of a stream in the
-- silent compartment is told to nobody. The stream stays locked until the caller commits: no number is ever missing.
create function exchange.post_message(
  p_id uuid, p_peer text, p_type text, p_agreement text, p_agreement_version text, p_created_at timestamptz,
  p_body bytea
) returns bigint
  language plpgsql security definer set search_path = '' as $$
declare
  stream exchange.outgoing_streams;
begin
  select * into stream from exchange.outgoing_streams where peer = p_peer and type = p_type;
  if stream is null or exchange.acting_role() <> all (stream.posted_by) then
    raise insufficient_privilege using message = 'this role posts no such message';
  end if;
  update exchange.outgoing_streams set last_number = last_number + 1
    where peer = p_peer and type = p_type returning * into stream;
  insert into exchange.outbox
    (id, compartment, peer, type, number, agreement, agreement_version, created_at, body)
    values (p_id, stream.compartment, p_peer, p_type, stream.last_number, p_agreement, p_agreement_version, p_created_at, p_body);
  return case when stream.compartment = 'open' then stream.last_number end;
end $$;

-- Locks the stream and tells where it stands, and what was answered before to the message of that number.
create function exchange.begin_receiving(p_peer text, p_type text, p_number bigint)
  returns table (last_number bigint, last_hash text, earlier_id uuid, earlier_hash text, earlier_verdict text,
                 earlier_faults jsonb)
  language plpgsql security definer set search_path = '' as $$
declare
  stream exchange.incoming_streams;
begin
  select * into stream from exchange.incoming_streams s where s.peer = p_peer and s.type = p_type;
  if stream is null or exchange.acting_role() <> stream.received_by then
    raise insufficient_privilege using message = 'this role takes no such message';
  end if;
  select * into stream from exchange.incoming_streams s where s.peer = p_peer and s.type = p_type for update;
  return query
    select stream.last_number, stream.last_hash, i.id, i.plaintext_hash, i.verdict, i.faults
    from (select) as one
    left join exchange.inbox i on i.peer = p_peer and i.type = p_type and i.number = p_number;
end $$;

-- A receipt is posted by whoever took or settled the message, so the functions below do it, not post_message.
create function exchange.post_receipt(p_id uuid, p_peer text, p_created_at timestamptz, p_body bytea)
  returns void language plpgsql set search_path = '' as $$
declare
  next_number bigint;
begin
  update exchange.outgoing_streams set last_number = last_number + 1
    where peer = p_peer and type = 'receipt' returning last_number into strict next_number;
  insert into exchange.outbox
    (id, compartment, peer, type, number, agreement, agreement_version, created_at, body)
    values (p_id, 'silent', p_peer, 'receipt', next_number, '', '', p_created_at, p_body);
end $$;

-- Marks a message as taken and posts its receipt (none for a receipt): the same transaction as the room's own work.
create function exchange.finish_receiving(
  p_id uuid, p_peer text, p_type text, p_number bigint, p_agreement text, p_agreement_version text,
  p_created_at timestamptz, p_at timestamptz, p_hash text, p_verdict text, p_faults jsonb,
  p_receipts_taken bigint, p_receipt_id uuid, p_receipt bytea
) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  stream exchange.incoming_streams;
begin
  update exchange.incoming_streams set last_number = p_number, last_hash = p_hash
    where peer = p_peer and type = p_type and last_number = p_number - 1
      and received_by = exchange.acting_role()
    returning * into stream;
  if not found then
    raise insufficient_privilege using message = 'this role takes no such message';
  end if;
  insert into exchange.inbox (id, compartment, peer, type, number, agreement, agreement_version, created_at,
                              received_at, plaintext_hash, verdict, faults)
    values (p_id, stream.compartment, p_peer, p_type, p_number, p_agreement, p_agreement_version, p_created_at, p_at, p_hash,
            p_verdict, p_faults);
  -- The peer has these receipts, so their bytes need not be kept to be sent again.
  update exchange.outbox set state = 'accepted', sealed = null, settled_at = p_at
    where peer = p_peer and type = 'receipt' and number <= p_receipts_taken and state in ('sealed', 'carried');
  if p_receipt_id is not null then
    perform exchange.post_receipt(p_receipt_id, p_peer, p_at, p_receipt);
  end if;
end $$;

-- The held message that a role may settle; locked, so that two people cannot settle it twice.
create function exchange.held_message(p_id uuid) returns table (peer text, type text, number bigint)
  language sql security definer set search_path = '' as $$
  select i.peer, i.type, i.number
  from exchange.inbox i join exchange.incoming_streams s on s.peer = i.peer and s.type = i.type
  where i.id = p_id and i.verdict = 'held'
    and (exchange.acting_role() = s.received_by or exchange.acting_role() = any (s.settled_by))
  for update of i
$$;

create function exchange.settle_message(
  p_id uuid, p_verdict text, p_faults jsonb, p_at timestamptz, p_receipt_id uuid, p_receipt bytea
) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  held record;
begin
  select * into held from exchange.held_message(p_id);
  if held is null or p_verdict not in ('accepted', 'refused') then
    raise insufficient_privilege using message = 'this role settles no such message';
  end if;
  update exchange.inbox set verdict = p_verdict, faults = p_faults, settled_at = p_at where id = p_id;
  perform exchange.post_receipt(p_receipt_id, held.peer, p_at, p_receipt);
end $$;

revoke all on all functions in schema exchange from public;
grant execute on function
  exchange.post_message(uuid, text, text, text, text, timestamptz, bytea),
  exchange.begin_receiving(text, text, bigint),
  exchange.finish_receiving(uuid, text, text, bigint, text, text, timestamptz, timestamptz, text, text, jsonb, bigint,
                            uuid, bytea),
  exchange.held_message(uuid),
  exchange.settle_message(uuid, text, jsonb, timestamptz, uuid, bytea)
  to {{site}}_actor;
grant execute on function exchange.post_receipt(uuid, text, timestamptz, bytea), exchange.acting_role()
  to {{site}}_exchange;

-- Every stream, for the exchange itself and for nobody else.
create view exchange.all_streams as
  select 'out' as direction, s.peer, s.type, s.last_number,
         count(o.id) filter (where o.state in ('posted', 'sealed', 'carried') and s.type <> 'receipt') as waiting,
         count(o.id) filter (where o.state = 'undeliverable') as undeliverable,
         min(o.created_at) filter (where o.state in ('posted', 'sealed', 'carried') and s.type <> 'receipt')
           as waiting_since,
         last.state as last_verdict, last.faults as last_faults, last.settled_at as last_settled_at
  from exchange.outgoing_streams s
  left join exchange.outbox o on o.peer = s.peer and o.type = s.type
  left join lateral (
    select l.state, l.faults, l.settled_at from exchange.outbox l
    where l.peer = s.peer and l.type = s.type and l.settled_at is not null
    order by l.number desc limit 1
  ) as last on true
  group by s.peer, s.type, s.last_number, last.state, last.faults, last.settled_at
  union all
  select 'in', s.peer, s.type, s.last_number, count(i.id) filter (where i.verdict = 'held'), 0,
         min(i.received_at) filter (where i.verdict = 'held'), last.verdict, last.faults, last.received_at
  from exchange.incoming_streams s
  left join exchange.inbox i on i.peer = s.peer and i.type = s.type
  left join lateral (
    select l.verdict, l.faults, l.received_at from exchange.inbox l
    where l.peer = s.peer and l.type = s.type order by l.number desc limit 1
  ) as last on true
  group by s.peer, s.type, s.last_number, last.verdict, last.faults, last.received_at;

-- What staff may know of the exchange: nothing of the silent compartment.
create view exchange.open_streams with (security_barrier) as
  select 'out' as direction, s.peer, s.type, s.last_number,
         count(o.id) filter (where o.state in ('posted', 'sealed', 'carried')) as waiting,
         count(o.id) filter (where o.state = 'undeliverable') as undeliverable,
         min(o.created_at) filter (where o.state in ('posted', 'sealed', 'carried')) as waiting_since,
         last.state as last_verdict, last.faults as last_faults, last.settled_at as last_settled_at
  from exchange.outgoing_streams_open s
  left join exchange.outbox_open o on o.peer = s.peer and o.type = s.type
  left join lateral (
    select l.state, l.faults, l.settled_at from exchange.outbox_open l
    where l.peer = s.peer and l.type = s.type and l.settled_at is not null
    order by l.number desc limit 1
  ) as last on true
  group by s.peer, s.type, s.last_number, last.state, last.faults, last.settled_at
  union all
  select 'in', s.peer, s.type, s.last_number, count(i.id) filter (where i.verdict = 'held'), 0,
         min(i.received_at) filter (where i.verdict = 'held'), last.verdict, last.faults, last.received_at
  from exchange.incoming_streams_open s
  left join exchange.inbox_open i on i.peer = s.peer and i.type = s.type
  left join lateral (
    select l.verdict, l.faults, l.received_at from exchange.inbox_open l
    where l.peer = s.peer and l.type = s.type order by l.number desc limit 1
  ) as last on true
  group by s.peer, s.type, s.last_number, last.verdict, last.faults, last.received_at;

grant select on exchange.all_streams to {{site}}_exchange;
grant select on exchange.open_streams to {{site}}_actor, {{site}}_operator;
