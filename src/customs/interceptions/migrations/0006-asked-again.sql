-- Justice is asked more than once about a case, and only its word of the last minutes opens a step; after that only a
-- phone call does, recorded with who was spoken to. Whoever is no longer on the list in force is marked on the case. An
-- outcome may be taken back for a moment, and is told only then. Why: somebody was stopped on an answer half an hour old,
-- and one tap arrested. Reversible by putting the functions of before back and dropping what is added. Not while an older
-- program runs: it calls the functions that this one replaces.

-- Each time that Justice was asked; a question is posted by the room, whoever asks.
create table interceptions.questions (
  case_id uuid not null references interceptions.cases on delete restrict,
  number integer not null,
  because text not null check (because in ('case-opened', 'step-taken', 'relied-on', 'asked-again', 'list-changed')),
  -- Null when the programme asks by itself.
  asked_by text,
  asked_at timestamptz not null,
  posted_at timestamptz,
  answered_at timestamptz,
  primary key (case_id, number)
);
create index questions_unposted on interceptions.questions (asked_at) where posted_at is null;
insert into interceptions.questions (case_id, number, because, asked_at, posted_at, answered_at)
  select case_id, 1, 'case-opened', asked_at, asked_at, answered_at from interceptions.confirmations;

grant select, insert, update on interceptions.questions to {{site}}_interceptions;
grant select on interceptions.questions to {{site}}_officer, {{site}}_supervisor, {{site}}_police, {{site}}_privacy_officer;
grant select (case_id, asked_by) on interceptions.questions to {{site}}_privacy_office;
grant select (case_id), delete on interceptions.questions to {{site}}_disposal;
alter table interceptions.questions enable row level security;
create policy rooms on interceptions.questions to {{site}}_interceptions using (true) with check (true);
create policy with_the_case on interceptions.questions for select
  using (exists (select from interceptions.cases c where c.id = case_id));
create policy privacy_office on interceptions.questions for select to {{site}}_privacy_office using (true);
create policy disposal on interceptions.questions to {{site}}_disposal using (true);
create trigger questions_announced after insert on interceptions.questions
  for each row execute function interceptions.announce_cases();

-- Each question counts, and not only the last one of a case.
create or replace view interceptions.counted_questions as
  select asked_at, answered_at from interceptions.questions;

-- From when its age counts by our clock, and how it came: a sealed message, or a call.
alter table interceptions.confirmations
  add column given_at timestamptz,
  add column given_by text check (given_by in ('message', 'phone'));
update interceptions.confirmations set given_at = least(as_of, answered_at), given_by = 'message'
  where answered_at is not null;

-- The agreement's limits, a row for each of its versions, as the program found them when it opened.
create table interceptions.answer_limits (
  from_day date primary key,
  until_day date,
  holds_for_seconds integer not null check (holds_for_seconds > 0)
);
grant select, insert, delete on interceptions.answer_limits to {{site}}_interceptions;

alter table interceptions.cases
  add column wrong_person_reason text,
  -- Since when the list in force no longer names the person.
  add column off_list_since timestamptz,
  add check (wrong_person_reason is null or outcome = 'wrong-person');
alter table interceptions.case_steps
  add column wrong_person_reason text,
  -- At Justice, when it confirmed by phone; and the reference or code that was read back.
  add column spoken_to text,
  add column read_back text,
  add check ((spoken_to is null) = (read_back is null));
alter table interceptions.step_rules add column undo_seconds integer not null default 0;
alter table interceptions.untold_outcomes add column undo_until timestamptz;
grant select (wrong_person_reason, spoken_to, read_back) on interceptions.case_steps
  to {{site}}_interceptions, {{site}}_officer, {{site}}_supervisor, {{site}}_police, {{site}}_privacy_officer;
grant select (spoken_to) on interceptions.case_steps to {{site}}_privacy_office;
grant select (wrong_person_reason, off_list_since) on interceptions.cases
  to {{site}}_interceptions, {{site}}_officer, {{site}}_supervisor, {{site}}_police, {{site}}_privacy_officer;
grant select (given_at, given_by) on interceptions.confirmations
  to {{site}}_interceptions, {{site}}_officer, {{site}}_supervisor, {{site}}_police, {{site}}_privacy_officer;
grant select (undo_seconds) on interceptions.step_rules to {{site}}_interceptions;
grant select (undo_until) on interceptions.untold_outcomes to {{site}}_interceptions;
grant select on interceptions.untold_outcomes to {{site}}_officer, {{site}}_supervisor, {{site}}_police;
alter table interceptions.untold_outcomes enable row level security;
create policy rooms on interceptions.untold_outcomes to {{site}}_interceptions using (true) with check (true);
create policy with_the_case on interceptions.untold_outcomes for select
  using (exists (select from interceptions.cases c where c.id = case_id));
