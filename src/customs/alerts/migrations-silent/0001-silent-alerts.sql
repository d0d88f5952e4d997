-- The silent compartment: alerts that nobody at Customs may know of, sealed as they are born.
-- Why: no role of Customs staff has a grant here, and what lies here opens only under the screening key. Forward only.

create schema silent;
grant usage on schema silent to {{site}}_screening, {{site}}_disclosures;

create table silent.alerts (
  -- Random, so that neither order nor number shows.
  id uuid primary key,
  sealed bytea not null,
  disclosed boolean not null default false
);

-- Which traveller already raised an alert in the agreement's window, as keyed hashes, for both kinds of alert.
create table silent.repeats (
  key bytea primary key,
  alerted_at timestamptz not null
);

-- The register of silent disclosures: sealed like the alerts that they tell of.
create table silent.disclosures (
  id uuid primary key,
  sealed bytea not null
);

grant select, insert on silent.alerts to {{site}}_screening;
grant select, update (disclosed) on silent.alerts to {{site}}_disclosures;
grant select, insert, update, delete on silent.repeats to {{site}}_screening;
grant select, insert on silent.disclosures to {{site}}_disclosures;

alter table silent.alerts enable row level security;
create policy compartment on silent.alerts to {{site}}_screening, {{site}}_disclosures using (true) with check (true);
alter table silent.repeats enable row level security;
create policy compartment on silent.repeats to {{site}}_screening using (true) with check (true);
alter table silent.disclosures enable row level security;
create policy compartment on silent.disclosures to {{site}}_disclosures using (true) with check (true);
