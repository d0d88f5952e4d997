-- Enquiries of exporters, held by one of six agencies at a time. Why so: what one agency holds no other sees, so every
-- policy asks `landfall.agency` of the session and nothing that a page says; the public reads the one enquiry whose
-- private link it holds (`landfall.enquiry`, the hash of its token). What is typed is kept in the clear, because an agent
-- finds an enquiry by its words. Reversible by dropping the schema. Safe while nothing runs yet.
create schema enquiries;
grant usage on schema enquiries to {{site}}_public, {{site}}_enquiries, {{site}}_agent, {{site}}_lead,
  {{site}}_statistics, {{site}}_privacy_office, {{site}}_disposal;

-- As words are compared: no capitals, no macrons or other marks, no doubled vowels (Māori, Maaori, Maori).
create function enquiries.folded(words text) returns text
  language sql immutable strict parallel safe set search_path = '' as $$
  select regexp_replace(
    regexp_replace(lower(normalize(words, nfd)), '[\u0300-\u036f]', '', 'g'), '([aeiou])\1', '\1', 'g')
$$;

create function enquiries.words_of(words text) returns tsvector
  language sql immutable strict parallel safe set search_path = '' as $$
  select to_tsvector('pg_catalog.english', enquiries.folded(words))
$$;

-- Whoever adds a note writes its index.
grant execute on function enquiries.folded(text), enquiries.words_of(text) to {{site}}_agent, {{site}}_lead;

create table enquiries.enquiries (
  reference text constraint enquiry_reference primary key check (reference ~ '^[A-Z0-9]{4}-[A-Z0-9]{4}$'),
  received_at timestamptz not null,
  channel text not null check (channel in ('web', 'email', 'phone', 'letter', 'in-person', 'partner', 'import')),
  language text not null check (language in ('en', 'mi')),
  -- The empty string where it was not given.
  name text not null,
  email text not null,
  company text not null,
  topic text,
  market text check (market ~ '^[A-Z]{2}$'),
  -- What the rules said when it came, and what an agent made of it: their hit rate.
  suggested_topic text,
  state text not null default 'received' check (state in ('received', 'with-agency', 'answered', 'closed')),
  held_by text not null default 'mfat' check (held_by ~ '^[a-z]{2,12}$'),
  held_since timestamptz not null,
  assigned_to text,
  follow_up_on date,
  acknowledged_at timestamptz,
  -- Whoever reads that mailbox has said that answers may go there.
  address_confirmed_at timestamptz,
  first_reply_at timestamptz,
  answered_at timestamptz,
  closed_at timestamptz,
  -- Worked on together with another of the same address: what was said here is read there.
  joined_to text references enquiries.enquiries on delete set null check (joined_to <> reference),
  token_hash bytea not null unique check (length(token_hash) = 32),
  -- Of the link in the acknowledgement, which nobody but the mailbox's reader has.
  mail_token_hash bytea not null unique check (length(mail_token_hash) = 32),
  -- Of a row of another system: brought in again, it is the same.
  imported_as bytea unique check (length(imported_as) = 32),
  -- Where the database stood in which it lies.
  stored_in text not null check (stored_in ~ '^(premises|new-zealand|overseas:[A-Z]{2})$'),
  -- Every word of it and of what was said, but of notes: kept by the triggers below.
  found_by tsvector not null default ''::tsvector,
  check (closed_at is null or state = 'closed')
);
create index enquiries_held on enquiries.enquiries (held_by, received_at desc) where state <> 'closed';
create index enquiries_of_all_times on enquiries.enquiries (held_by, received_at desc);
create index enquiries_to_acknowledge on enquiries.enquiries (received_at) where acknowledged_at is null;
create index enquiries_by_words on enquiries.enquiries using gin (found_by);
create index enquiries_by_email on enquiries.enquiries (lower(email));
create index enquiries_joined on enquiries.enquiries (joined_to) where joined_to is not null;

