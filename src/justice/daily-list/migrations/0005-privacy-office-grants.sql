-- The privacy office's process finds somebody on the last list and among decisions; disposal ends decisions with the person.
-- Why: what is held about somebody is counted by keys alone, and a record ends by one operation alone, whose role may do
-- nothing else. Reversible by revoking. Safe while running.

grant usage on schema daily_list to {{site}}_privacy_office, {{site}}_disposal;
grant select (sent_by_id) on daily_list.lists to {{site}}_privacy_office;
grant select (person_profile_number, family_name, given_names, date_of_birth) on daily_list.entries
  to {{site}}_privacy_office;
grant select (person_profile_number) on daily_list.decisions to {{site}}_privacy_office;
grant select (person_profile_number), delete on daily_list.decisions to {{site}}_disposal;
create policy privacy_office on daily_list.entries for select to {{site}}_privacy_office using (true);
create policy privacy_office on daily_list.decisions for select to {{site}}_privacy_office using (true);
create policy disposal on daily_list.decisions to {{site}}_disposal using (true);
