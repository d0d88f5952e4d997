-- The privacy office's process points at traces by the name of the record.
-- Why: whoever lists the people whom a breach touched stores which records those were, and nothing of what they hold.
-- Reversible by revoking. Safe while running.

grant select (trace_id) on tracing.traces to {{site}}_privacy_office;
grant select (trace_id) on tracing.contact_details to {{site}}_privacy_office;
