-- The privacy office's process finds somebody on the interception half; nothing of the silent half.
-- Withdrawals stay closed to it: one of somebody who is not on the interception half would tell that they were on the
-- other.
-- Why: what is held about somebody is counted by keys alone. Reversible by revoking. Safe while running.

grant usage on schema alert_list to {{site}}_privacy_office;
grant select (person_profile_number, family_name, given_names, date_of_birth) on alert_list.interception_entries
  to {{site}}_privacy_office;
create policy privacy_office on alert_list.interception_entries for select to {{site}}_privacy_office using (true);
grant select (first_released_by, second_released_by) on alert_list.held_lists to {{site}}_privacy_office;
