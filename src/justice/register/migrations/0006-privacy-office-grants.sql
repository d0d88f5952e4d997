-- The privacy office's process finds somebody in the register; disposal ends a person who left it.
-- Why: what is held about somebody is counted by keys alone, and a record ends by one operation alone, whose role may do
-- nothing else. Reversible by revoking. Safe while running.

grant usage on schema fines to {{site}}_privacy_office, {{site}}_disposal;
grant select (person_profile_number, family_name, given_names, date_of_birth) on fines.people to {{site}}_privacy_office;
grant select (register_id, person_profile_number, left_at), delete on fines.people to {{site}}_disposal;
grant select (person_profile_number) on fines.debts to {{site}}_privacy_office;
grant select (person_profile_number), delete on fines.debts to {{site}}_disposal;
grant select (person_profile_number) on fines.warrants to {{site}}_privacy_office;
grant select (person_profile_number), delete on fines.warrants to {{site}}_disposal;
create policy privacy_office on fines.people for select to {{site}}_privacy_office using (true);
create policy disposal on fines.people to {{site}}_disposal using (true);
create policy privacy_office on fines.debts for select to {{site}}_privacy_office using (true);
create policy disposal on fines.debts to {{site}}_disposal using (true);
create policy privacy_office on fines.warrants for select to {{site}}_privacy_office using (true);
create policy disposal on fines.warrants to {{site}}_disposal using (true);
