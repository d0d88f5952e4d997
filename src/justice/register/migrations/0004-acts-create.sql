-- What Justice does about a person within the day: payments, arrangements, remittals, warrants withdrawn or executed,
-- and what the last extract had said of each debt and warrant that they changed. Why: an alert ends as soon as its
-- reason does, and a later extract that knows nothing of the act must not bring the reason back. Reversible by
-- dropping the tables and the grants. Safe while running.
grant usage on schema fines to {{site}}_outcomes, {{site}}_confirmations;

create table fines.acts (
  -- Made before the act: a double press or the same message again is one act.
  act_id uuid primary key,
  number bigint generated always as identity unique,
  person_profile_number text not null references fines.people on delete cascade,
  act text not null
    check (act in ('payment', 'arrangement', 'remittal', 'warrant-withdrawal', 'warrant-execution')),
  acted_at timestamptz not null,
  actor_kind text not null,
  actor_id text not null,
  -- Customs' reference of the interception in which it happened.
  case_reference text,
  receipt_number text unique,
  -- The amount paid, put under arrangement or remitted: of fines, costs and infringements, and of reparation.
  fines_cents bigint not null check (fines_cents >= 0),
  reparation_cents bigint not null check (reparation_cents >= 0),
  remittal_kind text check (remittal_kind in ('remittal', 'alternative-sentence')),
  debt_ids text[] not null,
  warrant_ids text[] not null,
  check ((act = 'payment') = (receipt_number is not null)),
  check ((act = 'remittal') = (remittal_kind is not null)),
  check ((act in ('payment', 'arrangement', 'remittal')) = (fines_cents + reparation_cents > 0))
);
create index acts_by_person on fines.acts (person_profile_number, number);
create index acts_by_time on fines.acts (acted_at);

-- A debt that an act changed, and what the extract had said of it before.
create table fines.acted_debts (
  person_profile_number text not null references fines.people on delete cascade,
  debt_id text not null,
  extract_outstanding_cents bigint not null,
  extract_under_arrangement boolean not null,
  acted_at timestamptz not null,
  primary key (person_profile_number, debt_id)
);

create table fines.acted_warrants (
  person_profile_number text not null references fines.people on delete cascade,
  warrant_id text not null,
  extract_status text not null,
  acted_at timestamptz not null,
  primary key (person_profile_number, warrant_id)
);

-- The register's own role does every act (the command line); an agent those about money; an outcome executes a warrant.
grant select, insert on fines.acts to {{site}}_register, {{site}}_contact_agent, {{site}}_outcomes;
grant select on fines.acts to {{site}}_list_officer, {{site}}_privacy_officer, {{site}}_confirmations;
grant select, insert, update, delete on fines.acted_debts, fines.acted_warrants to {{site}}_register;
grant select, insert, update (acted_at) on fines.acted_debts to {{site}}_contact_agent;
grant select, insert, update (acted_at) on fines.acted_warrants to {{site}}_outcomes;

grant update (outstanding_cents, under_arrangement) on fines.debts to {{site}}_register, {{site}}_contact_agent;
grant update (status) on fines.warrants to {{site}}_register, {{site}}_outcomes;
grant update (changed_at) on fines.people to {{site}}_contact_agent, {{site}}_outcomes;

-- Who decides whether a warrant may still be executed needs no name and no birth date.
grant select (person_profile_number, register_id, changed_at, left_at) on fines.people
  to {{site}}_outcomes, {{site}}_confirmations;
grant select on fines.debts, fines.warrants to {{site}}_outcomes, {{site}}_confirmations;
alter policy whole_register on fines.people to {{site}}_register, {{site}}_list_officer, {{site}}_contact_agent,
  {{site}}_privacy_officer, {{site}}_outcomes, {{site}}_confirmations;
alter policy whole_register on fines.debts to {{site}}_register, {{site}}_list_officer, {{site}}_contact_agent,
  {{site}}_privacy_officer, {{site}}_outcomes, {{site}}_confirmations;
alter policy whole_register on fines.warrants to {{site}}_register, {{site}}_list_officer, {{site}}_contact_agent,
  {{site}}_privacy_officer, {{site}}_outcomes, {{site}}_confirmations;

alter table fines.acts enable row level security;
alter table fines.acted_debts enable row level security;
alter table fines.acted_warrants enable row level security;
create policy those_who_act_or_explain on fines.acts to {{site}}_register, {{site}}_list_officer,
  {{site}}_contact_agent, {{site}}_privacy_officer, {{site}}_outcomes, {{site}}_confirmations
  using (true) with check (true);
create policy those_who_act on fines.acted_debts to {{site}}_register, {{site}}_contact_agent
  using (true) with check (true);
create policy those_who_act on fines.acted_warrants to {{site}}_register, {{site}}_outcomes
  using (true) with check (true);
