-- Answers to official information requests that everybody may read. Why so: whoever answered publishes nothing alone, and what is
-- published stays as it was agreed to; both rules stand in the table. The request is named for the office and for nobody else.
-- Reversible by dropping the schema. Safe while running.
create schema responses;
grant usage on schema responses to {{site}}_public, {{site}}_privacy_officer, {{site}}_auditor, {{site}}_privacy_office,
  {{site}}_disposal;

create table responses.responses (
  id uuid primary key,
  -- A form that is sent twice is one response.
  once_key text not null unique,
  reference text not null,
  title text not null check (length(title) between 1 and 200),
  asked text not null check (length(asked) between 1 and 4000),
  answered text not null check (length(answered) between 1 and 20000),
  decided_on date not null,
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  written_by text not null check (written_by <> ''),
  written_by_name text not null,
  written_at timestamptz not null,
  published_by text check (published_by <> ''),
  published_at timestamptz,
  withdrawn_by text check (withdrawn_by <> ''),
  withdrawn_at timestamptz,
  -- Everybody reads it, of what had been published.
  withdrawn_because text check (length(withdrawn_because) between 1 and 1000),
  constraint responses_second_person check (published_by <> written_by),
  constraint responses_published_wholly check (num_nulls(published_by, published_at) in (0, 2)),
  constraint responses_withdrawn_wholly check (num_nulls(withdrawn_by, withdrawn_at, withdrawn_because) in (0, 3)),
  check ((state = 'draft') <= (published_at is null)),
  check ((state = 'published') <= (published_at is not null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create index responses_for_everybody on responses.responses (published_at desc, id) where state = 'published';
create index responses_of_request on responses.responses (reference);

create function responses.as_agreed_to() returns trigger language plpgsql set search_path = '' as $$
begin
  if (new.id, new.once_key, new.reference, new.decided_on, new.written_by) is distinct from
     (old.id, old.once_key, old.reference, old.decided_on, old.written_by)
     or (old.state <> 'draft' and (new.title, new.asked, new.answered, new.published_by, new.published_at)
       is distinct from (old.title, old.asked, old.answered, old.published_by, old.published_at))
     or old.state = 'withdrawn' or (old.state = 'published' and new.state = 'draft') then
    raise exception 'a response stays as it was agreed to' using errcode = 'LF010';
  end if;
  return new;
end $$;
create trigger responses_as_agreed_to before update on responses.responses
  for each row execute function responses.as_agreed_to();

grant select (id, title, asked, answered, decided_on, state, published_at, withdrawn_at, withdrawn_because)
  on responses.responses to {{site}}_public;
grant select (id, reference, title, asked, answered, decided_on, state, written_by, written_by_name, written_at,
  published_at, withdrawn_at, withdrawn_because, once_key),
  insert (id, once_key, reference, title, asked, answered, decided_on, written_by, written_by_name, written_at),
  update (title, asked, answered, state, written_at, published_by, published_at, withdrawn_by, withdrawn_at,
    withdrawn_because)
  on responses.responses to {{site}}_privacy_officer;
grant select (id, reference, title, asked, answered, decided_on, state, written_at, published_at, withdrawn_at,
  withdrawn_because) on responses.responses to {{site}}_auditor;
grant select (id, written_by, written_by_name, published_by, withdrawn_by) on responses.responses to {{site}}_privacy_office;
grant select (id, withdrawn_at), delete on responses.responses to {{site}}_disposal;

alter table responses.responses enable row level security;
create policy everybody_reads on responses.responses for select to {{site}}_public
  using (published_at is not null);
create policy the_office on responses.responses to {{site}}_privacy_officer using (true) with check (true);
create policy the_auditor on responses.responses for select to {{site}}_auditor using (true);
create policy privacy_office on responses.responses for select to {{site}}_privacy_office using (true);
create policy disposal on responses.responses to {{site}}_disposal using (true);
