-- What the results count of the cases, opened by name: their function counts as the schemas' owner, and no role may
-- select from the views. And this room opens cases from the view that the alerts open to it: what it was once granted of
-- the alerts' own table is given back. Why: a room's tables are its own. Reversible by dropping the views and granting
-- again. Not while an older program runs: it reads the table.
create view interceptions.counted_steps as
  select s.case_id, s.number, s.step, s.from_state, s.outcome, s.not_completed_reason, s.taken_at,
    c.person_profile_number, c.direction
  from interceptions.case_steps s join interceptions.cases c on c.id = s.case_id;
create view interceptions.counted_questions as
  select asked_at, answered_at from interceptions.confirmations;
revoke select on alerts.interception_alerts from {{site}}_interceptions;
drop policy cases_room on alerts.interception_alerts;
