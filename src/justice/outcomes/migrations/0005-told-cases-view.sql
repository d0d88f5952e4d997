-- Whoever takes an answer back asks a view of the cases whose outcome was told, and no longer the outcomes' own table. Why:
-- a room's tables are its own, and of an outcome only its case is anybody else's. Reversible by granting again. Safe while
-- running.
revoke select (case_reference) on outcomes.outcomes from {{site}}_confirmations;
drop policy confirmations on outcomes.outcomes;
create view outcomes.told_cases as select distinct case_reference from outcomes.outcomes;
grant select on outcomes.told_cases to {{site}}_confirmations;
