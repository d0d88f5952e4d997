-- The privacy office's process finds acts about or by somebody; disposal ends them with the person.
-- Why: what is held about somebody is counted by keys alone, and a record ends by one operation alone, whose role may do
-- nothing else. Reversible by revoking. Safe while running.

grant usage on schema acts to {{site}}_privacy_office, {{site}}_disposal;
grant select (person_profile_number, actor_id, case_reference) on acts.acts to {{site}}_privacy_office;
grant select (person_profile_number), delete on acts.acts to {{site}}_disposal;
grant select (person_profile_number) on acts.acted_debts to {{site}}_privacy_office;
grant select (person_profile_number), delete on acts.acted_debts to {{site}}_disposal;
grant select (person_profile_number) on acts.acted_warrants to {{site}}_privacy_office;
grant select (person_profile_number), delete on acts.acted_warrants to {{site}}_disposal;
create policy privacy_office on acts.acts for select to {{site}}_privacy_office using (true);
create policy disposal on acts.acts to {{site}}_disposal using (true);
create policy privacy_office on acts.acted_debts for select to {{site}}_privacy_office using (true);
create policy disposal on acts.acted_debts to {{site}}_disposal using (true);
create policy privacy_office on acts.acted_warrants for select to {{site}}_privacy_office using (true);
create policy disposal on acts.acted_warrants to {{site}}_disposal using (true);
