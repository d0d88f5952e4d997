-- The privacy office's process points at withdrawals by the name of the record.
-- Why: whoever lists the people whom a breach touched stores which records those were, and nothing of what they hold.
-- Reversible by revoking. Safe while running.

grant select (withdrawal_number) on withdrawals.withdrawals to {{site}}_privacy_office;
