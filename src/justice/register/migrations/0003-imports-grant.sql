-- Whoever may see a person sees in which order the imports changed them. Reversible by revoking. Safe while running.
grant select (import_id, number) on fines.imports to {{site}}_contact_agent, {{site}}_privacy_officer;
