-- Amounts of the acts, opened to the results under this room's own name; their function counts as the schemas' owner, and
-- no role may select from it. Why: a room's tables are its own, and what it opens is in its own migrations. The view of
-- before, in the register's schema, goes when the results have changed over. Reversible by dropping the view. Safe while
-- running.
create view acts.counted_acts as
  select act, acted_at, case_reference, fines_cents, reparation_cents from acts.acts;