create policy privacy_office on interceptions.untold_outcomes for select to {{site}}_privacy_office using (true);
create policy disposal on interceptions.untold_outcomes to {{site}}_disposal using (true);

create or replace function interceptions.settle_step() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select c.outcome, c.not_completed_reason, c.wrong_person_reason
    into new.outcome, new.not_completed_reason, new.wrong_person_reason
    from interceptions.cases c where c.id = new.case_id;
  return new;
end
$$;

-- What was taken back at once was never told and is no event of the results; both steps stay on the record.
create or replace view interceptions.counted_steps as
  select s.case_id, s.number, s.step, s.from_state, s.outcome, s.not_completed_reason, s.taken_at,
    c.person_profile_number, c.direction
  from interceptions.case_steps s join interceptions.cases c on c.id = s.case_id
  where s.step <> 'undo' and not exists (select from interceptions.case_steps u
    where u.case_id = s.case_id and u.number = s.number + 1 and u.step = 'undo');

-- Asks Justice about an open case. False when a question is already on its way and no older than the patience.
create function interceptions.ask_justice(
  case_id uuid, because text, asked_by text, at timestamptz, patience interval
) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  found interceptions.cases%rowtype;
begin
  select * into found from interceptions.cases c where c.id = ask_justice.case_id for update;
  if found.id is null or found.state = 'closed' or (current_setting('role') in ('{{site}}_officer', '{{site}}_police')
      and found.port is distinct from current_setting('landfall.port', true)) then
    raise exception 'no such open case for this role' using errcode = 'LF012';
  end if;
  if exists (select from interceptions.questions q where q.case_id = found.id and q.answered_at is null
      and q.asked_at > ask_justice.at - ask_justice.patience) then
    return false;
  end if;
  insert into interceptions.questions (case_id, number, because, asked_by, asked_at)
    select found.id, coalesce(max(q.number), 0) + 1, ask_justice.because, ask_justice.asked_by, ask_justice.at
    from interceptions.questions q where q.case_id = found.id;
  update interceptions.confirmations c set asked_at = ask_justice.at where c.case_id = found.id;
  return true;
end
$$;
revoke all on function interceptions.ask_justice(uuid, text, text, timestamptz, interval) from public;
grant execute on function interceptions.ask_justice(uuid, text, text, timestamptz, interval)
  to {{site}}_officer, {{site}}_supervisor, {{site}}_police, {{site}}_interceptions;

drop function interceptions.take_step(uuid, integer, text, timestamptz, text, text, text, text);
-- One step, held to the table. `LF011`: somebody else was faster. `LF012`: the step does not exist for this role in this
-- state. `LF013`: the record does not show what the step requires. `LF014`: Justice's word is older than the agreement
-- lets it be. `LF015`: a call without who was spoken to and what was read back is no confirmation.
create function interceptions.take_step(
  case_id uuid, expected_version integer, step text, at timestamptz, person_id text, person_name text,
  note text, reason text, spoken_to text, read_back text
) returns integer language plpgsql security definer set search_path = '' as $$
declare
  found interceptions.cases%rowtype;
  rule interceptions.step_rules%rowtype;
  next_state text;
  is_call boolean;
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
  if 'confirmed-enforceable' = any (rule.requires) and not exists (
      select from interceptions.confirmations q, interceptions.answer_limits l
      where q.case_id = found.id and q.still_enforceable
        -- A list that no longer names the person says more than an answer from before it.
        and (found.off_list_since is null or q.given_at >= found.off_list_since)
        and (take_step.at at time zone 'Pacific/Auckland')::date between l.from_day and coalesce(l.until_day, 'infinity')
        and q.given_at >= take_step.at - make_interval(secs => l.holds_for_seconds)) then
    raise exception 'Justice''s word is too old' using errcode = 'LF014';
  end if;
  is_call := 'confirmed-enforceable' = any (rule.establishes);
  if is_call and (coalesce(take_step.spoken_to, '') = '' or coalesce(take_step.read_back, '') = '') then
    raise exception 'the call is not on record' using errcode = 'LF015';
  end if;
  next_state := case rule.to_state when 'unchanged' then found.state else rule.to_state end;
  update interceptions.cases c set
    state = next_state,
    version = c.version + 1,
    facts = (select coalesce(array_agg(distinct fact), '{}') from unnest(c.facts || rule.establishes) as fact),
    outcome = rule.outcome,
    not_completed_reason = case when rule.outcome = 'not-completed' then take_step.reason end,
    wrong_person_reason = case when rule.outcome = 'wrong-person' then take_step.reason end,
    holder_id = case when rule.holds then take_step.person_id end,
    holder_name = case when rule.holds then take_step.person_name end,
    closed_at = case when next_state = 'closed' then take_step.at end
  where c.id = found.id;
  insert into interceptions.case_steps (case_id, number, step, from_state, to_state, taken_at, person_id, person_name,
      note, spoken_to, read_back)
    values (found.id, found.version + 1, rule.step, found.state, next_state, take_step.at, take_step.person_id,
      take_step.person_name, coalesce(take_step.note, ''), case when is_call then take_step.spoken_to end,
      case when is_call then take_step.read_back end);
  if is_call then
    update interceptions.confirmations q set given_at = take_step.at, given_by = 'phone', still_enforceable = true,
      class_of_reason = null where q.case_id = found.id;
  end if;
  if next_state = 'closed' then
    insert into interceptions.untold_outcomes (case_id, undo_until)
      values (found.id, case when rule.undo_seconds > 0 then take_step.at + make_interval(secs => rule.undo_seconds) end);
  end if;
  return found.version + 1;
