-- The privacy office's process points at confirmations by the name of the record.
-- Why: whoever lists the people whom a breach touched stores which records those were, and nothing of what they hold.
-- Reversible by revoking. Safe while running.

grant select (request_id) on confirmations.confirmations to {{site}}_privacy_office;