-- What was said, by whom, in order. A note is the agency's own and never leaves it.
create table enquiries.messages (
  id uuid primary key,
  reference text not null references enquiries.enquiries,
  -- Of a reply, when it goes out: until then whoever wrote it can take it back, and the person does not see it.
  said_at timestamptz not null,
  kind text not null check (kind in ('question', 'more', 'reply', 'note', 'unproved')),
  -- Of staff: who, as they are named, and for which agency.
  author_id text,
  author_name text,
  agency text check (agency ~ '^[a-z]{2,12}$'),
  words text not null,
  -- The mail that it came as or left as.
  mail_id uuid,
  -- Of a mail: whether the domain in its From vouches for it, and by which results.
  standing text check (standing in ('aligned', 'not-aligned', 'unknown')),
  spf text,
  dkim text,
  dmarc text,
  -- A form that is sent twice is one message.
  once_key text,
  unique (reference, once_key),
  check ((kind in ('reply', 'note')) = (author_id is not null and agency is not null)),
  check (num_nulls(standing, spf, dkim, dmarc) in (0, 4)),
  check (standing is null or mail_id is not null)
);
-- What was split off something that was said, once.
alter table enquiries.enquiries add column split_from uuid unique references enquiries.messages on delete set null;
create index messages_in_order on enquiries.messages (reference, said_at);
create index notes_by_words on enquiries.messages using gin (enquiries.words_of(words)) where kind = 'note';
create index messages_by_mail on enquiries.messages (mail_id) where mail_id is not null;

-- What happened, for the timeline of the person and of the desk.
create table enquiries.events (
  id uuid primary key,
  reference text not null references enquiries.enquiries,
  happened_at timestamptz not null,
  kind text not null check (kind in ('received', 'acknowledged', 'handed-on', 'taken', 'topic-set', 'replied', 'answered',
    'reopened', 'closed', 'shared', 'share-ended', 'share-opened', 'address-confirmed', 'corrected', 'joined', 'parted',
    'split')),
  agency text check (agency ~ '^[a-z]{2,12}$'),
  to_agency text check (to_agency ~ '^[a-z]{2,12}$'),
  by_id text,
  by_name text
);
create index events_in_order on enquiries.events (reference, happened_at);

-- Across the boundary of an agency nothing is seen but what a share says.
create table enquiries.shares (
  id uuid primary key,
  reference text not null references enquiries.enquiries,
  shared_at timestamptz not null,
  from_agency text not null check (from_agency ~ '^[a-z]{2,12}$'),
  to_kind text not null check (to_kind in ('agency', 'minister', 'partner')),
  to_agency text check (to_agency ~ '^[a-z]{2,12}$'),
  -- Of a Minister's office or an overseas partner; the office's own mailbox, to which a private link was sent.
  to_name text not null default '',
  to_email text,
  link_hash bytea unique check (length(link_hash) = 32),
  to_country text check (to_country ~ '^[A-Z]{2}$'),
  fields text[] not null check (fields <@ array['name', 'email', 'company', 'question', 'conversation', 'files']
    and cardinality(fields) > 0),
  purpose text not null check (purpose <> ''),
  ground text not null,
  notice text not null,
  overseas_basis text,
  expires_at timestamptz not null check (expires_at > shared_at),
  ended_at timestamptz,
  by_id text not null,
  by_name text not null,
  check ((to_kind = 'agency') = (to_agency is not null)),
  check ((to_kind = 'agency') = (link_hash is null)),
  check ((to_kind = 'partner') = (overseas_basis is not null and to_country is not null))
);
create index shares_of_enquiry on enquiries.shares (reference);
create index shares_in_force on enquiries.shares (to_agency, reference) where ended_at is null;

-- What an enquiry is found by; a definer, because whoever adds a message may not rewrite the enquiry.
create function enquiries.find_enquiry_by() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  new.found_by := enquiries.words_of(concat_ws(' ', new.reference, new.name, new.company, new.email,
    (select string_agg(m.words, ' ') from enquiries.messages m where m.reference = new.reference and m.kind <> 'note')));
  return new;
end
$$;
revoke all on function enquiries.find_enquiry_by() from public;
create trigger find_enquiry_by before insert or update of name, company, email on enquiries.enquiries
  for each row execute function enquiries.find_enquiry_by();

create function enquiries.find_by_message() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update enquiries.enquiries e set found_by = e.found_by || enquiries.words_of(new.words)
    where e.reference = new.reference;
  return null;
end
$$;
revoke all on function enquiries.find_by_message() from public;
create trigger find_by_message after insert on enquiries.messages
  for each row when (new.kind <> 'note') execute function enquiries.find_by_message();

-- Agents as they were last seen, for those of the same agency who assign work.
create table enquiries.agents (
  person_id text primary key,
  name text not null,
  agency text not null check (agency ~ '^[a-z]{2,12}$'),
  seen_at timestamptz not null
);
create index agents_of_agency on enquiries.agents (agency);

