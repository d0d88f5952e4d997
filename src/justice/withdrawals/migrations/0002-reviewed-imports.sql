-- Up to which import of the register the alerts have been looked at. Why: an import that brings a payment ends an alert
-- as much as an agent's entry does, and must not wait for the next list; after a stop the work goes on where it was.
-- Reversible by dropping the table. Safe while running.
create table withdrawals.reviewed_imports (
  only_row boolean primary key default true check (only_row),
  import_number bigint not null
);
insert into withdrawals.reviewed_imports (import_number) select 0;
grant select, update (import_number) on withdrawals.reviewed_imports to {{site}}_register;
