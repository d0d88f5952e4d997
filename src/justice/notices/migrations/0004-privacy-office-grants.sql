-- The privacy office's process finds notices about somebody; disposal ends one.
-- Why: what is held about somebody is counted by keys alone, and a record ends by one operation alone, whose role may do
-- nothing else. Reversible by revoking. Safe while running.

grant usage on schema notices to {{site}}_privacy_office, {{site}}_disposal;
grant select (notice_id, person_profile_number, full_name, date_of_birth, passport_number) on notices.notices to {{site}}_privacy_office;
grant select (notice_id, received_at), delete on notices.notices to {{site}}_disposal;
create policy privacy_office on notices.notices for select to {{site}}_privacy_office using (true);
create policy disposal on notices.notices to {{site}}_disposal using (true);
