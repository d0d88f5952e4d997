-- Partners reach the schema; what of it they may add, the room that makes them partners says. Reversible by revoking it. Safe
-- while the site runs.
grant usage on schema enquiries to {{site}}_partner;
