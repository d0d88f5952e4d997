-- The privacy office's process points at publications by the name of the record.
-- Why: whoever lists the people whom a breach touched stores which records those were, and nothing of what they hold.
-- Reversible by revoking. Safe while running.

grant select (id) on publications.publications to {{site}}_privacy_office;
