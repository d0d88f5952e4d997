-- Several messages of a stream that follow one another are marked as taken, and their receipts posted, in one statement.
-- Why so: after an outage thousands wait, and each had a transaction and two statements of its own. The stream of receipts
-- is locked here, when the rooms have done their work, so that no other stream waits for it.
-- Reversible by putting back `finish_receiving` of 0005. Not while an older program runs.
drop function exchange.finish_receiving(uuid, text, text, bigint, text, text, timestamptz, timestamptz, text, text, jsonb,
                                        bigint, uuid, bytea);
create function exchange.finish_receiving(
  p_peer text, p_type text, p_at timestamptz, p_messages jsonb, p_receipts_taken bigint, p_receipts bytea[]
) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  stream exchange.incoming_streams;
  how_many bigint := jsonb_array_length(p_messages);
  last_receipt bigint;
begin
  update exchange.incoming_streams s
    set last_number = s.last_number + how_many, last_hash = p_messages -> -1 ->> 'hash', stands_since = null,
        stands_code = null, stands_until = null, stands_hash = null, put_aside = null
    where s.peer = p_peer and s.type = p_type and s.received_by = exchange.acting_role()
      and s.last_number = (p_messages -> 0 ->> 'number')::bigint - 1
      and not exists (
        select from jsonb_array_elements(p_messages) with ordinality as m(message, place)
        where (m.message ->> 'number')::bigint <> s.last_number + m.place)
    returning * into stream;
  if not found then
    raise insufficient_privilege using message = 'this role takes no such message';
  end if;
  insert into exchange.inbox (id, compartment, peer, type, number, agreement, agreement_version, created_at,
                              received_at, plaintext_hash, verdict, faults)
    select m.id, stream.compartment, p_peer, p_type, m.number, m.agreement, m."agreementVersion", m."createdAt", p_at,
           m.hash, m.verdict, m.faults
    from jsonb_to_recordset(p_messages) as m(id uuid, number bigint, agreement text, "agreementVersion" text,
                                             "createdAt" timestamptz, hash text, verdict text, faults jsonb);
  if p_receipts_taken > 0 then
    update exchange.outbox set state = 'accepted', body = null, sealed = null, settled_at = p_at
      where compartment = 'silent' and peer = p_peer and type = 'receipt' and number <= p_receipts_taken
        and state = 'carried';
  end if;
  if p_receipts is not null then
    update exchange.outgoing_streams s set last_number = s.last_number + how_many
      where s.peer = p_peer and s.type = 'receipt' returning s.last_number into strict last_receipt;
    insert into exchange.outbox
      (id, compartment, peer, type, number, agreement, agreement_version, created_at, body, answers)
      select (m.message ->> 'receiptId')::uuid, 'silent', p_peer, 'receipt', last_receipt - how_many + m.place, '', '',
             p_at, p_receipts[m.place], (m.message ->> 'id')::uuid
      from jsonb_array_elements(p_messages) with ordinality as m(message, place);
  end if;
end $$;
revoke all on function exchange.finish_receiving(text, text, timestamptz, jsonb, bigint, bytea[]) from public;
grant execute on function exchange.finish_receiving(text, text, timestamptz, jsonb, bigint, bytea[]) to {{site}}_actor;
