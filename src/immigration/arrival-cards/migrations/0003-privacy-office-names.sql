-- The privacy office's process points at arrival cards by the name of the record.
-- Why: whoever lists the people whom a breach touched stores which records those were, and nothing of what they hold.
-- Reversible by revoking. Safe while running.

grant select (card_id) on arrival_cards.cards to {{site}}_privacy_office;
grant select (import_id) on arrival_cards.imports to {{site}}_privacy_office;
