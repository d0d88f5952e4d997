-- What people ask an agency by right: their own information, a correction, official information, or to look into a complaint.
-- Why so: the clock is the law's and runs from the first receipt by any channel, so a request is a record of its own, with its
-- due days kept as they were told; what was found about the person stands here by table and record and never by its values, so
-- that no second copy of a file comes to be. Reversible by dropping the schema. Safe while everything runs.
create schema requests;
grant usage on schema requests to {{site}}_public, {{site}}_requests, {{site}}_privacy_officer, {{site}}_auditor,
  {{site}}_privacy_office, {{site}}_disposal;

create table requests.requests (
  reference text constraint requests_reference primary key check (reference ~ '^[A-Z0-9]{4}-[A-Z0-9]{4}$'),
  kind text not null check (kind in ('access', 'correction', 'official-information', 'complaint')),
  channel text not null check (channel in ('web', 'email', 'letter', 'phone', 'in-person', 'enquiry')),
  language text not null check (language in ('en', 'mi')),
  -- When it first reached the agency, by whatever way; recorded_at is when it was written down here.
  received_at timestamptz not null,
  recorded_at timestamptz not null check (recorded_at >= received_at),
  -- Null where the person wrote it themself.
  recorded_by text check (recorded_by <> ''),
  once_key text constraint requests_once unique,
  -- The matter in which it was asked, by its reference; null where it came by itself.
  asked_in text check (asked_in <> ''),
  words text not null check (length(words) between 1 and 20000),
  family_name text not null check (length(family_name) <= 200),
  given_names text not null check (length(given_names) <= 200),
  -- Parts that are not known are 00; empty where none is.
  date_of_birth text not null check (date_of_birth ~ '^$|^\d{4}-\d{2}-\d{2}$'),
  email text not null check (length(email) <= 254),
  postal_address text not null check (length(postal_address) <= 500),
  document_number text not null check (length(document_number) <= 40),
  other_reference text not null check (length(other_reference) <= 100),
  -- Who asks for the person; empty where they ask themself.
  representative text not null check (length(representative) <= 200),
  urgent_because text not null check (length(urgent_because) <= 1000),
  token_hash bytea not null unique,
  mail_token_hash bytea not null unique,
  address_confirmed_at timestamptz,
  acknowledged_at timestamptz,
  -- The Act's days as they were counted; they move when the calendar does.
  due_on date not null,
  transfer_by date,
  -- What was told within the first time, and stands.
  extended_to date,
  extension_ground text,
  search_asked_at timestamptz,
  searched_at timestamptz,
  state text not null default 'open' check (state in ('open', 'decided', 'provided', 'transferred', 'withdrawn')),
  decision text check (decision in ('granted', 'granted-in-part', 'refused', 'neither-confirm-nor-deny', 'corrected',
    'not-corrected', 'upheld', 'not-upheld')),
  decided_at timestamptz,
  decided_by text,
  -- In the agency's words, to the person; with the decision.
  decision_words text check (length(decision_words) <= 10000),
  provided_at timestamptz,
  -- When it ended, however: what its keeping is counted from.
  ended_at timestamptz,
  check (num_nulls(decision, decided_at, decided_by, decision_words) in (0, 4)),
  check ((state = 'open') = (decision is null and ended_at is null)),
  check ((extended_to is null) = (extension_ground is null)),
  check (extended_to > due_on)
);
create index requests_by_due on requests.requests (coalesce(extended_to, due_on)) where state = 'open';
create index requests_unacknowledged on requests.requests (received_at, reference) where acknowledged_at is null;
create index requests_to_search on requests.requests (search_asked_at) where searched_at is null and search_asked_at is not null;
create index requests_asked_in on requests.requests (asked_in) where asked_in is not null;
create index requests_ended on requests.requests (ended_at);

-- The path of a request: what happened, each with who did it. `words` are the agency's own and are not sent.
create table requests.events (
  id uuid primary key,
  reference text not null references requests.requests on delete cascade,
  happened_at timestamptz not null,
  kind text not null check (kind ~ '^[a-z][a-z-]*$'),
  by_id text,
  by_name text,
  words text not null check (length(words) <= 4000)
);
create index events_of_request on requests.events (reference, happened_at);

-- How it was made sure who asks (s 57): the kind of proof and never its number. Each request has its own.
create table requests.proofs (
  id uuid primary key,
  reference text not null references requests.requests on delete cascade,
  of text not null check (of in ('person', 'authority')),
  how text not null check (how ~ '^[a-z][a-z-]*$'),
  is_satisfied boolean not null,
  words text not null check (length(words) <= 1000),
  at timestamptz not null,
  by_id text not null,
  by_name text not null
);
create index proofs_of_request on requests.proofs (reference, at);

