-- Where a stream stands still, since when and why; what two people put aside; and numbers that were agreed with the peer
-- after one of the two was restored from an older backup.
-- Why so: a message that can never be taken held its stream for good, and after a restore the numbers of both ends no
-- longer fitted, while every probe said that all was well. What staff see is a view over the open partitions alone.
-- Reversible by dropping the columns, the views and the function. Safe while running.
alter table exchange.incoming_streams
  add column stands_since timestamptz,
  add column stands_code text,
  -- After a restore here: the last number that the peer has an answer to, and its hash.
  add column stands_until bigint,
  add column stands_hash text,
  -- The number that two people put aside.
  add column put_aside bigint;
alter table exchange.outgoing_streams
  add column stands_since timestamptz,
  add column stands_code text,
  -- After a restore here: the last number that the peer has taken, and its hash; ours go on from there.
  add column adopted_number bigint,
  add column adopted_hash text;
-- Of a message that two people put aside an empty one goes out, which stands for it by its hash.
alter table exchange.outbox add column is_put_aside boolean not null default false;
grant select (stands_since, stands_code, stands_until, stands_hash, put_aside) on exchange.incoming_streams
  to {{site}}_exchange;
grant select (stands_since, stands_code, adopted_number, adopted_hash) on exchange.outgoing_streams to {{site}}_exchange;
grant select (is_put_aside) on exchange.outbox to {{site}}_exchange;

do $$
declare
  part text;
begin
  foreach part in array array['', '_open'] loop
    execute format($view$
      create view exchange.%1$I with (security_barrier) as
        select 'in' as direction, s.peer, s.type, s.last_number, s.last_number + 1 as number, s.stands_since as since,
               s.stands_code as code, false as is_given_up
        from exchange.%2$I s
        where s.stands_since is not null
        union all
        select 'out', s.peer, s.type, s.last_number, first.number,
               coalesce(s.stands_since, case when first.state = 'undeliverable' then first.settled_at
                 else greatest(first.created_at, last.settled_at) end),
               coalesce(s.stands_code, case first.state when 'undeliverable' then first.faults->0->>'code'
                 when 'carried' then 'message-unanswered' else 'message-not-carried' end),
               coalesce(first.state = 'undeliverable', false)
        from exchange.%3$I s
        left join lateral (
          select next.* from (
            (select o.number, o.created_at, o.state, o.faults, o.settled_at from exchange.%4$I o
             where o.compartment = s.compartment and o.peer = s.peer and o.type = s.type
               and o.state in ('posted', 'sealed', 'undeliverable')
             order by o.number limit 1)
            union all
            (select o.number, o.created_at, o.state, o.faults, o.settled_at from exchange.%4$I o
             where o.compartment = s.compartment and o.peer = s.peer and o.type = s.type and o.state = 'carried'
               and s.type <> 'receipt'
             order by o.number limit 1)
          ) as next order by next.number limit 1
        ) as first on true
        left join lateral (
          select o.settled_at from exchange.%4$I o
          where o.compartment = s.compartment and o.peer = s.peer and o.type = s.type and o.settled_at is not null
            and o.state <> 'undeliverable'
          order by o.number desc limit 1
        ) as last on true
        where first.number is not null or s.stands_since is not null
      $view$, case part when '' then 'standing_streams' else 'open_standing_streams' end,
      'incoming_streams' || part, 'outgoing_streams' || part, 'outbox' || part);
  end loop;
end $$;
grant select on exchange.standing_streams to {{site}}_exchange;
grant select on exchange.open_standing_streams to {{site}}_actor, {{site}}_operator;

drop function exchange.begin_receiving(text, text, bigint);
-- As before, with the number that two people put aside.
create function exchange.begin_receiving(p_peer text, p_type text, p_number bigint)
  returns table (last_number bigint, last_hash text, put_aside bigint, earlier_id uuid, earlier_hash text,
                 earlier_verdict text, earlier_faults jsonb)
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
    select stream.last_number, stream.last_hash, stream.put_aside, i.id, i.plaintext_hash, i.verdict, i.faults
    from (select) as one
    left join exchange.inbox i on i.peer = p_peer and i.type = p_type and i.number = p_number;
end $$;

-- As before; a stream that moves stands still no longer.
create or replace function exchange.finish_receiving(
  p_id uuid, p_peer text, p_type text, p_number bigint, p_agreement text, p_agreement_version text,
  p_created_at timestamptz, p_at timestamptz, p_hash text, p_verdict text, p_faults jsonb,
  p_receipts_taken bigint, p_receipt_id uuid, p_receipt bytea
) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  stream exchange.incoming_streams;
begin
  update exchange.incoming_streams
    set last_number = p_number, last_hash = p_hash, stands_since = null, stands_code = null, stands_until = null,
        stands_hash = null, put_aside = null
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
  if p_receipts_taken > 0 then
    update exchange.outbox set state = 'accepted', body = null, sealed = null, settled_at = p_at
      where compartment = 'silent' and peer = p_peer and type = 'receipt' and number <= p_receipts_taken
        and state = 'carried';
  end if;
  if p_receipt_id is not null then
    perform exchange.post_receipt(p_receipt_id, p_peer, p_at, p_receipt, p_id);
  end if;
end $$;

-- What two people agreed to, in the second person's transaction; of the open compartment alone. False when the stream has
-- moved on meanwhile.
create function exchange.put_aside(p_direction text, p_peer text, p_type text, p_number bigint) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  if p_direction = 'in' then
    -- What was forgotten in a restore was answered long ago: the stream goes on behind it.
    update exchange.incoming_streams_open
      set last_number = stands_until, last_hash = stands_hash, stands_since = null, stands_code = null,
          stands_until = null, stands_hash = null
      where peer = p_peer and type = p_type and last_number = p_number - 1 and stands_until is not null;
    if found then
      return true;
    end if;
    update exchange.incoming_streams_open set put_aside = p_number
      where peer = p_peer and type = p_type and last_number = p_number - 1 and stands_since is not null;
    return found;
  end if;
  update exchange.outbox_open set state = 'posted', is_put_aside = true, tries = 0, next_try_at = null, settled_at = null
    where peer = p_peer and type = p_type and number = p_number and state = 'undeliverable' and body is not null
      and plaintext_hash is not null;
  if found then
    perform pg_catalog.pg_notify('exchange_outbox', '');
    return true;
  end if;
  return false;
end $$;

revoke all on function exchange.begin_receiving(text, text, bigint), exchange.put_aside(text, text, text, bigint)
  from public;
grant execute on function exchange.begin_receiving(text, text, bigint) to {{site}}_actor;
do $$
declare
  supervisor text;
begin
  foreach supervisor in array array['supervisor', 'list_officer', 'tracing_officer'] loop
    if to_regrole('{{site}}_' || supervisor) is not null then
      execute format('grant execute on function exchange.put_aside(text, text, text, bigint) to %I',
                     '{{site}}_' || supervisor);
    end if;
  end loop;
end $$;
