-- The privacy office's process points at imports by the name of the record.
-- Why: whoever lists the people whom a breach touched stores which records those were, and nothing of what they hold.
-- Reversible by revoking. Safe while running.

grant select (trial_id) on extract.trials to {{site}}_privacy_office;
grant select (import_id) on extract.imports to {{site}}_privacy_office;
