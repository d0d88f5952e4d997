-- Whoever asks for their own information and waits to be looked for in the silent compartment: sealed under the screening
-- key, under a random identifier, and as long as everybody else.
-- Why: screening alone may look there, so what it needs lies where it alone takes it; nobody at Customs may read, count or
-- time what comes of it. Reversible by dropping the schema once nothing waits. Safe while running.
create schema sealed_search;
grant usage on schema sealed_search to {{site}}_screening;

create table sealed_search.asked (
  id uuid primary key,
  sealed bytea not null
);
grant select, insert, delete on sealed_search.asked to {{site}}_screening;

alter table sealed_search.asked enable row level security;
create policy compartment on sealed_search.asked to {{site}}_screening using (true) with check (true);
