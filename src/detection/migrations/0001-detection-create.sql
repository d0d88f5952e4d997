-- The security store: incidents, what tripped them, what was done, and counts of requests by the hour.
-- Why so: it is no statistics. Networks lie sealed under a key of its own and are compared by keyed hash, its readers are security
-- officers alone, and only what tripped a detection is kept, never each request. One incident is open for one detection and one
-- key: whatever goes on joins it. Reversible by dropping the schema. Safe while running.
create schema detection;
grant usage on schema detection to {{site}}_security_officer, {{site}}_detection, {{site}}_disposal, {{site}}_privacy_office;

create table detection.incidents (
  id uuid primary key,
  number integer generated always as identity unique,
  detection text not null check (detection ~ '^[a-z][a-z-]*$'),
  key_mark bytea not null check (length(key_mark) = 32),
  grade text not null check (grade in ('low', 'medium', 'high')),
  opened_at timestamptz not null,
  last_at timestamptz not null,
  -- How often it went beyond the threshold, and how far, as the table of detections stood when it opened.
  trips integer not null check (trips > 0),
  counted integer not null check (counted > 0),
  threshold integer not null check (threshold > 0),
  minutes integer not null check (minutes >= 0),
  network_sealed bytea,
  about_person text check (about_person <> ''),
  about_kind text check (about_kind ~ '^[a-z][a-z0-9-]*$'),
  about_record text check (about_record <> ''),
  taken_at timestamptz,
  taken_by text check (taken_by <> ''),
  closed_at timestamptz,
  closed_by text check (closed_by <> ''),
  outcome text check (outcome ~ '^[a-z][a-z-]*$'),
  -- The breach that it was handed over as.
  breach uuid,
  check (last_at >= opened_at),
  check ((about_kind is null) = (about_record is null)),
  check ((taken_at is null) = (taken_by is null)),
  constraint incidents_closed_wholly check (num_nulls(closed_at, closed_by, outcome) in (0, 3)),
  check (breach is null or closed_at is not null)
);
create unique index incidents_open_once on detection.incidents (detection, key_mark) where closed_at is null;
create index incidents_closed on detection.incidents (closed_at);
create index incidents_last on detection.incidents (last_at);

-- Bounded: what comes after the first two hundred of an incident only counts.
create table detection.trips (
  id uuid primary key,
  incident uuid not null references detection.incidents (id) on delete restrict,
  at timestamptz not null,
  times integer not null check (times > 0),
  what text not null check (length(what) between 1 and 200)
);
create index trips_by_incident on detection.trips (incident, at);

create table detection.acts (
  id uuid primary key,
  incident uuid not null references detection.incidents (id) on delete restrict,
  at timestamptz not null,
  acted_by text not null check (acted_by <> ''),
  did text not null check (did ~ '^[a-z][a-z-]*$')
);
create index acts_by_incident on detection.acts (incident, at);

create table detection.hours (
  hour timestamptz not null check (hour = date_trunc('hour', hour, 'UTC')),
  kind text not null check (kind ~ '^[a-z][a-z-]*$'),
  times integer not null check (times > 0),
  primary key (hour, kind)
);

-- Up to which link of the activity log it was looked at.
create table detection.positions (
  reader text primary key check (reader ~ '^[a-z][a-z-]*$'),
  link_number bigint not null check (link_number >= 0)
);

-- What was closed stays as it was closed; what tripped goes on in another incident.
create function detection.closed_stays() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.closed_at is not null then
    raise exception 'a closed incident does not change' using errcode = 'LF010';
  end if;
  return new;
end $$;
create trigger closed_stays before update on detection.incidents
  for each row execute function detection.closed_stays();
revoke all on all functions in schema detection from public;

grant select on detection.incidents, detection.trips, detection.acts, detection.hours to {{site}}_security_officer;
grant insert on detection.acts to {{site}}_security_officer;
grant update (taken_at, taken_by, closed_at, closed_by, outcome, breach) on detection.incidents to {{site}}_security_officer;

grant select, insert (id, detection, key_mark, grade, opened_at, last_at, trips, counted, threshold, minutes, network_sealed,
    about_person, about_kind, about_record),
  update (last_at, trips, counted, closed_at, closed_by, outcome) on detection.incidents to {{site}}_detection;
grant select (id, incident), insert on detection.trips to {{site}}_detection;
grant select, insert, delete, update (times) on detection.hours to {{site}}_detection;
grant select, insert, update on detection.positions to {{site}}_detection;

-- The office's process finds members of staff by keys.
grant select (id, about_person, taken_by, closed_by) on detection.incidents to {{site}}_privacy_office;
grant select (incident, acted_by) on detection.acts to {{site}}_privacy_office;

grant select (id, closed_at), delete on detection.incidents to {{site}}_disposal;
grant select (incident), delete on detection.trips, detection.acts to {{site}}_disposal;
