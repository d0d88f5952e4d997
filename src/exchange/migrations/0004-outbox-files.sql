-- A sealed file holds one message or several that follow one another in a stream, and what waits is found by an index.
-- Why so: with thousands waiting, each look went through everything that was ever sent, for one message a stream.
-- The body stays, encrypted at rest, until the answer, and the OpenPGP bytes only until they are on the carrier: what is
-- put again is sealed anew, alone or with others, under the number, header and hash that it had. So a message that goes
-- back to `posted` keeps its hash. Rows of before, whose body is gone, keep their bytes and their file of one message.
-- A receipt names the message that it answers: an answer that is still under way is not given a second time.
-- Reversible while nothing waits. Not while an older program runs: it would seal what has a hash already.
alter table exchange.outbox
  -- The file that carries it; the first message of a file has the bytes.
  add column file text,
  -- In its header since it was first sealed: the header is part of what the next message names by its hash.
  add column receipts_taken bigint,
  -- Of a receipt: the message.
  add column answers uuid;
grant select (file, receipts_taken, answers) on exchange.outbox to {{site}}_exchange;
alter table exchange.outbox
  drop constraint outbox_check,
  drop constraint outbox_check1;
update exchange.outbox
  set file = format('{{site}}-%s.%s.%s.%s.pgp', peer, type, lpad(number::text, greatest(6, length(number::text)), '0'), id)
  where sealed is not null;
alter table exchange.outbox
  add check (state <> 'posted' or body is not null),
  add check (state <> 'sealed' or file is not null);

drop index exchange.outbox_waiting;
create index outbox_to_go on exchange.outbox (peer, type, number)
  where state in ('posted', 'sealed', 'undeliverable');
create index outbox_carried on exchange.outbox (peer, type, number) where state = 'carried';
create index outbox_answers on exchange.outbox (answers)
  where answers is not null and state in ('posted', 'sealed', 'carried');
create index outbox_files on exchange.outbox (file) where state in ('sealed', 'carried');
create index outbox_settled on exchange.outbox (peer, type, number) where settled_at is not null;

drop function exchange.post_receipt(uuid, text, timestamptz, bytea);
create function exchange.post_receipt(
  p_id uuid, p_peer text, p_created_at timestamptz, p_body bytea, p_answers uuid
) returns void language plpgsql set search_path = '' as $$
declare
  next_number bigint;
begin
  update exchange.outgoing_streams set last_number = last_number + 1
    where peer = p_peer and type = 'receipt' returning last_number into strict next_number;
  insert into exchange.outbox
    (id, compartment, peer, type, number, agreement, agreement_version, created_at, body, answers)
    values (p_id, 'silent', p_peer, 'receipt', next_number, '', '', p_created_at, p_body, p_answers);
end $$;
revoke all on function exchange.post_receipt(uuid, text, timestamptz, bytea, uuid) from public;
grant execute on function exchange.post_receipt(uuid, text, timestamptz, bytea, uuid) to {{site}}_exchange;

-- As before; the receipts that the peer has taken are found by the index of what is under way.
create or replace function exchange.finish_receiving(
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
  if p_receipts_taken > 0 then
    update exchange.outbox set state = 'accepted', body = null, sealed = null, settled_at = p_at
      where compartment = 'silent' and peer = p_peer and type = 'receipt' and number <= p_receipts_taken
        and state = 'carried';
  end if;
  if p_receipt_id is not null then
    perform exchange.post_receipt(p_receipt_id, p_peer, p_at, p_receipt, p_id);
  end if;
end $$;

create or replace function exchange.settle_message(
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
  perform exchange.post_receipt(p_receipt_id, held.peer, p_at, p_receipt, p_id);
end $$;