-- Who has an enquiry open, so that two do not answer it at once; of the last minutes alone.
create table enquiries.presence (
  reference text not null references enquiries.enquiries on delete cascade,
  person_id text not null,
  name text not null,
  agency text not null check (agency ~ '^[a-z]{2,12}$'),
  seen_at timestamptz not null,
  -- Something stood in the box for an answer when the page last told.
  is_writing boolean not null,
  primary key (reference, person_id)
);
create index presence_by_time on enquiries.presence (seen_at);

-- Whom a note of their agency points an enquiry out to, until they open it.
create table enquiries.mentions (
  reference text not null references enquiries.enquiries,
  message_id uuid not null references enquiries.messages,
  person_id text not null,
  agency text not null check (agency ~ '^[a-z]{2,12}$'),
  mentioned_at timestamptz not null,
  seen_at timestamptz,
  primary key (message_id, person_id)
);
create index mentions_unseen on enquiries.mentions (person_id) where seen_at is null;
create index mentions_of_enquiry on enquiries.mentions (reference);

-- What an agency answers again and again.
create table enquiries.templates (
  id uuid primary key,
  agency text not null check (agency ~ '^[a-z]{2,12}$'),
  title text not null check (title <> ''),
  language text not null check (language in ('en', 'mi')),
  words text not null check (words <> ''),
  changed_at timestamptz not null,
  changed_by_id text not null,
  changed_by_name text not null
);
create index templates_of_agency on enquiries.templates (agency, title);

-- What an agent looks for again and again. Words stand here and in no address: they may be a name.
create table enquiries.saved_views (
  id uuid primary key,
  person_id text not null,
  agency text not null check (agency ~ '^[a-z]{2,12}$'),
  name text not null check (name <> ''),
  show text not null,
  topic text,
  market text check (market ~ '^[A-Z]{2}$'),
  words text not null,
  saved_at timestamptz not null
);
create index saved_views_of_person on enquiries.saved_views (person_id);

grant insert (reference, received_at, channel, language, name, email, company, topic, market, suggested_topic, held_by,
  held_since, token_hash, mail_token_hash, stored_in) on enquiries.enquiries to {{site}}_public, {{site}}_agent,
  {{site}}_lead, {{site}}_enquiries;
grant select (reference, received_at, channel, language, name, email, company, topic, market, state, held_by, held_since,
  address_confirmed_at, acknowledged_at, first_reply_at, answered_at, closed_at, token_hash, mail_token_hash, stored_in)
  on enquiries.enquiries to {{site}}_public;
grant update (address_confirmed_at, state, answered_at, closed_at) on enquiries.enquiries to {{site}}_public;
grant select (id, reference, said_at, kind, agency, words, once_key), insert (id, reference, said_at, kind, words, once_key)
  on enquiries.messages to {{site}}_public;
grant select (id, reference, happened_at, kind, agency, to_agency), insert (id, reference, happened_at, kind)
  on enquiries.events to {{site}}_public;
grant select (id, reference, shared_at, from_agency, to_kind, to_agency, to_name, to_country, fields, purpose, ground,
  notice, overseas_basis, expires_at, ended_at) on enquiries.shares to {{site}}_public;

grant select (reference, received_at, channel, language, name, email, company, topic, market, suggested_topic, state,
  held_by, held_since, assigned_to, follow_up_on, acknowledged_at, address_confirmed_at, first_reply_at, answered_at,
  closed_at, joined_to, split_from, stored_in) on enquiries.enquiries to {{site}}_agent, {{site}}_lead;
grant update (topic, market, state, assigned_to, follow_up_on, first_reply_at, answered_at, closed_at, name, email, company,
  address_confirmed_at, joined_to, split_from, acknowledged_at, imported_as)
  on enquiries.enquiries to {{site}}_agent, {{site}}_lead;
grant select (id, reference, said_at, kind, author_id, author_name, agency, words, mail_id, standing, spf, dkim, dmarc,
  once_key), insert (id, reference, said_at, kind, author_id, author_name, agency, words, mail_id, once_key)
  on enquiries.messages to {{site}}_agent, {{site}}_lead;
grant select (id, reference, happened_at, kind, agency, to_agency, by_name), insert (id, reference, happened_at, kind,
  agency, to_agency, by_id, by_name) on enquiries.events to {{site}}_agent, {{site}}_lead;
grant select (id, reference, shared_at, from_agency, to_kind, to_agency, to_name, to_email, to_country, fields, purpose,
  ground, notice, overseas_basis, expires_at, ended_at, by_name), insert (id, reference, shared_at, from_agency, to_kind,
  to_agency, to_name, to_email, link_hash, to_country, fields, purpose, ground, notice, overseas_basis, expires_at, by_id,
  by_name), update (ended_at)
  on enquiries.shares to {{site}}_agent, {{site}}_lead;
