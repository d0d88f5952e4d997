-- An alert that was stood down before anybody was stopped is an outcome too. Why: the agreement's closed list has it, and
-- without it the message could never be taken. Reversible while no such outcome is kept. Safe while running.
alter table outcomes.outcomes drop constraint outcomes_outcome_check;
alter table outcomes.outcomes add constraint outcomes_outcome_check check (outcome in ('paid', 'arrangement-made',
  'arrested', 'discretion-exercised', 'remitted', 'already-paid', 'arrangement-existed', 'warrant-not-in-force',
  'wrong-person', 'not-completed', 'stood-down'));
