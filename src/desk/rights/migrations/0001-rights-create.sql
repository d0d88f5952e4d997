-- What is asked by right in an enquiry: one's own information, a correction, official information, or a privacy complaint; also what
-- was taken for one and was none. Why so: its clock is the law's and runs from the first receipt, so it stands beside the
-- enquiry and not in it; who sees it follows who holds the enquiry, by the enquiry's own policies. Reversible by dropping
-- the schema. Safe while nothing runs yet.
create schema rights;
grant usage on schema rights to {{site}}_public, {{site}}_agent, {{site}}_lead, {{site}}_privacy_office, {{site}}_disposal;

create table rights.cases (
  id uuid primary key,
  reference text not null references enquiries.enquiries,
  kind text not null check (kind in ('access', 'correction', 'official-information', 'complaint')),
  -- Of the table of words, not of the person's; empty where an agent saw it without them.
  words text[] not null,
  -- When it first reached the desk, by any channel; opened_at is when an agent said what it is.
  received_at timestamptz not null,
  opened_at timestamptz not null check (opened_at >= received_at),
  due_on date not null,
  -- Null where no Act lets it be transferred.
  transfer_by date,
  state text not null check (state in ('open', 'decided', 'withdrawn', 'not-one')),
  decided_at timestamptz,
  opened_by_id text not null,
  opened_by_name text not null,
  decided_by_id text,
  decided_by_name text,
  -- A button that is pressed twice is pressed once.
  unique (reference, kind, received_at),
  check ((state = 'open') = (decided_at is null)),
  check ((decided_at is null) = (decided_by_id is null) and (decided_at is null) = (decided_by_name is null))
);
create index cases_by_due on rights.cases (due_on) where state = 'open';

grant select (id, reference, kind, words, received_at, opened_at, due_on, transfer_by, state, decided_at, opened_by_name,
  decided_by_name), insert (id, reference, kind, words, received_at, opened_at, due_on, transfer_by, state, decided_at,
  opened_by_id, opened_by_name, decided_by_id, decided_by_name), update (state, decided_at, decided_by_id, decided_by_name)
  on rights.cases to {{site}}_agent, {{site}}_lead;
grant select (reference, kind, received_at, due_on, state, decided_at) on rights.cases to {{site}}_public;
grant select (reference, opened_by_id, opened_by_name, decided_by_id, decided_by_name) on rights.cases
  to {{site}}_privacy_office;
grant select (reference), delete on rights.cases to {{site}}_disposal;

alter table rights.cases enable row level security;
-- The enquiry's own policies decide which enquiries there are: those of the session's agency, and the one of a held link.
create policy the_agency_holds on rights.cases to {{site}}_agent, {{site}}_lead
  using (exists (select from enquiries.enquiries e where e.reference = cases.reference
    and e.held_by = current_setting('landfall.agency', true)))
  with check (exists (select from enquiries.enquiries e where e.reference = cases.reference
    and e.held_by = current_setting('landfall.agency', true)));
create policy the_link_reads on rights.cases for select to {{site}}_public
  using (state in ('open', 'decided')
    and exists (select from enquiries.enquiries e where e.reference = cases.reference));
create policy privacy_office on rights.cases for select to {{site}}_privacy_office using (true);
create policy disposal on rights.cases to {{site}}_disposal using (true);
