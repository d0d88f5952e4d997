-- From which list an alert was taken back, and when; opened to the results, whose function counts as the schemas' owner:
-- no role may select from it. Why: a room's tables are its own, and what it opens is in its own migrations. Reversible by
-- dropping the view. Safe while running.
create view withdrawals.counted_withdrawals as
  select list_number, alert_type, withdrawn_at from withdrawals.withdrawals;
