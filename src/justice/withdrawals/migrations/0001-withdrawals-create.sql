-- Withdrawals: alerts that Justice took back between two lists. Why: a list says which withdrawals it already contains,
-- nobody is withdrawn twice, and whoever was can learn when and why. Reversible by dropping the schema. Safe while
-- nothing runs yet.
create schema withdrawals;
grant usage on schema withdrawals to {{site}}_register, {{site}}_contact_agent, {{site}}_outcomes,
  {{site}}_confirmations, {{site}}_list_officer, {{site}}_privacy_officer;

create table withdrawals.withdrawals (
  -- The number of the sealed message in its stream, by which Customs knows it.
  withdrawal_number bigint primary key check (withdrawal_number >= 1),
  message_id uuid not null unique,
  person_profile_number text not null,
  class_of_reason text not null
    check (class_of_reason in ('paid', 'arrangement', 'warrant-withdrawn', 'warrant-executed', 'remitted')),
  -- What stood on the last list, and what the person is entitled to now.
  list_number integer not null,
  alert_type text not null check (alert_type in ('interception', 'silent')),
  decision text not null check (decision in ('silent', 'none', 'left-register')),
  explanation text not null,
  agreement_version text not null,
  withdrawn_at timestamptz not null,
  actor_kind text not null,
  actor_id text not null,
  -- Of one list a person is withdrawn once.
  unique (person_profile_number, list_number)
);

grant select, insert on withdrawals.withdrawals to {{site}}_register, {{site}}_contact_agent, {{site}}_outcomes;
grant select on withdrawals.withdrawals to {{site}}_confirmations, {{site}}_list_officer, {{site}}_privacy_officer;
alter table withdrawals.withdrawals enable row level security;
create policy those_who_act_or_explain on withdrawals.withdrawals to {{site}}_register, {{site}}_contact_agent,
  {{site}}_outcomes, {{site}}_confirmations, {{site}}_list_officer, {{site}}_privacy_officer
  using (true) with check (true);
