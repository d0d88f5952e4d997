-- Who takes in extracts may take out again the people whom an import brought, when that import is undone.
-- Why: an undone import must leave the register exactly as it was before it. Reversible by revoking. Safe while running.
grant delete on fines.people to {{site}}_register;
