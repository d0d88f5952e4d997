-- The privacy office's process finds the sessions of somebody; disposal ends a session that has ended.
-- Why: what is held about somebody is counted by keys alone, and a record ends by one operation alone, whose role may do
-- nothing else. Reversible by revoking. Safe while running.

grant usage on schema access to {{site}}_privacy_office, {{site}}_disposal;
grant select (person_id, name) on access.sessions to {{site}}_privacy_office;
grant select (id, expires_at), delete on access.sessions to {{site}}_disposal;
