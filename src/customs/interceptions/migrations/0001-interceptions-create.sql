-- Interception cases: each step taken, by whom and when; what Justice answered; the outcomes on their way to Justice.
-- Why: the interception is one record that Customs and Police share, and the law demands that it shows what was said
-- before a warrant was executed. No role writes here but through the functions below, which hold every step to the table
-- of rules. Forward only; safe while running.

create schema interceptions;
grant usage on schema interceptions to {{site}}_interceptions, {{site}}_officer, {{site}}_supervisor, {{site}}_police,
  {{site}}_privacy_officer, {{site}}_auditor, {{site}}_alert_list;

-- The case table of src/customs/interceptions/case-table.ts, one row for each state that a step may begin in.
create table interceptions.step_rules (
  step text not null,
  from_state text not null,
  to_state text not null,
  database_role text not null,
  requires text[] not null,
  establishes text[] not null,
  outcome text,
  -- A hand-over leaves the case with nobody.
  holds boolean not null,
  primary key (step, from_state, database_role)
);

create table interceptions.cases (
  id uuid primary key references alerts.interception_alerts on delete restrict,
  reference text not null unique,
  person_profile_number text not null,
  port text not null,
  direction text not null,
  state text not null default 'alerted',
  -- Counts the steps: two people who act on one case at once do not both win.
  version integer not null default 0,
  facts text[] not null default '{}',
  outcome text,
  not_completed_reason text,
  holder_id text,
  holder_name text,
  opened_at timestamptz not null,
  closed_at timestamptz,
  check ((state = 'closed') = (outcome is not null and closed_at is not null)),
  check ((outcome = 'not-completed') = (not_completed_reason is not null) or outcome is null)
);
create index cases_open on interceptions.cases (port, opened_at) where state <> 'closed';
create index cases_of_person on interceptions.cases (person_profile_number) where state <> 'closed';

create table interceptions.case_steps (
  case_id uuid not null references interceptions.cases on delete restrict,
  number integer not null,
  step text not null,
  from_state text not null,
  to_state text not null,
  taken_at timestamptz not null,
  person_id text not null,
  person_name text not null,
  note text not null default '',
  primary key (case_id, number)
);

-- What Justice says: whether the warrant may still be executed. Never an amount.
create table interceptions.confirmations (
  case_id uuid primary key references interceptions.cases on delete restrict,
  asked_at timestamptz not null,
  answered_at timestamptz,
  still_enforceable boolean,
  class_of_reason text,
  as_of timestamptz
);

create table interceptions.untold_outcomes (
  case_id uuid primary key references interceptions.cases on delete restrict
);

-- One step, held to the table. `LF011`: somebody else was faster. `LF012`: the step does not exist for this role in this
-- state. `LF013`: the record does not show what the step requires.
create function interceptions.take_step(
  case_id uuid, expected_version integer, step text, at timestamptz, person_id text, person_name text,
  note text, reason text
) returns integer language plpgsql security definer set search_path = '' as $$
declare
  found interceptions.cases%rowtype;
  rule interceptions.step_rules%rowtype;
  next_state text;
