-- Who is signed in, sign-ins under way, and the tokens of lanes; of every secret only its hash.
-- Why so: sessions in the database can be ended at once, from anywhere. Reversible by dropping the schema (everybody
-- signs in again, lanes get new tokens). Safe while running.
create schema if not exists access;

create table access.sessions (
  id uuid primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  person_id text not null,
  name text not null,
  role text not null,
  port text check (port ~ '^[A-Z]{3}$'),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  revoked_at timestamptz,
  revoked_because text check (revoked_because in ('signed-out', 'replaced', 'revoked')),
  check ((revoked_at is null) = (revoked_because is null))
);
create index sessions_by_person on access.sessions (person_id) where revoked_at is null;

-- A sign-in under way belongs to one browser: whoever brings back its state must also bring that browser's cookie.
create table access.sign_ins (
  state text primary key,
  browser_hash bytea not null check (length(browser_hash) = 32),
  nonce text not null,
  code_verifier text not null,
  return_address text not null check (return_address like '/%'),
  expires_at timestamptz not null
);
create index sign_ins_by_expiry on access.sign_ins (expires_at);

create table access.lane_tokens (
  id uuid primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  port text not null check (port ~ '^[A-Z]{3}$'),
  lane text not null check (lane ~ '^[A-Z0-9]{1,8}$'),
  issued_at timestamptz not null,
  revoked_at timestamptz
);

grant usage on schema access to {{site}}_access;
grant select, insert on access.sessions, access.lane_tokens to {{site}}_access;
grant update (last_seen_at, revoked_at, revoked_because) on access.sessions to {{site}}_access;
grant update (revoked_at) on access.lane_tokens to {{site}}_access;
grant select, insert, delete on access.sign_ins to {{site}}_access;