grant select (person_id, name, agency, seen_at), insert (person_id, name, agency, seen_at), update (name, agency, seen_at)
  on enquiries.agents to {{site}}_agent, {{site}}_lead;
grant select, insert, update (seen_at, is_writing, name), delete on enquiries.presence to {{site}}_agent, {{site}}_lead;
grant select, insert, update (seen_at) on enquiries.mentions to {{site}}_agent, {{site}}_lead;
grant select, insert, update (title, language, words, changed_at, changed_by_id, changed_by_name), delete
  on enquiries.templates to {{site}}_agent, {{site}}_lead;
grant select, insert, delete on enquiries.saved_views to {{site}}_agent, {{site}}_lead;

grant select (reference, received_at, channel, language, name, email, company, state, acknowledged_at,
  address_confirmed_at, held_by, stored_in), update (acknowledged_at, address_confirmed_at, state, answered_at, closed_at,
  stored_in)
  on enquiries.enquiries to {{site}}_enquiries;
-- What was asked and answered before comes as it ended.
grant insert (state, acknowledged_at, first_reply_at, answered_at, closed_at) on enquiries.enquiries to {{site}}_enquiries;
grant insert (id, reference, said_at, kind, author_id, author_name, agency, words, mail_id, standing, spf, dkim, dmarc),
  select (id, reference, kind, mail_id, standing)
  on enquiries.messages to {{site}}_enquiries;
grant insert (id, reference, happened_at, kind) on enquiries.events to {{site}}_enquiries;

grant select (reference, name, email) on enquiries.enquiries to {{site}}_privacy_office;
grant select (reference, author_id, author_name) on enquiries.messages to {{site}}_privacy_office;
grant select (reference, by_id, by_name) on enquiries.events to {{site}}_privacy_office;
grant select (reference, by_id, by_name) on enquiries.shares to {{site}}_privacy_office;
grant select (person_id, name) on enquiries.agents to {{site}}_privacy_office;
grant select (person_id, name) on enquiries.presence to {{site}}_privacy_office;
grant select (reference, person_id) on enquiries.mentions to {{site}}_privacy_office;
grant select (changed_by_id, changed_by_name) on enquiries.templates to {{site}}_privacy_office;
grant select (person_id) on enquiries.saved_views to {{site}}_privacy_office;

grant select (reference, closed_at), delete on enquiries.enquiries to {{site}}_disposal;
grant select (reference), delete on enquiries.messages to {{site}}_disposal;
grant select (reference), delete on enquiries.events to {{site}}_disposal;
grant select (reference), delete on enquiries.shares to {{site}}_disposal;
grant select (reference), delete on enquiries.presence, enquiries.mentions to {{site}}_disposal;
grant select (person_id, seen_at), delete on enquiries.agents to {{site}}_enquiries;
grant select (seen_at), delete on enquiries.presence to {{site}}_enquiries;
grant select (person_id), delete on enquiries.saved_views to {{site}}_enquiries;

alter table enquiries.enquiries enable row level security;
alter table enquiries.messages enable row level security;
alter table enquiries.events enable row level security;
alter table enquiries.shares enable row level security;
alter table enquiries.agents enable row level security;
alter table enquiries.presence enable row level security;
alter table enquiries.mentions enable row level security;
alter table enquiries.templates enable row level security;
alter table enquiries.saved_views enable row level security;

-- The one enquiry whose private link is held; a hash that was not set is nobody's.
create function enquiries.is_held_link(first bytea, second bytea) returns boolean
  language sql stable parallel safe set search_path = '' as $$
  select decode(nullif(current_setting('landfall.enquiry', true), ''), 'hex') in (first, second)
$$;
grant execute on function enquiries.is_held_link(bytea, bytea) to {{site}}_public;

create policy the_public_asks on enquiries.enquiries for insert to {{site}}_public
  with check (channel = 'web' and held_by = 'mfat');
create policy the_link_reads on enquiries.enquiries for select to {{site}}_public
  using (enquiries.is_held_link(token_hash, mail_token_hash));
create policy the_link_answers on enquiries.enquiries for update to {{site}}_public
  using (enquiries.is_held_link(token_hash, mail_token_hash));
create policy the_public_says on enquiries.messages for insert to {{site}}_public with check (kind in ('question', 'more'));
create policy the_link_reads on enquiries.messages for select to {{site}}_public
  using (kind in ('question', 'more', 'reply')
    and exists (select from enquiries.enquiries e where e.reference = messages.reference));
