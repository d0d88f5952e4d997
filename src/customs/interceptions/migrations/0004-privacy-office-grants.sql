-- The privacy office's process finds a case by its alert, its person or its staff; disposal ends it with its alert.
-- Why: what is held about somebody is counted by keys alone, and a record ends by one operation alone, whose role may do
-- nothing else. Reversible by revoking. Safe while running.

grant usage on schema interceptions to {{site}}_privacy_office, {{site}}_disposal;
grant select (id, reference, person_profile_number, holder_id, holder_name) on interceptions.cases
  to {{site}}_privacy_office;
grant select (case_id, person_id, person_name) on interceptions.case_steps to {{site}}_privacy_office;
grant select (case_id) on interceptions.confirmations to {{site}}_privacy_office;
grant select (case_id) on interceptions.untold_outcomes to {{site}}_privacy_office;
create policy privacy_office on interceptions.cases for select to {{site}}_privacy_office using (true);
create policy privacy_office on interceptions.case_steps for select to {{site}}_privacy_office using (true);
create policy privacy_office on interceptions.confirmations for select to {{site}}_privacy_office using (true);

grant select (id), delete on interceptions.cases to {{site}}_disposal;
grant select (case_id), delete on interceptions.case_steps to {{site}}_disposal;
grant select (case_id), delete on interceptions.confirmations to {{site}}_disposal;
grant select (case_id), delete on interceptions.untold_outcomes to {{site}}_disposal;
create policy disposal on interceptions.cases to {{site}}_disposal using (true);
create policy disposal on interceptions.case_steps to {{site}}_disposal using (true);
create policy disposal on interceptions.confirmations to {{site}}_disposal using (true);
