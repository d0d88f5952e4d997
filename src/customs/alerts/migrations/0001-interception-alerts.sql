-- Interception alerts: what officers see, with everything that shows why.
-- Why: an alert must replay from its own evidence after the list that raised it is gone. Forward only.

create schema alerts;
grant usage on schema alerts to {{site}}_screening, {{site}}_disclosures, {{site}}_officer, {{site}}_supervisor,
  {{site}}_police, {{site}}_auditor, {{site}}_privacy_officer;

create table alerts.interception_alerts (
  id uuid primary key,
  -- What people quote to one another; random, so that nothing can be counted from it.
  reference text not null unique,
  alerted_at timestamptz not null,
  port text not null,
  lane text not null,
  direction text not null check (direction in ('arrival', 'departure')),
  craft text not null,
  moved_at timestamptz not null,
  person_profile_number text not null,
  score integer not null check (score between 0 and 10000),
  band text not null,
  log_odds double precision not null,
  identity_code text not null,
  list_number integer not null,
  withdrawal_number integer not null,
  agreement text not null,
  agreement_version text not null,
  engine_version text not null,
  traveller jsonb not null,
  listed jsonb not null,
  explanation jsonb not null
);
create index interception_alerts_by_port on alerts.interception_alerts (port, alerted_at desc);
create index interception_alerts_by_time on alerts.interception_alerts (alerted_at desc);

-- Alerts whose notice has not been posted yet.
create table alerts.undisclosed (
  alert_id uuid primary key references alerts.interception_alerts on delete cascade
);

grant select, insert on alerts.interception_alerts to {{site}}_screening;
grant insert on alerts.undisclosed to {{site}}_screening;
grant select on alerts.interception_alerts to {{site}}_disclosures;
-- Taking what waits locks it, and a lock asks for the right to update.
grant select, update, delete on alerts.undisclosed to {{site}}_disclosures;
grant select on alerts.interception_alerts to {{site}}_officer, {{site}}_supervisor, {{site}}_police,
  {{site}}_privacy_officer;
-- The auditor follows an alert by its numbers, not by the person.
grant select (id, reference, alerted_at, port, lane, direction, score, band, list_number, withdrawal_number, agreement,
  agreement_version, engine_version) on alerts.interception_alerts to {{site}}_auditor;

alter table alerts.interception_alerts enable row level security;
create policy rooms on alerts.interception_alerts to {{site}}_screening, {{site}}_disclosures
  using (true) with check (true);
create policy whole_border on alerts.interception_alerts for select
  to {{site}}_supervisor, {{site}}_auditor, {{site}}_privacy_officer using (true);
-- Officers and constables see the alerts of the port where they work.
create policy own_port on alerts.interception_alerts for select to {{site}}_officer, {{site}}_police
  using (port = current_setting('landfall.port', true));
