-- Tracing of people whose silent alert was triggered: a request to Immigration for each notice, the contact details
-- that come back, and the certificate that remains when they are destroyed. Why: the information matching rules want
-- them gone by their clocks, provably, and no databank kept of them. Reversible by dropping the schema. Safe while
-- nothing runs yet.
create schema tracing;
grant usage on schema tracing to {{site}}_tracing, {{site}}_notices, {{site}}_list_officer, {{site}}_privacy_officer,
  {{site}}_auditor, {{site}}_operator;

-- Who it is about stands in the notice only; a trace goes when its contact details go.
create table tracing.traces (
  -- Also the Justice identifier of the request: made by chance, it names nobody.
  trace_id uuid primary key,
  notice_id uuid not null unique,
  state text not null check (state in ('waiting', 'asked', 'to-decide', 'to-act', 'in-use')),
  opened_at timestamptz not null,
  asked_at timestamptz,
  received_at timestamptz,
  -- Dates of the clock that runs in this state; without one, nothing runs.
  due_on date,
  act_by date,
  agreement_version text not null,
  used_for text,
  changed_at timestamptz not null,
  changed_by text not null,
  check ((state in ('waiting', 'asked')) = (received_at is null)),
  check ((state = 'in-use') = (used_for is not null))
);
create index traces_by_due on tracing.traces (due_on);

create table tracing.contact_details (
  trace_id uuid primary key references tracing.traces on delete cascade,
  full_name text not null,
  date_of_birth text not null,
  gender text,
  passport_number text not null,
  nationality text,
  occupation text,
  new_zealand_address text not null,
  expected_return_date date
);

-- What remains of a trace: that it was, and why, when and under which law it is no more. Nothing leads to the person.
create table tracing.certificates (
  certificate_id uuid primary key,
  destroyed_at timestamptz not null,
  reason text not null,
  clock text not null,
  law text not null,
  held_contact_details boolean not null,
  destroyed_by text not null
);
create index certificates_by_time on tracing.certificates (destroyed_at);

grant insert (trace_id, notice_id, state, opened_at, due_on, agreement_version, changed_at, changed_by)
  on tracing.traces to {{site}}_notices;
grant select, update, delete on tracing.traces to {{site}}_tracing, {{site}}_list_officer;
grant select, insert on tracing.contact_details to {{site}}_tracing;
grant select on tracing.contact_details to {{site}}_list_officer, {{site}}_privacy_officer;
grant select on tracing.traces to {{site}}_privacy_officer;
grant select, insert on tracing.certificates to {{site}}_tracing, {{site}}_list_officer;
grant select on tracing.certificates to {{site}}_privacy_officer, {{site}}_auditor, {{site}}_operator;

alter table tracing.traces enable row level security;
create policy notices_open_them on tracing.traces for insert to {{site}}_notices with check (state = 'waiting');
create policy tracing_moves_them on tracing.traces to {{site}}_tracing using (true) with check (true);
-- An officer meets a trace when there is something to decide, and not before.
create policy officers_decide on tracing.traces to {{site}}_list_officer
  using (state in ('to-decide', 'to-act', 'in-use')) with check (state in ('to-decide', 'to-act', 'in-use'));
create policy privacy_officers_look on tracing.traces for select to {{site}}_privacy_officer using (true);
alter table tracing.contact_details enable row level security;
create policy those_who_act_on_them on tracing.contact_details to {{site}}_tracing, {{site}}_list_officer,
  {{site}}_privacy_officer using (true) with check (true);
alter table tracing.certificates enable row level security;
create policy everybody_may_look on tracing.certificates for select to {{site}}_tracing, {{site}}_list_officer,
  {{site}}_privacy_officer, {{site}}_auditor, {{site}}_operator using (true);
create policy whoever_destroys_certifies on tracing.certificates for insert to {{site}}_tracing, {{site}}_list_officer
  with check (true);