begin
  select * into found from interceptions.cases c where c.id = take_step.case_id for update;
  if found.id is null or (current_setting('role') in ('{{site}}_officer', '{{site}}_police')
      and found.port is distinct from current_setting('landfall.port', true)) then
    raise exception 'no such case for this role' using errcode = 'LF012';
  end if;
  if found.version <> take_step.expected_version then
    raise exception 'the case has moved on' using errcode = 'LF011';
  end if;
  select * into rule from interceptions.step_rules r
    where r.step = take_step.step and r.from_state = found.state and r.database_role = current_setting('role');
  if rule.step is null then
    raise exception 'the step does not exist here' using errcode = 'LF012';
  end if;
  if not found.facts @> rule.requires then
    raise exception 'the record does not show what the step requires' using errcode = 'LF013';
  end if;
  next_state := case rule.to_state when 'unchanged' then found.state else rule.to_state end;
  update interceptions.cases c set
    state = next_state,
    version = c.version + 1,
    facts = (select coalesce(array_agg(distinct fact), '{}') from unnest(c.facts || rule.establishes) as fact),
    outcome = rule.outcome,
    not_completed_reason = case when rule.outcome = 'not-completed' then take_step.reason end,
    holder_id = case when rule.holds then take_step.person_id end,
    holder_name = case when rule.holds then take_step.person_name end,
    closed_at = case when next_state = 'closed' then take_step.at end
  where c.id = found.id;
  insert into interceptions.case_steps (case_id, number, step, from_state, to_state, taken_at, person_id, person_name, note)
    values (found.id, found.version + 1, rule.step, found.state, next_state, take_step.at, take_step.person_id,
      take_step.person_name, coalesce(take_step.note, ''));
  if next_state = 'closed' then
    insert into interceptions.untold_outcomes (case_id) values (found.id);
  end if;
  return found.version + 1;
end
$$;

-- Justice took the reason for the alert back: every open case of the person ends, in time if nobody was stopped yet.
create function interceptions.stand_down(
  person_profile_number text, outcome_at_the_stop text, at_the_stop text[], at timestamptz
) returns integer language plpgsql security definer set search_path = '' as $$
declare
  found interceptions.cases%rowtype;
  came_of_it text;
  stood_down integer := 0;
begin
  for found in select * from interceptions.cases c
      where c.person_profile_number = stand_down.person_profile_number and c.state <> 'closed' for update loop
    came_of_it := case when found.state = any (stand_down.at_the_stop) then stand_down.outcome_at_the_stop else 'stood-down' end;
    update interceptions.cases c set state = 'closed', version = c.version + 1, outcome = came_of_it, closed_at = stand_down.at
      where c.id = found.id;
    insert into interceptions.case_steps (case_id, number, step, from_state, to_state, taken_at, person_id, person_name)
      values (found.id, found.version + 1, 'stand-down', found.state, 'closed', stand_down.at, 'justice', 'Justice, by withdrawal');
    insert into interceptions.untold_outcomes (case_id) values (found.id);
    stood_down := stood_down + 1;
  end loop;
  return stood_down;
end
$$;

grant select, insert, update, delete on interceptions.step_rules to {{site}}_interceptions;
grant select, insert, update on interceptions.cases, interceptions.confirmations to {{site}}_interceptions;
grant select on interceptions.case_steps to {{site}}_interceptions;
grant select, update, delete on interceptions.untold_outcomes to {{site}}_interceptions;
grant select on interceptions.cases, interceptions.case_steps, interceptions.confirmations
  to {{site}}_officer, {{site}}_supervisor, {{site}}_police, {{site}}_privacy_officer;
grant execute on function interceptions.take_step to {{site}}_officer, {{site}}_supervisor, {{site}}_police;
grant execute on function interceptions.stand_down to {{site}}_alert_list;
-- To open a case for each alert, and to read what it is about.
grant usage on schema alerts to {{site}}_interceptions;
grant select on alerts.interception_alerts to {{site}}_interceptions;
create policy cases_room on alerts.interception_alerts for select to {{site}}_interceptions using (true);

alter table interceptions.cases enable row level security;
create policy rooms on interceptions.cases to {{site}}_interceptions using (true) with check (true);
create policy whole_border on interceptions.cases for select to {{site}}_supervisor, {{site}}_privacy_officer using (true);
create policy own_port on interceptions.cases for select to {{site}}_officer, {{site}}_police
  using (port = current_setting('landfall.port', true));

-- Steps and answers are seen by whoever sees their case.
alter table interceptions.case_steps enable row level security;
create policy with_the_case on interceptions.case_steps for select
  using (exists (select from interceptions.cases c where c.id = case_id));
alter table interceptions.confirmations enable row level security;
create policy rooms on interceptions.confirmations to {{site}}_interceptions using (true) with check (true);
create policy with_the_case on interceptions.confirmations for select
  using (exists (select from interceptions.cases c where c.id = case_id));
