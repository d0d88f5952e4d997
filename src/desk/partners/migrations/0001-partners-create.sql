-- Partners of the desk: programmes of others that send enquiries for people, their secrets, and which enquiries they sent.
-- Why so: a secret is shown once and kept as a salted hash that only the process which checks it can read; a partner
-- (`landfall.person` of the session) adds enquiries and reads where its own stand, by a function that gives back nothing of
-- anybody. Reversible by dropping the schema and the policies `a_partner_sends`. Safe while nothing runs yet.
create schema partners;
grant usage on schema partners to {{site}}_partner, {{site}}_credentials, {{site}}_lead, {{site}}_privacy_office,
  {{site}}_disposal;

create table partners.partners (
  -- Also the client id.
  id uuid primary key,
  name text not null check (name <> ''),
  requests_per_minute integer not null check (requests_per_minute between 1 and 60000),
  added_at timestamptz not null,
  added_by_id text not null,
  added_by_name text not null,
  -- A form that is sent twice is one partner.
  once_key text not null unique
);

create table partners.secrets (
  id uuid primary key,
  partner uuid not null references partners.partners,
  salt bytea not null check (length(salt) = 16),
  secret_hash bytea not null check (length(secret_hash) = 32),
  made_at timestamptz not null,
  made_by_id text not null,
  made_by_name text not null,
  revoked_at timestamptz,
  revoked_by_id text,
  revoked_by_name text,
  check ((revoked_at is null) = (revoked_by_id is null) and (revoked_at is null) = (revoked_by_name is null))
);
create index secrets_of_partner on partners.secrets (partner);

create table partners.enquiries (
  -- Written before its enquiry, in the same transaction: of two calls with one key the second waits here.
  reference text primary key references enquiries.enquiries deferrable initially deferred,
  partner uuid not null references partners.partners,
  sent_at timestamptz not null,
  -- Of the idempotency key, and under the site's key of what was sent.
  key_hash bytea not null check (length(key_hash) = 32),
  request_hash bytea not null check (length(request_hash) = 32),
  unique (partner, key_hash)
);

grant select (id, name, requests_per_minute) on partners.partners to {{site}}_credentials;
grant select (id, partner, salt, secret_hash, revoked_at) on partners.secrets to {{site}}_credentials;
grant select (id, name, requests_per_minute, added_at, added_by_name, once_key), insert (id, name, requests_per_minute,
  added_at, added_by_id, added_by_name, once_key), update (name) on partners.partners to {{site}}_lead;
grant select (id, partner, made_at, made_by_name, revoked_at, revoked_by_name), insert (id, partner, salt, secret_hash,
  made_at, made_by_id, made_by_name), update (revoked_at, revoked_by_id, revoked_by_name)
  on partners.secrets to {{site}}_lead;
grant select (reference, partner, sent_at, key_hash, request_hash), insert (reference, partner, sent_at, key_hash,
  request_hash) on partners.enquiries to {{site}}_partner;
grant select (added_by_id, added_by_name) on partners.partners to {{site}}_privacy_office;
grant select (made_by_id, made_by_name, revoked_by_id, revoked_by_name) on partners.secrets to {{site}}_privacy_office;
grant select (reference) on partners.enquiries to {{site}}_privacy_office;
grant select (reference), delete on partners.enquiries to {{site}}_disposal;

alter table partners.enquiries enable row level security;
create policy a_partner_has_its_own on partners.enquiries to {{site}}_partner
  using (partner::text = current_setting('landfall.person', true))
  with check (partner::text = current_setting('landfall.person', true));
create policy privacy_office on partners.enquiries for select to {{site}}_privacy_office using (true);
create policy disposal on partners.enquiries to {{site}}_disposal using (true);

-- What a partner sends is with the lead first, and says that a partner sent it; it reads none of it again.
grant insert (reference, received_at, channel, language, name, email, company, topic, market, suggested_topic, held_by,
  held_since, token_hash, mail_token_hash, stored_in) on enquiries.enquiries to {{site}}_partner;
grant insert (id, reference, said_at, kind, words) on enquiries.messages to {{site}}_partner;
grant insert (id, reference, happened_at, kind) on enquiries.events to {{site}}_partner;
create policy a_partner_sends on enquiries.enquiries for insert to {{site}}_partner
  with check (channel = 'partner' and held_by = 'mfat');
create policy a_partner_sends on enquiries.messages for insert to {{site}}_partner
  with check (kind = 'question'
    and exists (select from partners.enquiries p where p.reference = messages.reference and p.sent_at = messages.said_at));
create policy a_partner_sends on enquiries.events for insert to {{site}}_partner
  with check (kind = 'received'
    and exists (select from partners.enquiries p where p.reference = events.reference and p.sent_at = events.happened_at));

-- Where an enquiry of the session's partner stands: no row for any other, and nothing of a person. A reply that has not gone
-- out is none yet.
create function partners.standing_of(p_reference text, at timestamptz) returns table (
  received_at timestamptz, state text, held_by text, is_replied_to boolean
) language sql stable security definer set search_path = '' as $$
  select e.received_at,
    case when e.state = 'answered' and e.answered_at > standing_of.at then 'with-agency' else e.state end, e.held_by,
    coalesce(e.first_reply_at <= standing_of.at, false)
  from partners.enquiries p join enquiries.enquiries e using (reference)
  where p.reference = p_reference and p.partner::text = current_setting('landfall.person', true)
$$;
revoke all on function partners.standing_of(text, timestamptz) from public;
grant execute on function partners.standing_of(text, timestamptz) to {{site}}_partner;