create policy the_public_marks on enquiries.events for insert to {{site}}_public
  with check (kind in ('received', 'address-confirmed', 'reopened'));
create policy the_link_reads on enquiries.events for select to {{site}}_public
  using (kind not in ('taken', 'topic-set', 'split')
    and exists (select from enquiries.enquiries e where e.reference = events.reference));
create policy the_link_reads on enquiries.shares for select to {{site}}_public
  using (exists (select from enquiries.enquiries e where e.reference = shares.reference));

create policy the_agency_holds on enquiries.enquiries to {{site}}_agent, {{site}}_lead
  using (held_by = current_setting('landfall.agency', true))
  with check (held_by = current_setting('landfall.agency', true));
-- A note is its agency's own: whoever is handed the enquiry does not get it along.
create policy the_agency_holds on enquiries.messages to {{site}}_agent, {{site}}_lead
  using ((kind <> 'note' or agency = current_setting('landfall.agency', true))
    and exists (select from enquiries.enquiries e where e.reference = messages.reference))
  with check (agency is not distinct from
      case when kind in ('reply', 'note') then current_setting('landfall.agency', true) end
    and exists (select from enquiries.enquiries e where e.reference = messages.reference));
create policy the_agency_holds on enquiries.events to {{site}}_agent, {{site}}_lead
  using (exists (select from enquiries.enquiries e where e.reference = events.reference))
  with check (exists (select from enquiries.enquiries e where e.reference = events.reference));
create policy the_agency_holds on enquiries.shares for select to {{site}}_agent, {{site}}_lead
  using (exists (select from enquiries.enquiries e where e.reference = shares.reference));
-- Whoever holds the enquiry ends a share, also one that an agency made that held it before.
create policy the_agency_ends on enquiries.shares for update to {{site}}_agent, {{site}}_lead
  using (exists (select from enquiries.enquiries e where e.reference = shares.reference));
create policy the_agency_shares on enquiries.shares for insert to {{site}}_agent, {{site}}_lead
  with check (from_agency = current_setting('landfall.agency', true)
    and exists (select from enquiries.enquiries e where e.reference = shares.reference));
create policy colleagues on enquiries.agents to {{site}}_agent, {{site}}_lead
  using (agency = current_setting('landfall.agency', true))
  with check (agency = current_setting('landfall.agency', true));

create policy colleagues on enquiries.presence to {{site}}_agent, {{site}}_lead
  using (agency = current_setting('landfall.agency', true)
    and exists (select from enquiries.enquiries e where e.reference = presence.reference))
  with check (agency = current_setting('landfall.agency', true)
    and exists (select from enquiries.enquiries e where e.reference = presence.reference));
-- Gone with a hand-on: what another agency holds, nobody here is pointed to.
create policy colleagues on enquiries.mentions to {{site}}_agent, {{site}}_lead
  using (agency = current_setting('landfall.agency', true)
    and exists (select from enquiries.enquiries e where e.reference = mentions.reference))
  with check (agency = current_setting('landfall.agency', true)
    and exists (select from enquiries.enquiries e where e.reference = mentions.reference));
create policy colleagues on enquiries.templates to {{site}}_agent, {{site}}_lead
  using (agency = current_setting('landfall.agency', true))
  with check (agency = current_setting('landfall.agency', true));
create policy their_own on enquiries.saved_views to {{site}}_agent, {{site}}_lead
  using (agency = current_setting('landfall.agency', true))
  with check (agency = current_setting('landfall.agency', true));

create policy the_desk_works on enquiries.enquiries to {{site}}_enquiries using (true) with check (true);
create policy the_desk_works on enquiries.messages to {{site}}_enquiries using (true) with check (true);
create policy the_desk_works on enquiries.events for insert to {{site}}_enquiries with check (true);
create policy privacy_office on enquiries.enquiries for select to {{site}}_privacy_office using (true);
create policy privacy_office on enquiries.messages for select to {{site}}_privacy_office using (true);
create policy privacy_office on enquiries.events for select to {{site}}_privacy_office using (true);
create policy privacy_office on enquiries.shares for select to {{site}}_privacy_office using (true);
create policy privacy_office on enquiries.agents for select to {{site}}_privacy_office using (true);
create policy disposal on enquiries.enquiries to {{site}}_disposal using (true);
create policy disposal on enquiries.messages to {{site}}_disposal using (true);
create policy disposal on enquiries.events to {{site}}_disposal using (true);
create policy disposal on enquiries.shares to {{site}}_disposal using (true);
create policy the_desk_works on enquiries.agents to {{site}}_enquiries using (true);
create policy the_desk_works on enquiries.presence to {{site}}_enquiries using (true);
create policy the_desk_works on enquiries.saved_views to {{site}}_enquiries using (true);
create policy privacy_office on enquiries.presence for select to {{site}}_privacy_office using (true);
create policy privacy_office on enquiries.mentions for select to {{site}}_privacy_office using (true);
create policy privacy_office on enquiries.templates for select to {{site}}_privacy_office using (true);
create policy privacy_office on enquiries.saved_views for select to {{site}}_privacy_office using (true);
create policy disposal on enquiries.presence to {{site}}_disposal using (true);
create policy disposal on enquiries.mentions to {{site}}_disposal using (true);

