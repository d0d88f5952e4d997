-- The privacy office's process finds whom an import changed; disposal ends that with the person, and an old import.
-- Why: what is held about somebody is counted by keys alone, and a record ends by one operation alone, whose role may do
-- nothing else. Reversible by revoking. Safe while running.

grant usage on schema extract to {{site}}_privacy_office, {{site}}_disposal;
grant select (person_profile_number) on extract.changes to {{site}}_privacy_office;
grant select (person_profile_number, import_id), delete on extract.changes to {{site}}_disposal;
grant select (actor_id) on extract.imports to {{site}}_privacy_office;
grant select (import_id, imported_at), delete on extract.imports to {{site}}_disposal;
grant select (import_id), delete on extract.refused_rows to {{site}}_disposal;
create policy privacy_office on extract.changes for select to {{site}}_privacy_office using (true);
create policy disposal on extract.changes to {{site}}_disposal using (true);