end
$$;
revoke all on function interceptions.take_step(uuid, integer, text, timestamptz, text, text, text, text, text, text) from public;
grant execute on function interceptions.take_step(uuid, integer, text, timestamptz, text, text, text, text, text, text)
  to {{site}}_officer, {{site}}_supervisor, {{site}}_police;

-- Takes the last step back while nobody was told of it; only whoever took it may. `LF016`: it is too late.
create function interceptions.undo_step(
  case_id uuid, expected_version integer, at timestamptz, person_id text, person_name text
) returns integer language plpgsql security definer set search_path = '' as $$
declare
  it interceptions.cases%rowtype;
  last interceptions.case_steps%rowtype;
begin
  select * into it from interceptions.cases c where c.id = undo_step.case_id for update;
  if it.id is null or (current_setting('role') in ('{{site}}_officer', '{{site}}_police')
      and it.port is distinct from current_setting('landfall.port', true)) then
    raise exception 'no such case for this role' using errcode = 'LF012';
  end if;
  if it.version <> undo_step.expected_version then
    raise exception 'the case has moved on' using errcode = 'LF011';
  end if;
  select * into last from interceptions.case_steps s where s.case_id = it.id and s.number = it.version;
  if it.state <> 'closed' or last.person_id is distinct from undo_step.person_id then
    raise exception 'nothing of this person can be taken back' using errcode = 'LF012';
  end if;
  delete from interceptions.untold_outcomes u where u.case_id = it.id and u.undo_until > undo_step.at;
  if not found then
    raise exception 'it was told' using errcode = 'LF016';
  end if;
  update interceptions.cases c set state = last.from_state, version = c.version + 1, outcome = null,
    not_completed_reason = null, wrong_person_reason = null, closed_at = null, holder_id = undo_step.person_id,
    holder_name = undo_step.person_name where c.id = undo_step.case_id;
  insert into interceptions.case_steps (case_id, number, step, from_state, to_state, taken_at, person_id, person_name)
    values (undo_step.case_id, last.number + 1, 'undo', 'closed', last.from_state, undo_step.at, undo_step.person_id,
      undo_step.person_name);
  return last.number + 1;
end
$$;
revoke all on function interceptions.undo_step(uuid, integer, timestamptz, text, text) from public;
grant execute on function interceptions.undo_step(uuid, integer, timestamptz, text, text)
  to {{site}}_officer, {{site}}_supervisor, {{site}}_police;

-- As before; and what somebody may still take back can no longer be, since the reason of the alert has gone meanwhile.
create or replace function interceptions.stand_down(
  person_profile_number text, outcome_at_the_stop text, at_the_stop text[], outcome_once_told text, once_told text[],
  at timestamptz
) returns integer language plpgsql security definer set search_path = '' as $$
declare
  it interceptions.cases%rowtype;
  came_of_it text;
  stood_down integer := 0;
begin
  for it in select * from interceptions.cases c
      where c.person_profile_number = stand_down.person_profile_number and c.state <> 'closed' for update loop
    came_of_it := case
      when it.state = any (stand_down.once_told) then stand_down.outcome_once_told
      when it.state = any (stand_down.at_the_stop) then stand_down.outcome_at_the_stop
      else 'stood-down' end;
    update interceptions.cases c set state = 'closed', version = c.version + 1, outcome = came_of_it, closed_at = stand_down.at
      where c.id = it.id;
    insert into interceptions.case_steps (case_id, number, step, from_state, to_state, taken_at, person_id, person_name)
      values (it.id, it.version + 1, 'stand-down', it.state, 'closed', stand_down.at, 'justice', 'Justice, by withdrawal');
    insert into interceptions.untold_outcomes (case_id) values (it.id);
    stood_down := stood_down + 1;
  end loop;
  update interceptions.untold_outcomes u set undo_until = null
    from interceptions.cases c where c.id = u.case_id and c.person_profile_number = stand_down.person_profile_number
      and u.undo_until is not null;
  if found then perform pg_catalog.pg_notify('interception_cases', ''); end if;
  return stood_down;
end
$$;
