-- What was corrected at a person's request, with what stood there before; where a statement of correction is read with the
-- record; and who of those that had been given the information was told. Why: a correction that nobody can trace is another
-- error, a statement that is not seen with the record is none (Privacy Act 2020 s 64), and those who rely on what was wrong
-- must learn of it (IPP 7(5)). Reversible by dropping the tables and the function. Safe while everything runs.
create table requests.corrections (
  id uuid primary key,
  reference text not null references requests.requests on delete cascade,
  table_name text not null,
  record text not null,
  column_name text not null,
  label text not null,
  value_before text not null check (length(value_before) <= 1000),
  value_after text not null check (length(value_after) <= 1000),
  corrected_at timestamptz not null,
  corrected_by text not null,
  corrected_by_name text not null,
  check (value_before <> value_after)
);
create index corrections_of_request on requests.corrections (reference, corrected_at);
create index corrections_of_record on requests.corrections (table_name, record);

-- Whatever page is about one of these shows the statement: by exact kind and identifier, as the activity log names it.
create table requests.statements_shown (
  statement uuid not null references requests.statements on delete cascade,
  subject_kind text not null,
  subject_id text not null,
  primary key (subject_kind, subject_id, statement)
);
create index statements_shown_of on requests.statements_shown (statement);

create table requests.recipients_told (
  id uuid primary key,
  reference text not null references requests.requests on delete cascade,
  -- Of the recipient, as the page counts them: a hash of whom and by which share.
  recipient text not null check (recipient ~ '^[0-9a-f]{32}$'),
  to_name text not null check (length(to_name) <= 500),
  how text not null check (how in ('by-mail', 'by-officer')),
  words text not null check (length(words) <= 1000),
  told_at timestamptz not null,
  told_by text not null,
  told_by_name text not null,
  unique (reference, recipient)
);

grant select, insert on requests.corrections, requests.statements_shown, requests.recipients_told
  to {{site}}_privacy_officer;
grant select on requests.corrections to {{site}}_requests;
grant select (reference, corrected_by, corrected_by_name) on requests.corrections to {{site}}_privacy_office;
grant select (reference, told_by, told_by_name) on requests.recipients_told to {{site}}_privacy_office;

-- For the page of whoever is signed in: one look-up by what the page is about. Nobody can list what there is.
create function requests.read_with(p_kind text, p_id text) returns table (words text, attached_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select s.words, s.attached_at
  from requests.statements_shown w join requests.statements s on s.id = w.statement
  where w.subject_kind = p_kind and w.subject_id = p_id
    and current_setting('role') <> '{{site}}_public'
  order by s.attached_at, s.id
$$;
revoke all on function requests.read_with from public;
grant usage on schema requests to {{site}}_actor;
grant execute on function requests.read_with to {{site}}_actor;
