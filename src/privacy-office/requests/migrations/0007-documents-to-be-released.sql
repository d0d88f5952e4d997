-- Documents that an officer puts to a request for official information, to be released with its decision. Why: what is asked for lies in
-- files of the agency's own, and is given as everything of a request is: cut where it must be, by two people, by the same link. Here
-- stands which they are and who brought them; name, content and bytes are the room of files', under keys of their own. Whoever holds
-- the link learns that there are some once it is decided, and nothing of them. Adds a table; reversible by dropping it once its files
-- are destroyed. Safe while everything runs.
create table requests.documents (
  -- The file's own number.
  id uuid primary key,
  reference text not null references requests.requests on delete cascade,
  -- In the order in which they were brought.
  number integer not null check (number > 0),
  added_at timestamptz not null,
  added_by text not null,
  added_by_name text not null,
  unique (reference, number)
);

grant select, insert, delete on requests.documents to {{site}}_privacy_officer;
grant select on requests.documents to {{site}}_requests;
grant select (reference) on requests.documents to {{site}}_public, {{site}}_disposal;
grant select (reference, added_by, added_by_name) on requests.documents to {{site}}_privacy_office;

alter table requests.documents enable row level security;
create policy the_office on requests.documents to {{site}}_privacy_officer, {{site}}_requests using (true) with check (true);
create policy the_link_reads on requests.documents for select to {{site}}_public
  using (exists (select from requests.requests r where r.reference = documents.reference and r.decision is not null));
create policy privacy_office on requests.documents for select to {{site}}_privacy_office using (true);
create policy disposal on requests.documents for select to {{site}}_disposal using (true);
