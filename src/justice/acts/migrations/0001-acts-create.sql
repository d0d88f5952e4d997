-- The acts, and what the extract had said before them, move from the register's schema into one of their own. Why: what
-- stands in a schema is written by its room alone, and an act is not the register. Rows, rights, policies and references
-- go with the tables. Reversible by moving them back, once the view is dropped. Nothing is copied, so it takes a moment
-- however much there is; stop the site's server first, for the programme of before looks for them where they were.
create schema acts;
grant usage on schema acts to {{site}}_register, {{site}}_list_officer, {{site}}_contact_agent,
  {{site}}_privacy_officer, {{site}}_outcomes, {{site}}_confirmations;
alter table fines.acts set schema acts;
alter table fines.acted_debts set schema acts;
alter table fines.acted_warrants set schema acts;

-- The annual results count acts under the name of before, by a function of the owner: amounts, and nobody. No role may
-- select from it.
create view fines.acts as
  select act, acted_at, case_reference, fines_cents, reparation_cents from acts.acts;