-- What the search found, by table and record. A near one is nobody's until an officer has said so.
create table requests.found (
  reference text not null references requests.requests on delete cascade,
  number integer not null check (number > 0),
  room text not null,
  table_name text not null,
  record text not null,
  kind text not null,
  certainty text not null check (certainty in ('certain', 'near')),
  matched_by text[] not null,
  verdict text not null check (verdict in ('undecided', 'theirs', 'not-theirs')),
  verdict_because text not null default '',
  verdict_by text,
  verdict_at timestamptz,
  primary key (reference, number),
  unique (reference, table_name, record, kind),
  check ((verdict = 'undecided') = (verdict_at is null) or certainty = 'certain')
);

-- What is kept back: a field of a record, or a passage of it; each with its ground, and who agreed to it.
create table requests.withheld (
  id uuid primary key,
  reference text not null references requests.requests on delete cascade,
  table_name text not null,
  record text not null,
  column_name text not null,
  -- Of a passage, in characters; null for the whole field.
  from_character integer check (from_character >= 0),
  to_character integer check (to_character > from_character),
  ground text not null check (ground ~ '^[a-z0-9][a-z0-9-]*$'),
  reason text not null check (length(reason) between 1 and 2000),
  alternative text not null check (length(alternative) between 1 and 2000),
  withheld_at timestamptz not null,
  withheld_by text not null,
  reviewed_by text,
  check ((from_character is null) = (to_character is null)),
  constraint withheld_by_two check (reviewed_by <> withheld_by)
);
create index withheld_of_request on requests.withheld (reference);

-- A decision that refuses something, as its first person wrote it; it is the decision once a second agrees.
create table requests.proposals (
  reference text primary key references requests.requests on delete cascade,
  decision text not null,
  words text not null check (length(words) between 1 and 10000),
  proposed_by text not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null
);

-- Who has been given a copy: one time each. The copy itself is kept nowhere.
create table requests.copies (
  id uuid primary key,
  reference text not null references requests.requests on delete cascade,
  ticket_hash bytea not null unique,
  asked_at timestamptz not null,
  good_until timestamptz not null check (good_until > asked_at),
  taken_at timestamptz,
  -- Null where the person took it by their private link.
  taken_by text
);
create index copies_of_request on requests.copies (reference, asked_at);

-- The person's statement that a correction was asked for and not made: always read with the record (s 64).
create table requests.statements (
  id uuid primary key,
  reference text not null references requests.requests on delete cascade,
  table_name text not null,
  record text not null,
  words text not null check (length(words) between 1 and 4000),
  attached_at timestamptz not null,
  attached_by text not null
);
create index statements_of_record on requests.statements (table_name, record);
create index statements_of_request on requests.statements (reference);

-- The holds that a request placed on what it is about, lifted when it ends.
create table requests.holds (
  hold uuid primary key,
  reference text not null references requests.requests on delete cascade
);
create index holds_of_request on requests.holds (reference);

grant select on requests.requests, requests.events, requests.proofs, requests.found, requests.withheld, requests.copies,
  requests.statements, requests.holds to {{site}}_privacy_officer;
grant insert on requests.requests, requests.events, requests.proofs, requests.withheld, requests.copies,
  requests.statements, requests.holds to {{site}}_privacy_officer;
grant update (family_name, given_names, date_of_birth, email, postal_address, document_number, other_reference,
  mail_token_hash, address_confirmed_at, kind, due_on, transfer_by, extended_to, extension_ground, search_asked_at,
  searched_at, state, decision, decided_at, decided_by, decision_words, provided_at, ended_at)
  on requests.requests to {{site}}_privacy_officer;
grant update (verdict, verdict_because, verdict_by, verdict_at) on requests.found to {{site}}_privacy_officer;
grant update (reviewed_by), delete on requests.withheld to {{site}}_privacy_officer;
grant update (taken_at, taken_by) on requests.copies to {{site}}_privacy_officer;
grant delete on requests.holds to {{site}}_privacy_officer;
grant select, insert, delete on requests.proposals to {{site}}_privacy_officer;

-- An auditor sees the path and the clocks, and nobody's words or names.
grant select (reference, kind, channel, language, received_at, recorded_at, recorded_by, due_on, transfer_by, extended_to,
  extension_ground, search_asked_at, searched_at, state, decision, decided_at, decided_by, provided_at, ended_at)
  on requests.requests to {{site}}_auditor;
