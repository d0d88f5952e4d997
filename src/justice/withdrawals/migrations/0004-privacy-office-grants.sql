-- The privacy office's process finds withdrawals of somebody; disposal ends one.
-- Why: what is held about somebody is counted by keys alone, and a record ends by one operation alone, whose role may do
-- nothing else. Reversible by revoking. Safe while running.

grant usage on schema withdrawals to {{site}}_privacy_office, {{site}}_disposal;
grant select (person_profile_number, actor_id) on withdrawals.withdrawals to {{site}}_privacy_office;
grant select (withdrawal_number, withdrawn_at), delete on withdrawals.withdrawals to {{site}}_disposal;
create policy privacy_office on withdrawals.withdrawals for select to {{site}}_privacy_office using (true);
create policy disposal on withdrawals.withdrawals to {{site}}_disposal using (true);
