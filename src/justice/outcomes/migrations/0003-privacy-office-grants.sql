-- The privacy office's process finds outcomes of somebody; disposal ends one.
-- Why: what is held about somebody is counted by keys alone, and a record ends by one operation alone, whose role may do
-- nothing else. Reversible by revoking. Safe while running.

grant usage on schema outcomes to {{site}}_privacy_office, {{site}}_disposal;
grant select (person_profile_number, case_reference) on outcomes.outcomes to {{site}}_privacy_office;
grant select (outcome_id, happened_at), delete on outcomes.outcomes to {{site}}_disposal;
create policy privacy_office on outcomes.outcomes for select to {{site}}_privacy_office using (true);
create policy disposal on outcomes.outcomes to {{site}}_disposal using (true);