-- The sealed bytes of a mail of an enquiry that the agency holds; null of any other.
create function enquiries.held_mail(p_reference text, p_mail_id uuid) returns bytea
  language sql stable security definer set search_path = '' as $$
  select mail.sealed_bytes(m.mail_id) from enquiries.messages m join enquiries.enquiries e using (reference)
  where m.reference = p_reference and m.mail_id = p_mail_id and e.held_by = current_setting('landfall.agency', true)
  limit 1
$$;
revoke all on function enquiries.held_mail(text, uuid) from public;
grant execute on function enquiries.held_mail(text, uuid) to {{site}}_agent, {{site}}_lead;

-- Hands an enquiry on, and what was joined to it: from then on the agency that held them sees them no more. False where the
-- agency does not hold it.
create function enquiries.hand_on(p_reference text, p_to text, at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  done boolean;
begin
  update enquiries.enquiries e set held_by = p_to, held_since = hand_on.at, assigned_to = null, joined_to = null,
      state = case when e.state = 'received' then 'with-agency' else e.state end
    where e.reference = p_reference and e.held_by = current_setting('landfall.agency', true) and e.held_by <> p_to
    returning true into done;
  if done is null then return false; end if;
  update enquiries.enquiries e set held_by = p_to, held_since = hand_on.at, assigned_to = null
    where e.joined_to = p_reference and e.held_by = current_setting('landfall.agency', true);
  return true;
end
$$;
revoke all on function enquiries.hand_on(text, text, timestamptz) from public;
grant execute on function enquiries.hand_on(text, text, timestamptz) to {{site}}_agent, {{site}}_lead;

-- What other agencies let this one see, field by field; null where a share does not name it.
create function enquiries.shared_with_us(at timestamptz) returns table (
  reference text, from_agency text, shared_at timestamptz, expires_at timestamptz, purpose text, state text,
  received_at timestamptz, topic text, market text, name text, email text, company text, fields text[]
) language sql stable security definer set search_path = '' as $$
  with ours as (
    select s.reference, min(s.from_agency) as from_agency, min(s.shared_at) as shared_at, max(s.expires_at) as expires_at,
      string_agg(distinct s.purpose, '; ') as purpose, array_agg(distinct f.field) as fields
    from enquiries.shares s cross join unnest(s.fields) as f (field)
    where s.to_agency = current_setting('landfall.agency', true) and s.ended_at is null
      and s.shared_at <= shared_with_us.at and s.expires_at > shared_with_us.at
    group by s.reference
  )
  select o.reference, o.from_agency, o.shared_at, o.expires_at, o.purpose, e.state, e.received_at, e.topic, e.market,
    case when 'name' = any (o.fields) then e.name end, case when 'email' = any (o.fields) then e.email end,
    case when 'company' = any (o.fields) then e.company end, o.fields
  from ours o join enquiries.enquiries e using (reference)
$$;
revoke all on function enquiries.shared_with_us(timestamptz) from public;
grant execute on function enquiries.shared_with_us(timestamptz) to {{site}}_agent, {{site}}_lead;

-- Notes are never shared: they are the holding agency's own.
create function enquiries.shared_messages(p_reference text, at timestamptz) returns table (
  id uuid, said_at timestamptz, kind text, agency text, words text
) language sql stable security definer set search_path = '' as $$
  select m.id, m.said_at, m.kind, m.agency, m.words
  from enquiries.shared_with_us(shared_messages.at) s join enquiries.messages m using (reference)
  where m.reference = p_reference and (
    (m.kind = 'question' and 'question' = any (s.fields))
    or (m.kind in ('question', 'more', 'reply') and m.said_at <= shared_messages.at and 'conversation' = any (s.fields)))
$$;
revoke all on function enquiries.shared_messages(text, timestamptz) from public;
grant execute on function enquiries.shared_messages(text, timestamptz) to {{site}}_agent, {{site}}_lead;

-- What a Minister's office or a partner overseas sees by its private link, field by field, until the share ends.
create function enquiries.shared_by_link(p_link_hash bytea, at timestamptz) returns table (
  share_id uuid, reference text, from_agency text, shared_at timestamptz, expires_at timestamptz, purpose text, to_name text,
  received_at timestamptz, topic text, market text, name text, email text, company text, fields text[]
) language sql stable security definer set search_path = '' as $$
  select s.id, s.reference, s.from_agency, s.shared_at, s.expires_at, s.purpose, s.to_name, e.received_at, e.topic, e.market,
    case when 'name' = any (s.fields) then e.name end, case when 'email' = any (s.fields) then e.email end,
    case when 'company' = any (s.fields) then e.company end, s.fields
  from enquiries.shares s join enquiries.enquiries e using (reference)
  where s.link_hash = p_link_hash and s.ended_at is null and s.shared_at <= shared_by_link.at
    and s.expires_at > shared_by_link.at
$$;
revoke all on function enquiries.shared_by_link(bytea, timestamptz) from public;
grant execute on function enquiries.shared_by_link(bytea, timestamptz) to {{site}}_public;

create function enquiries.messages_by_link(p_link_hash bytea, at timestamptz) returns table (
  id uuid, said_at timestamptz, kind text, agency text, words text
) language sql stable security definer set search_path = '' as $$
  select m.id, m.said_at, m.kind, m.agency, m.words
  from enquiries.shared_by_link(p_link_hash, messages_by_link.at) s join enquiries.messages m using (reference)
  where (m.kind = 'question' and 'question' = any (s.fields))
    or (m.kind in ('question', 'more', 'reply') and m.said_at <= messages_by_link.at and 'conversation' = any (s.fields))
$$;
revoke all on function enquiries.messages_by_link(bytea, timestamptz) from public;
grant execute on function enquiries.messages_by_link(bytea, timestamptz) to {{site}}_public;

-- Whoever opened it is seen by the agency that shares and by the person.
create function enquiries.note_opened_by_link(p_link_hash bytea, p_event_id uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  insert into enquiries.events (id, reference, happened_at, kind, agency)
    select p_event_id, s.reference, note_opened_by_link.at, 'share-opened', s.from_agency
    from enquiries.shared_by_link(p_link_hash, note_opened_by_link.at) s;
  return found;
end
$$;
revoke all on function enquiries.note_opened_by_link(bytea, uuid, timestamptz) from public;
grant execute on function enquiries.note_opened_by_link(bytea, uuid, timestamptz) to {{site}}_public;

-- Takes back a reply that has not gone out, and what it made of the enquiry; the words, for whoever wrote them, and the
-- mail it was to leave as. No row once it has gone, or for a reply of another.
create function enquiries.take_back(p_id uuid, p_author text, at timestamptz) returns table (words text, mail_id uuid)
  language plpgsql security definer set search_path = '' as $$
declare
  taken record;
begin
  delete from enquiries.messages m using enquiries.enquiries e
    where m.id = p_id and m.kind = 'reply' and m.author_id = p_author and m.said_at > take_back.at
      and e.reference = m.reference and e.held_by = current_setting('landfall.agency', true)
    returning m.reference, m.said_at, m.words, m.mail_id into taken;
  if not found then return; end if;
  delete from enquiries.events v where v.reference = taken.reference and v.happened_at = taken.said_at
    and v.kind in ('replied', 'answered');
  update enquiries.enquiries e set name = e.name,
      first_reply_at = nullif(e.first_reply_at, taken.said_at), answered_at = nullif(e.answered_at, taken.said_at),
      state = case when e.answered_at = taken.said_at then 'with-agency' else e.state end
    where e.reference = taken.reference;
  return query select taken.words::text, taken.mail_id::uuid;
end
$$;
revoke all on function enquiries.take_back(uuid, text, timestamptz) from public;
grant execute on function enquiries.take_back(uuid, text, timestamptz) to {{site}}_agent, {{site}}_lead;

-- Held by the agency and with all of these words, the newest first. A definer: under row-level security no index of
-- words is used.
create function enquiries.found(p_words text, p_most integer) returns table (reference text, received_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  with asked as materialized (
    select websearch_to_tsquery('pg_catalog.english', enquiries.folded(p_words)) as words,
      current_setting('landfall.agency', true) as agency
  ), hits as (
    (select e.reference, e.received_at from enquiries.enquiries e, asked
      where e.found_by @@ asked.words and e.held_by = asked.agency order by e.received_at desc limit p_most)
    union
    (select e.reference, e.received_at from enquiries.messages m join enquiries.enquiries e using (reference), asked
      where m.kind = 'note' and enquiries.words_of(m.words) @@ asked.words and m.agency = asked.agency
        and e.held_by = asked.agency order by e.received_at desc limit p_most)
  )
  select h.reference, h.received_at from hits h order by h.received_at desc limit p_most
$$;
revoke all on function enquiries.found(text, integer) from public;
grant execute on function enquiries.found(text, integer) to {{site}}_agent, {{site}}_lead;

-- Held by the agency and from this address, the newest first. A definer: `lower` is not leakproof, so under row-level security
-- its index is not used and all that the agency holds is read.
create function enquiries.from_address(p_email text, p_most integer) returns table (
  reference text, received_at timestamptz, state text, topic text
) language sql stable security definer set search_path = '' as $$
  select e.reference, e.received_at, e.state, e.topic from enquiries.enquiries e
  where lower(e.email) = lower(p_email) and e.held_by = current_setting('landfall.agency', true)
  order by e.received_at desc limit p_most
$$;
revoke all on function enquiries.from_address(text, integer) from public;
grant execute on function enquiries.from_address(text, integer) to {{site}}_agent, {{site}}_lead;

-- How each queue stands, for the agency that leads: numbers of nobody in particular.
create function enquiries.queues(at timestamptz) returns table (
  held_by text, open_count integer, unassigned integer, overdue integer, oldest_received timestamptz
) language sql stable security definer set search_path = '' as $$
  select e.held_by, count(*)::integer, (count(*) filter (where e.assigned_to is null))::integer,
    (count(*) filter (where e.first_reply_at is null and e.received_at < queues.at - interval '48 hours'))::integer,
    min(e.received_at)
  from enquiries.enquiries e where e.state in ('received', 'with-agency') group by e.held_by
$$;
revoke all on function enquiries.queues(timestamptz) from public;
grant execute on function enquiries.queues(timestamptz) to {{site}}_lead;

-- How many enquiries lie where: numbers of nobody in particular, for the privacy policy.
create function enquiries.places() returns table (residency text, enquiries integer)
  language sql stable security definer set search_path = '' as $$
  select e.stored_in, count(*)::integer from enquiries.enquiries e group by e.stored_in order by e.stored_in
$$;
revoke all on function enquiries.places() from public;
grant execute on function enquiries.places() to {{site}}_public;

-- How many hours, in bands: an exact time would lead back to an enquiry.
create function enquiries.band_of_hours(hours numeric) returns text
  language sql immutable parallel safe set search_path = '' as $$
  select case when hours is null then 'none' when hours <= 4 then 'h4' when hours <= 24 then 'h24'
    when hours <= 48 then 'h48' when hours <= 168 then 'h168' when hours <= 336 then 'h336' else 'longer' end
$$;
grant execute on function enquiries.band_of_hours(numeric) to {{site}}_statistics;

-- What exporters ask, without who: no reference, no name, no word of theirs, no instant. For counting alone.
create view enquiries.facts with (security_barrier) as
  select date_trunc('month', e.received_at at time zone 'Pacific/Auckland')::date as month,
    coalesce(e.topic, '') as topic, coalesce(e.market, '') as market, e.held_by as agency, e.channel, e.language,
    enquiries.band_of_hours(extract(epoch from e.first_reply_at - e.received_at) / 3600) as first_reply,
    enquiries.band_of_hours(extract(epoch from e.answered_at - e.received_at) / 3600) as answer,
    coalesce(e.suggested_topic, '') as suggested,
    -- Kept where an agent answered, closed or described it and left the topic as it was suggested.
    case when e.suggested_topic is null then 'none'
      when e.topic is distinct from e.suggested_topic then 'changed'
      when e.state in ('answered', 'closed') or exists (
        select from enquiries.events v where v.reference = e.reference and v.kind = 'topic-set') then 'kept'
      else 'waiting' end as outcome
  from enquiries.enquiries e;
grant select on enquiries.facts to {{site}}_statistics;

-- Which rows of another system are there already: marks of nobody in particular.
create function enquiries.imported(p_marks text[]) returns setof text
  language sql stable security definer set search_path = '' as $$
  select encode(e.imported_as, 'hex') from enquiries.enquiries e
  where e.imported_as in (select decode(m, 'hex') from unnest(p_marks) as m)
$$;
revoke all on function enquiries.imported(text[]) from public;
grant execute on function enquiries.imported(text[]) to {{site}}_lead;
