-- The daily lists and the decisions behind them. Why: whoever is on a list must be able to learn why and since when,
-- and the next list names the one before it by its hash. The entries of the last list only are kept; of older ones the
-- counts and the hash. Reversible by dropping the schema. Safe while nothing runs yet.
create schema daily_list;
grant usage on schema daily_list to {{site}}_register, {{site}}_list_officer, {{site}}_contact_agent,
  {{site}}_privacy_officer, {{site}}_auditor, {{site}}_operator;

create table daily_list.lists (
  list_number integer primary key check (list_number >= 1),
  created_at timestamptz not null,
  valid_until timestamptz not null,
  agreement text not null,
  agreement_version text not null,
  previous_hash text not null,
  content_hash text not null,
  last_withdrawal_number integer not null,
  interception_entries integer not null,
  silent_entries integer not null,
  -- Against the list before: people who came on, went off, or whose entry or type of alert changed.
  added integer not null,
  removed integer not null,
  changed integer not null,
  occasion text not null check (occasion in ('daily', 'extra')),
  sent_by_kind text not null,
  sent_by_id text not null,
  -- The sealed message that carried it.
  message_id uuid not null unique
);
create index lists_by_time on daily_list.lists (created_at);

create table daily_list.entries (
  person_profile_number text primary key,
  family_name text not null,
  given_names text not null,
  date_of_birth text not null,
  gender text not null,
  alert_type text not null check (alert_type in ('interception', 'silent'))
);

-- A row for each time that the decision about somebody, or its reasons, came out otherwise than before.
create table daily_list.decisions (
  person_profile_number text not null,
  list_number integer not null references daily_list.lists on delete restrict,
  decision text not null check (decision in ('interception', 'silent', 'none', 'left-register')),
  explanation text not null,
  -- The civil date as of which it was decided, and the version of the agreement under which.
  decided_as_of date not null,
  agreement_version text not null,
  decided_at timestamptz not null,
  primary key (person_profile_number, list_number)
);

-- The newest decision about each person, so that a list writes only what has changed.
create view daily_list.standing_decisions with (security_invoker) as
  select distinct on (person_profile_number) *
  from daily_list.decisions order by person_profile_number, list_number desc;

grant select, insert on daily_list.lists, daily_list.decisions to {{site}}_register;
grant select, insert, delete on daily_list.entries to {{site}}_register;
grant select on daily_list.standing_decisions to {{site}}_register;
grant select on daily_list.lists, daily_list.decisions to {{site}}_list_officer, {{site}}_contact_agent,
  {{site}}_privacy_officer;
-- Counts alone.
grant select on daily_list.lists to {{site}}_auditor, {{site}}_operator;

alter table daily_list.entries enable row level security;
alter table daily_list.decisions enable row level security;
create policy list_building on daily_list.entries to {{site}}_register using (true) with check (true);
create policy whoever_must_explain on daily_list.decisions to {{site}}_register, {{site}}_list_officer,
  {{site}}_contact_agent, {{site}}_privacy_officer using (true) with check (true);