grant select (id, reference, happened_at, kind, by_id, by_name) on requests.events to {{site}}_auditor;

grant insert (reference, kind, channel, language, received_at, recorded_at, words, family_name, given_names, date_of_birth,
  email, postal_address, document_number, other_reference, representative, urgent_because, token_hash, mail_token_hash,
  due_on, transfer_by) on requests.requests to {{site}}_public;
grant select (reference, kind, language, received_at, email, token_hash, mail_token_hash, address_confirmed_at, due_on,
  extended_to, extension_ground, state, decision, decided_at, decision_words, provided_at, ended_at)
  on requests.requests to {{site}}_public;
grant update (address_confirmed_at, state, ended_at) on requests.requests to {{site}}_public;
grant insert (id, reference, happened_at, kind, words), select (id, reference, happened_at, kind) on requests.events
  to {{site}}_public;
grant insert (id, reference, ticket_hash, asked_at, good_until), select (id, reference, ticket_hash, asked_at, good_until,
  taken_at), update (taken_at) on requests.copies to {{site}}_public;

grant select, insert, update (acknowledged_at, searched_at, due_on, transfer_by, state, provided_at, ended_at)
  on requests.requests to {{site}}_requests;
grant select, insert on requests.events to {{site}}_requests;
grant select, insert, delete on requests.found to {{site}}_requests;
grant select, insert, delete on requests.holds to {{site}}_requests;
grant select on requests.withheld, requests.statements, requests.copies to {{site}}_requests;

grant select (reference, family_name, given_names, date_of_birth, email, document_number, other_reference, representative, recorded_by,
  decided_by) on requests.requests to {{site}}_privacy_office;
grant select (reference, by_id, by_name) on requests.events, requests.proofs to {{site}}_privacy_office;
grant select (reference, verdict_by) on requests.found to {{site}}_privacy_office;
grant select (reference, withheld_by, reviewed_by) on requests.withheld to {{site}}_privacy_office;
grant select (reference, proposed_by, proposed_by_name) on requests.proposals to {{site}}_privacy_office;
grant select (reference, taken_by) on requests.copies to {{site}}_privacy_office;
grant select (reference, attached_by) on requests.statements to {{site}}_privacy_office;
grant select (reference, ended_at), delete on requests.requests to {{site}}_disposal;

alter table requests.requests enable row level security;
alter table requests.events enable row level security;
alter table requests.copies enable row level security;

-- Whoever holds a private link holds one request: the session says the link's hash, and sees nothing else.
create function requests.is_held_link(p_token bytea, p_mail_token bytea) returns boolean
  language sql stable set search_path = '' as $$
  select current_setting('landfall.request', true) in (encode(p_token, 'hex'), encode(p_mail_token, 'hex'))
$$;
revoke all on function requests.is_held_link from public;
grant execute on function requests.is_held_link to {{site}}_public;

create policy the_public_asks on requests.requests for insert to {{site}}_public
  with check (channel = 'web' and state = 'open' and recorded_by is null and asked_in is null);
create policy the_link_reads on requests.requests for select to {{site}}_public
  using (requests.is_held_link(token_hash, mail_token_hash));
create policy the_link_acts on requests.requests for update to {{site}}_public
  using (requests.is_held_link(token_hash, mail_token_hash))
  with check (requests.is_held_link(token_hash, mail_token_hash));
create policy the_office on requests.requests to {{site}}_privacy_officer, {{site}}_requests using (true) with check (true);
create policy the_auditor on requests.requests for select to {{site}}_auditor using (true);
create policy privacy_office on requests.requests for select to {{site}}_privacy_office using (true);
create policy disposal on requests.requests to {{site}}_disposal using (true);

create policy the_public_asks on requests.events for insert to {{site}}_public with check (by_id is null);
create policy the_link_reads on requests.events for select to {{site}}_public
  using (exists (select from requests.requests r where r.reference = events.reference));
create policy the_office on requests.events to {{site}}_privacy_officer, {{site}}_requests using (true) with check (true);
create policy the_auditor on requests.events for select to {{site}}_auditor using (true);
create policy privacy_office on requests.events for select to {{site}}_privacy_office using (true);

create policy the_link_acts on requests.copies to {{site}}_public
  using (exists (select from requests.requests r where r.reference = copies.reference))
  with check (exists (select from requests.requests r where r.reference = copies.reference));
create policy the_office on requests.copies to {{site}}_privacy_officer, {{site}}_requests using (true) with check (true);
create policy privacy_office on requests.copies for select to {{site}}_privacy_office using (true);
