-- The privacy office's process finds confirmations about somebody; disposal ends one.
-- Why: what is held about somebody is counted by keys alone, and a record ends by one operation alone, whose role may do
-- nothing else. Reversible by revoking. Safe while running.

grant usage on schema confirmations to {{site}}_privacy_office, {{site}}_disposal;
grant select (person_profile_number, case_reference) on confirmations.confirmations to {{site}}_privacy_office;
grant select (request_id, asked_at), delete on confirmations.confirmations to {{site}}_disposal;
create policy privacy_office on confirmations.confirmations for select to {{site}}_privacy_office using (true);
create policy disposal on confirmations.confirmations to {{site}}_disposal using (true);
