-- Passages of files and mails that are withheld in the document workbench, and files that are given as they came.
-- Why so: what is kept of a document is where something is withheld in it, and which original that was (a keyed hash), never its
-- bytes or words, so that no second copy of a file comes to be, and a file that changed is not cut at the old places. A passage of a
-- document is withheld as a passage of a field is: with its ground, by two people, in the same table. Adds columns that may be null
-- and a table; reversible by dropping them. Safe while everything runs.
alter table requests.withheld
  -- Places in the document, as `#documents` names them; null where a field, a passage of one or a whole file is withheld.
  add column places jsonb check (jsonb_typeof(places) = 'array' and jsonb_array_length(places) between 1 and 2000),
  -- Which original the places are of: its hash under the site's key.
  add column original_hash bytea check (length(original_hash) = 32),
  -- The same words may stay where they stand elsewhere in it: an officer said that they tell nothing there.
  add column may_stand_elsewhere boolean not null default false,
  add column once_key text constraint withheld_once unique,
  add constraint withheld_places_of_original check (num_nulls(places, original_hash) in (0, 2)),
  add constraint withheld_places_of_document check (places is null or (column_name = '' and from_character is null));

-- A file that somebody found to have come from the person, or looked through for what it hides: it is given as it came.
create table requests.given_as_came (
  reference text not null references requests.requests on delete cascade,
  table_name text not null,
  record text not null,
  original_hash bytea not null check (length(original_hash) = 32),
  because text not null check (length(because) between 1 and 2000),
  said_at timestamptz not null,
  said_by text not null,
  primary key (reference, table_name, record)
);

grant select (places, original_hash, may_stand_elsewhere, once_key) on requests.withheld to {{site}}_privacy_officer;
grant select (places, original_hash, may_stand_elsewhere) on requests.withheld to {{site}}_requests;
grant select, insert, delete on requests.given_as_came to {{site}}_privacy_officer;
grant select on requests.given_as_came to {{site}}_requests;
grant select (reference, said_by) on requests.given_as_came to {{site}}_privacy_office;
