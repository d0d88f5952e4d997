-- What came of interceptions, as Customs tells it. Why: a warrant that was executed is no longer live, and what was paid
-- at the stop must be found in the register. Reversible by dropping the schema. Safe while nothing runs yet.
create schema outcomes;
grant usage on schema outcomes to {{site}}_outcomes, {{site}}_list_officer, {{site}}_contact_agent,
  {{site}}_privacy_officer;

create table outcomes.outcomes (
  -- The identifier of the sealed message: the same outcome is never taken twice.
  outcome_id uuid primary key,
  number bigint generated always as identity unique,
  case_reference text not null check (case_reference ~ '^[A-Za-z0-9-]{1,32}$'),
  person_profile_number text not null,
  outcome text not null check (outcome in ('paid', 'arrangement-made', 'arrested', 'remitted', 'already-paid',
    'arrangement-existed', 'warrant-not-in-force', 'wrong-person', 'not-completed')),
  happened_at timestamptz not null,
  received_at timestamptz not null,
  agreement_version text not null
);
create index outcomes_by_person on outcomes.outcomes (person_profile_number, number);
create index outcomes_by_case on outcomes.outcomes (case_reference, number);

grant select, insert on outcomes.outcomes to {{site}}_outcomes;
grant select on outcomes.outcomes to {{site}}_list_officer, {{site}}_contact_agent, {{site}}_privacy_officer;
alter table outcomes.outcomes enable row level security;
create policy those_who_act_on_them on outcomes.outcomes to {{site}}_outcomes, {{site}}_list_officer,
  {{site}}_contact_agent, {{site}}_privacy_officer using (true) with check (true);
