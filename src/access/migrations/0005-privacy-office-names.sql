-- The privacy office's process points at sessions by the name of the record.
-- Why: whoever lists the people whom a breach touched stores which records those were, and nothing of what they hold.
-- Reversible by revoking. Safe while running.

grant select (id) on access.sessions to {{site}}_privacy_office;
