-- The privacy office's process counts what somebody of the staff did.
-- Why: what is held about somebody is counted by keys alone. Reversible by revoking. Safe while running.

grant select (actor_id) on activity.records to {{site}}_privacy_office;
