-- Sessions are forgotten twelve months after they ended, and sign-ins that were never finished within the hour.
-- Why: the data map promises it. Reversible by revoking. Safe while running.
grant delete on access.sessions to {{site}}_access;
