-- Notices of alerts that Customs disclosed: for each the agreement's closed list of fields. Why: Justice enforces on
-- them, the contact centre looks them up while somebody stands at the border. Reversible by dropping the schema. Safe
-- while nothing runs yet.
create schema notices;
grant usage on schema notices to {{site}}_notices, {{site}}_list_officer, {{site}}_contact_agent,
  {{site}}_privacy_officer, {{site}}_auditor, {{site}}_operator;

create table notices.notices (
  -- The identifier of the sealed message: the same notice is never stored twice.
  notice_id uuid primary key,
  received_at timestamptz not null,
  agreement_version text not null,
  person_profile_number text not null,
  alert_type text not null check (alert_type in ('interception', 'silent')),
  full_name text not null,
  date_of_birth text,
  gender text,
  passport_number text,
  nationality text,
  craft text,
  travel_date date not null,
  direction text not null check (direction in ('arrival', 'departure'))
);
create index notices_by_person on notices.notices (person_profile_number, received_at);
create index notices_by_time on notices.notices (received_at);

-- Counts alone, for those who may see figures and nobody's name.
create view notices.per_day as
  select (received_at at time zone 'Pacific/Auckland')::date as day, alert_type, count(*)::integer as notices
  from notices.notices group by 1, 2;

grant select, insert on notices.notices to {{site}}_notices;
grant select on notices.notices to {{site}}_list_officer, {{site}}_contact_agent, {{site}}_privacy_officer;
grant select on notices.per_day to {{site}}_list_officer, {{site}}_contact_agent, {{site}}_privacy_officer,
  {{site}}_auditor, {{site}}_operator;

alter table notices.notices enable row level security;
create policy those_who_act_on_them on notices.notices to {{site}}_notices, {{site}}_list_officer,
  {{site}}_contact_agent, {{site}}_privacy_officer using (true) with check (true);
