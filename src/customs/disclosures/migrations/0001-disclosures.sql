-- The register of what Customs disclosed for an interception alert: which fields, to whom, when, on what legal basis.
-- Why: complete by construction, since the notice and its entry here are written in one transaction. Forward only.
-- Silent disclosures are registered, sealed, in silent.disclosures.

create schema disclosures;
grant usage on schema disclosures to {{site}}_disclosures, {{site}}_supervisor, {{site}}_auditor,
  {{site}}_privacy_officer;

create table disclosures.register (
  id uuid primary key,
  alert_id uuid not null references alerts.interception_alerts on delete restrict,
  message_id text not null unique,
  recipient text not null,
  fields text[] not null,
  legal_basis text not null,
  agreement text not null,
  agreement_version text not null,
  disclosed_at timestamptz not null
);
create index register_by_time on disclosures.register (disclosed_at desc);
-- The foreign key above is checked as the tables' owner; who inserts needs no more than this.
grant select, insert on disclosures.register to {{site}}_disclosures;
grant select on disclosures.register to {{site}}_supervisor, {{site}}_auditor, {{site}}_privacy_officer;

-- A silent disclosure is recorded in the silent compartment's own chain.
grant usage on schema activity_silent to {{site}}_disclosures;
grant execute on function activity_silent.append to {{site}}_disclosures;
