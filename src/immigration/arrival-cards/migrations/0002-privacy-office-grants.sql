-- The privacy office's process finds arrival cards of somebody; disposal ends one.
-- Why: what is held about somebody is counted by keys alone, and a record ends by one operation alone, whose role may do
-- nothing else. Reversible by revoking. Safe while running.

grant usage on schema arrival_cards to {{site}}_privacy_office, {{site}}_disposal;
grant select (passport_number, family_name, given_names, date_of_birth) on arrival_cards.cards to {{site}}_privacy_office;
grant select (card_id, arrived_on, import_id), delete on arrival_cards.cards to {{site}}_disposal;
create policy privacy_office on arrival_cards.cards for select to {{site}}_privacy_office using (true);
create policy disposal on arrival_cards.cards to {{site}}_disposal using (true);

grant select (imported_by) on arrival_cards.imports to {{site}}_privacy_office;
grant select (import_id, imported_at), delete on arrival_cards.imports to {{site}}_disposal;
grant select (import_id), delete on arrival_cards.refused_rows to {{site}}_disposal;
