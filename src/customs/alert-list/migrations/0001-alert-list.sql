-- The alert list at Customs: its versions, the interception half of the one in force, and the sealed silent half.
-- Why: what is matched against is always one list, applied whole. Forward only; safe while nothing runs yet.

create schema alert_list;
grant usage on schema alert_list to {{site}}_alert_list, {{site}}_screening, {{site}}_officer, {{site}}_supervisor,
  {{site}}_auditor, {{site}}_privacy_officer, {{site}}_operator;

-- What everybody at Customs may know of a list. No column tells how many people are under silent alert.
create table alert_list.versions (
  list_number integer primary key,
  withdrawal_number integer not null,
  state text not null check (state in ('held', 'in-force', 'superseded', 'refused')),
  interception_entries integer not null,
  interception_added integer not null,
  interception_changed integer not null,
  interception_removed integer not null,
  created_at timestamptz not null,
  valid_until timestamptz not null,
  received_at timestamptz not null,
  applied_at timestamptz
);
create unique index versions_one_in_force on alert_list.versions ((true)) where state = 'in-force';
create unique index versions_one_held on alert_list.versions ((true)) where state = 'held';

-- Bodies of old lists are dropped; their hashes stay, so that the next list can be shown to follow. A number whose
-- list was refused may come again with another content.
create table alert_list.hashes (
  list_number integer primary key,
  content_hash text not null,
  message_id text not null
);

-- The interception half of the list in force. Officers see an entry only through an alert.
create table alert_list.interception_entries (
  person_profile_number text primary key,
  family_name text not null,
  given_names text not null,
  date_of_birth text not null,
  gender text not null check (gender in ('M', 'F', 'X')),
  alert_type text not null check (alert_type = 'interception')
);

-- The silent half of the list in force, sealed under the key that only the screening process holds.
create table alert_list.silent_half (
  list_number integer primary key,
  sealed bytea not null
);
alter table alert_list.silent_half alter column sealed set storage external;

-- A list beyond the agreement's guard, sealed whole, until two people release it.
create table alert_list.held_lists (
  list_number integer primary key references alert_list.versions on delete cascade,
  sealed_body bytea not null,
  -- The person who first asked for the release; the second must be another.
  first_released_by text,
  first_released_at timestamptz,
  second_released_by text check (second_released_by <> first_released_by),
  second_released_at timestamptz
);

grant select, insert, update on alert_list.versions to {{site}}_alert_list;
grant select, insert, update on alert_list.hashes to {{site}}_alert_list;
grant select, insert, delete on alert_list.interception_entries to {{site}}_alert_list;
grant select, insert, delete on alert_list.silent_half to {{site}}_alert_list;
grant select, insert, update, delete on alert_list.held_lists to {{site}}_alert_list;

grant select on alert_list.versions, alert_list.interception_entries, alert_list.silent_half to {{site}}_screening;

grant select on alert_list.versions to {{site}}_officer, {{site}}_supervisor, {{site}}_auditor,
  {{site}}_privacy_officer, {{site}}_operator;
grant select (list_number, first_released_by, first_released_at, second_released_by, second_released_at),
  update (first_released_by, first_released_at, second_released_by, second_released_at)
  on alert_list.held_lists to {{site}}_supervisor;

alter table alert_list.interception_entries enable row level security;
create policy list_rooms_only on alert_list.interception_entries
  to {{site}}_alert_list, {{site}}_screening using (true) with check (true);
alter table alert_list.silent_half enable row level security;
create policy list_rooms_only on alert_list.silent_half
  to {{site}}_alert_list, {{site}}_screening using (true) with check (true);
