-- What Customs asked about the person of a case, and what Justice answered. Why: the contact centre finds the person by
-- the case's reference, and both screens show the code of the same answer. Reversible by dropping the schema. Safe
-- while nothing runs yet.
create schema confirmations;
grant usage on schema confirmations to {{site}}_confirmations, {{site}}_contact_agent, {{site}}_privacy_officer;

create table confirmations.confirmations (
  -- The identifier of the sealed request: it is answered once.
  request_id uuid primary key,
  number bigint generated always as identity unique,
  case_reference text not null check (case_reference ~ '^[A-Za-z0-9-]{1,32}$'),
  person_profile_number text not null,
  asked_at timestamptz not null,
  -- To the millisecond, as it was sent: the spoken code follows from it.
  as_of timestamptz(3) not null,
  still_enforceable boolean not null,
  class_of_reason text
    check (class_of_reason in ('paid', 'arrangement', 'warrant-withdrawn', 'warrant-executed', 'remitted')),
  agreement_version text not null,
  check (still_enforceable = (class_of_reason is null))
);
create index confirmations_by_case on confirmations.confirmations (upper(case_reference), number);
create index confirmations_by_person on confirmations.confirmations (person_profile_number, number);

grant select, insert on confirmations.confirmations to {{site}}_confirmations;
grant select on confirmations.confirmations to {{site}}_contact_agent, {{site}}_privacy_officer;
alter table confirmations.confirmations enable row level security;
create policy those_who_answer on confirmations.confirmations to {{site}}_confirmations, {{site}}_contact_agent,
  {{site}}_privacy_officer using (true) with check (true);
