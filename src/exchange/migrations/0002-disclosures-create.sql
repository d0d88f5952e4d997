-- The register of disclosures, of every room and every type of message: what was told of how many people, to whom, when,
-- on what legal basis. Why so: a message about people and its entry are stored by one function, so the register is
-- complete by construction, and no room keeps one of its own. People stand in it as keyed hashes, which the site can look
-- for and nobody can read. An entry of the silent compartment is one sealed value under a random identifier, in a
-- partition of its own: neither order, time nor number shows, and no plan over the open ones reads it.
-- `post_message` is replaced, not kept beside the new one: there is no way left to post without the register.
-- Reversible by the function of before and dropping the table. Not while an older program runs: it could not post.
create table exchange.disclosures (
  id uuid not null,
  compartment exchange.compartment not null,
  message_id uuid,
  disclosed_at timestamptz,
  peer text,
  type text,
  agreement text,
  agreement_version text,
  legal_basis text,
  fields text[],
  people int,
  -- What people quote of it: the reference of an alert or a case, the number of a list.
  reference text,
  -- The hashes of the people told of, eight bytes each, one after the other.
  subjects bytea,
  sealed bytea,
  primary key (id, compartment),
  check ((compartment = 'silent') = (sealed is not null)),
  check (compartment = 'open' or num_nonnulls(message_id, disclosed_at, peer, type, agreement, agreement_version,
    legal_basis, fields, people, reference, subjects) = 0),
  check (compartment = 'silent' or num_nulls(message_id, disclosed_at, peer, type, agreement, agreement_version,
    legal_basis, fields, people) = 0)
) partition by list (compartment);
create table exchange.disclosures_open partition of exchange.disclosures for values in ('open');
create table exchange.disclosures_silent partition of exchange.disclosures for values in ('silent');
create unique index disclosures_by_message on exchange.disclosures_open (message_id);
create index disclosures_by_time on exchange.disclosures_open (disclosed_at desc);
-- Hashes are as good as random: compressing them costs time for nothing.
alter table exchange.disclosures_open alter column subjects set storage external;

-- The exchange itself alone; whoever else may read, does so by the doors below.
alter table exchange.disclosures enable row level security;
alter table exchange.disclosures_open enable row level security;
alter table exchange.disclosures_silent enable row level security;
create policy compartments on exchange.disclosures for select to {{site}}_exchange using (true);
grant select on exchange.disclosures to {{site}}_exchange;

-- Nothing can be changed or taken out: an entry is made with its message, or by a room that hands over what it kept
-- before. These two run inside `post_message` and in migrations, and no role may call them.
create function exchange.enter_disclosure(
  p_id uuid, p_message_id uuid, p_disclosed_at timestamptz, p_peer text, p_type text, p_agreement text,
  p_agreement_version text, p_legal_basis text, p_fields text[], p_people int, p_reference text, p_subjects bytea
) returns void
  language sql set search_path = '' as $$
  insert into exchange.disclosures (id, compartment, message_id, disclosed_at, peer, type, agreement, agreement_version,
                                    legal_basis, fields, people, reference, subjects)
    values (p_id, 'open', p_message_id, p_disclosed_at, p_peer, p_type, p_agreement, p_agreement_version, p_legal_basis,
            p_fields, p_people, p_reference, p_subjects)
$$;

create function exchange.enter_silent_disclosure(p_id uuid, p_sealed bytea) returns void
  language sql set search_path = '' as $$
  insert into exchange.disclosures (id, compartment, sealed) values (p_id, 'silent', p_sealed)
$$;

drop function exchange.post_message(uuid, text, text, text, text, timestamptz, bytea);

-- As before, and in the same breath the entry in the register: an open one, a sealed one, or none for a message by which
-- nobody can be named.
create function exchange.post_message(
  p_id uuid, p_peer text, p_type text, p_agreement text, p_agreement_version text, p_created_at timestamptz,
  p_body bytea, p_entry_id uuid, p_legal_basis text, p_fields text[], p_people int, p_reference text,
  p_subjects bytea, p_sealed bytea
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
  if p_sealed is not null then
    perform exchange.enter_silent_disclosure(p_entry_id, p_sealed);
  elsif p_entry_id is not null then
    perform exchange.enter_disclosure(p_entry_id, p_id, p_created_at, p_peer, p_type, p_agreement, p_agreement_version,
                                      p_legal_basis, p_fields, p_people, p_reference, p_subjects);
  end if;
  return case when stream.compartment = 'open' then stream.last_number end;
end $$;

-- The one view that every site's page shows: nobody's identifier, and nothing of the silent compartment.
create view exchange.disclosure_register with (security_barrier) as
  select id, disclosed_at, peer, type, agreement, agreement_version, legal_basis, fields, people, reference
  from exchange.disclosures_open;

-- What was told of anybody whose hash is among these.
create function exchange.disclosures_of(p_subjects bytea[]) returns setof exchange.disclosure_register
  language sql stable security definer set search_path = '' as $$
  select id, disclosed_at, peer, type, agreement, agreement_version, legal_basis, fields, people, reference
  from exchange.disclosures_open
  where exists (select from unnest(p_subjects) as sought where position(sought in subjects) > 0)
$$;

revoke all on function
  exchange.enter_disclosure(uuid, uuid, timestamptz, text, text, text, text, text, text[], int, text, bytea),
  exchange.enter_silent_disclosure(uuid, bytea),
  exchange.post_message(uuid, text, text, text, text, timestamptz, bytea, uuid, text, text[], int, text, bytea, bytea),
  exchange.disclosures_of(bytea[])
  from public;
grant execute on function
  exchange.post_message(uuid, text, text, text, text, timestamptz, bytea, uuid, text, text[], int, text, bytea, bytea)
  to {{site}}_actor;

-- Each site has its own staff: those of them who may open the register.
do $$
declare
  reader text;
begin
  foreach reader in array array['supervisor', 'list_officer', 'tracing_officer', 'privacy_officer', 'auditor'] loop
    if to_regrole('{{site}}_' || reader) is not null then
      execute format('grant select on exchange.disclosure_register to %I', '{{site}}_' || reader);
    end if;
  end loop;
  if to_regrole('{{site}}_privacy_officer') is not null then
    grant execute on function exchange.disclosures_of(bytea[]) to {{site}}_privacy_officer;
  end if;
end $$;
