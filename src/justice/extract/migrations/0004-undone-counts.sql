-- An import that was undone keeps how many people were put back, taken out again, and left as they were.
-- Why: people on whom Justice has acted since the import are not put back, and the report of an undone import must not say
-- that the register is as it was before it when it is not. Of imports that were undone before, nobody knows: their counts
-- stay empty. Reversible by dropping the columns. Safe while running.
alter table extract.imports
  add column undone_put_back integer,
  add column undone_taken_out integer,
  add column undone_acted integer,
  add check ((undone_put_back is null) = (undone_acted is null)),
  add check ((undone_taken_out is null) = (undone_acted is null)),
  add check (undone_acted is null or undone_at is not null);
grant select (undone_put_back, undone_taken_out, undone_acted) on extract.imports
  to {{site}}_register, {{site}}_list_officer;
grant update (undone_put_back, undone_taken_out, undone_acted) on extract.imports to {{site}}_register;
