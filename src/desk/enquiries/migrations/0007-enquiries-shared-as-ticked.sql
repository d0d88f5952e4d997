-- What a share shows is what was ticked and no more; who holds the enquiry now, and not who shared it; no answer before it has
-- gone out; and a link whose share has ended says so. What goes along with a hand-on is told to its person too. Reversible by
-- the functions of 0001. Safe while running.
drop function enquiries.shared_with_us(timestamptz);
create function enquiries.shared_with_us(at timestamptz) returns table (
  reference text, held_by text, shared_at timestamptz, expires_at timestamptz, purpose text, state text,
  received_at timestamptz, topic text, market text, name text, email text, company text, fields text[]
) language sql stable security definer set search_path = '' as $$
  with ours as (
    select s.reference, min(s.shared_at) as shared_at, max(s.expires_at) as expires_at,
      string_agg(distinct s.purpose, '; ') as purpose, array_agg(distinct f.field) as fields
    from enquiries.shares s cross join unnest(s.fields) as f (field)
    where s.to_agency = current_setting('landfall.agency', true) and s.ended_at is null
      and s.shared_at <= shared_with_us.at and s.expires_at > shared_with_us.at
    group by s.reference
  )
  select o.reference, e.held_by, o.shared_at, o.expires_at, o.purpose,
    case when 'conversation' <> all (o.fields) then null
      when e.state = 'answered' and e.answered_at > shared_with_us.at then 'with-agency' else e.state end,
    case when 'question' = any (o.fields) then e.received_at end,
    case when 'question' = any (o.fields) then e.topic end, case when 'question' = any (o.fields) then e.market end,
    case when 'name' = any (o.fields) then e.name end, case when 'email' = any (o.fields) then e.email end,
    case when 'company' = any (o.fields) then e.company end, o.fields
  from ours o join enquiries.enquiries e using (reference)
$$;
revoke all on function enquiries.shared_with_us(timestamptz) from public;
grant execute on function enquiries.shared_with_us(timestamptz) to {{site}}_agent, {{site}}_lead;

create or replace function enquiries.shared_by_link(p_link_hash bytea, at timestamptz) returns table (
  share_id uuid, reference text, from_agency text, shared_at timestamptz, expires_at timestamptz, purpose text, to_name text,
  received_at timestamptz, topic text, market text, name text, email text, company text, fields text[]
) language sql stable security definer set search_path = '' as $$
  select s.id, s.reference, s.from_agency, s.shared_at, s.expires_at, s.purpose, s.to_name,
    case when 'question' = any (s.fields) then e.received_at end,
    case when 'question' = any (s.fields) then e.topic end, case when 'question' = any (s.fields) then e.market end,
    case when 'name' = any (s.fields) then e.name end, case when 'email' = any (s.fields) then e.email end,
    case when 'company' = any (s.fields) then e.company end, s.fields
  from enquiries.shares s join enquiries.enquiries e using (reference)
  where s.link_hash = p_link_hash and s.ended_at is null and s.shared_at <= shared_by_link.at
    and s.expires_at > shared_by_link.at
$$;

-- Whose link it was; no row for a link that never was one.
create function enquiries.ended_share_of(p_link_hash bytea, at timestamptz) returns table (from_agency text, ended_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select s.from_agency, least(s.ended_at, s.expires_at) from enquiries.shares s
  where s.link_hash = p_link_hash and (s.ended_at is not null or s.expires_at <= ended_share_of.at)
$$;
revoke all on function enquiries.ended_share_of(bytea, timestamptz) from public;
grant execute on function enquiries.ended_share_of(bytea, timestamptz) to {{site}}_public;

-- Each time that it is shown, and of several within ten minutes once.
create or replace function enquiries.note_opened_by_link(p_link_hash bytea, p_event_id uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  insert into enquiries.events (id, reference, happened_at, kind, agency)
    select p_event_id, s.reference, note_opened_by_link.at, 'share-opened', s.from_agency
    from enquiries.shared_by_link(p_link_hash, note_opened_by_link.at) s
    where not exists (select from enquiries.events v where v.reference = s.reference and v.kind = 'share-opened'
      and v.happened_at > note_opened_by_link.at - interval '10 minutes');
  return found;
end
$$;

create or replace function enquiries.hand_on(p_reference text, p_to text, at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  done boolean;
begin
  update enquiries.enquiries e set held_by = p_to, held_since = hand_on.at, assigned_to = null, joined_to = null,
      state = case when e.state = 'received' then 'with-agency' else e.state end
    where e.reference = p_reference and e.held_by = current_setting('landfall.agency', true) and e.held_by <> p_to
    returning true into done;
  if done is null then return false; end if;
  insert into enquiries.events (id, reference, happened_at, kind, agency, to_agency)
    select gen_random_uuid(), e.reference, hand_on.at, 'handed-on', e.held_by, p_to from enquiries.enquiries e
    where e.joined_to = p_reference and e.held_by = current_setting('landfall.agency', true);
  update enquiries.enquiries e set held_by = p_to, held_since = hand_on.at, assigned_to = null
    where e.joined_to = p_reference and e.held_by = current_setting('landfall.agency', true);
  return true;
end
$$;
