-- The privacy office's process finds a trace by its notice or its contact details.
-- Why: what is held about somebody is counted by keys alone. Reversible by revoking. Safe while running.

grant usage on schema tracing to {{site}}_privacy_office;
grant select (notice_id, changed_by) on tracing.traces to {{site}}_privacy_office;
grant select (full_name, date_of_birth, passport_number) on tracing.contact_details to {{site}}_privacy_office;
grant select (destroyed_by) on tracing.certificates to {{site}}_privacy_office;
create policy privacy_office on tracing.traces for select to {{site}}_privacy_office using (true);
create policy privacy_office on tracing.contact_details for select to {{site}}_privacy_office using (true);
create policy privacy_office on tracing.certificates for select to {{site}}_privacy_office using (true);
