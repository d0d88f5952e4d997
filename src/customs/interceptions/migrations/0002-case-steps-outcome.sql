-- Each step says what it settled: the outcome of the step that closed the case, and why it was not completed.
-- Why: the annual results count events, which are never changed, and not cases, whose state moves on.
-- And a payment that Justice takes by phone at the stop withdraws the alert within seconds, before the constable can say
-- that it was paid: once the person was told and may pay, a withdrawal is what came of the stop, and no incorrect
-- intercept. Reversible by dropping the columns and putting the function back. Safe while running.

alter table interceptions.case_steps add column outcome text, add column not_completed_reason text;
update interceptions.case_steps s set outcome = c.outcome, not_completed_reason = c.not_completed_reason
  from interceptions.cases c where c.id = s.case_id and c.state = 'closed' and s.number = c.version;
create index case_steps_by_time on interceptions.case_steps (taken_at);

-- The case is closed before its last step is written, in the same transaction.
create function interceptions.settle_step() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select c.outcome, c.not_completed_reason into new.outcome, new.not_completed_reason
    from interceptions.cases c where c.id = new.case_id;
  return new;
end
$$;
create trigger settle_step before insert on interceptions.case_steps
  for each row when (new.to_state = 'closed') execute function interceptions.settle_step();

drop function interceptions.stand_down(text, text, text[], timestamptz);
-- Justice took the reason for the alert back: every open case of the person ends, in time if nobody was stopped yet.
create function interceptions.stand_down(
  person_profile_number text, outcome_at_the_stop text, at_the_stop text[], outcome_once_told text, once_told text[],
  at timestamptz
) returns integer language plpgsql security definer set search_path = '' as $$
declare
  found interceptions.cases%rowtype;
  came_of_it text;
  stood_down integer := 0;
begin
  for found in select * from interceptions.cases c
      where c.person_profile_number = stand_down.person_profile_number and c.state <> 'closed' for update loop
    came_of_it := case
      when found.state = any (stand_down.once_told) then stand_down.outcome_once_told
      when found.state = any (stand_down.at_the_stop) then stand_down.outcome_at_the_stop
      else 'stood-down' end;
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
revoke all on function interceptions.stand_down(text, text, text[], text, text[], timestamptz) from public;
grant execute on function interceptions.stand_down(text, text, text[], text, text[], timestamptz) to {{site}}_alert_list, {{site}}_interceptions;
grant select (outcome, not_completed_reason) on interceptions.case_steps
  to {{site}}_interceptions, {{site}}_officer, {{site}}_supervisor, {{site}}_police, {{site}}_privacy_officer;
