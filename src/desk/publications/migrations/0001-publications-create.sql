-- Publications and alerts of the six agencies. Why so: what one agency drafts no other sees (`landfall.agency` of the
-- session), what is published everybody does; and nobody publishes their own words, whoever's page or programme asks, so
-- the rule stands in the table: a check, and a trigger that takes the person from the session (`landfall.person`).
-- Reversible by dropping the schema. Safe while nothing runs yet.
create schema publications;
grant usage on schema publications to {{site}}_public, {{site}}_agent, {{site}}_lead, {{site}}_subscriptions,
  {{site}}_privacy_office, {{site}}_disposal;

create table publications.publications (
  id uuid primary key,
  agency text not null check (agency ~ '^[a-z]{2,12}$'),
  kind text not null check (kind in ('publication', 'alert')),
  topic text not null,
  -- Null where it is about no market in particular.
  market text check (market ~ '^[A-Z]{2}$'),
  title text not null check (title <> ''),
  summary text not null check (summary <> ''),
  body text not null check (body <> ''),
  -- In te reo Māori: all three, or the empty string.
  title_mi text not null,
  summary_mi text not null,
  body_mi text not null,
  state text not null default 'draft'
    check (state in ('draft', 'in-review', 'published', 'withdrawn', 'discarded')),
  written_by text not null,
  written_by_name text not null,
  written_at timestamptz not null,
  -- What whoever reviewed it asks for.
  returned_reason text,
  published_by text,
  published_by_name text,
  published_at timestamptz,
  ended_by text,
  ended_by_name text,
  ended_at timestamptz,
  -- Of what was published; everybody reads it.
  ended_reason text,
  -- A form that is sent twice is one publication.
  once_key text not null unique,
  check ((title_mi = '') = (summary_mi = '') and (title_mi = '') = (body_mi = '')),
  check ((state in ('published', 'withdrawn')) = (published_by is not null and published_at is not null)),
  check ((state in ('withdrawn', 'discarded')) = (ended_by is not null and ended_at is not null)),
  check (state <> 'withdrawn' or ended_reason <> ''),
  constraint publications_second_person check (published_by <> written_by)
);
create index publications_for_everybody on publications.publications (published_at desc, id) where state = 'published';
create index publications_of_agency on publications.publications (agency, written_at desc);

-- Who is signed in does it, in their own name; words change in a draft alone, by whoever wrote it.
create function publications.keep_to_two_people() returns trigger language plpgsql set search_path = '' as $$
declare
  me text := current_setting('landfall.person', true);
begin
  if tg_op = 'INSERT' then
    if new.written_by is distinct from me or new.state <> 'draft' then
      raise insufficient_privilege using message = 'a publication begins as a draft of whoever is signed in';
    end if;
    return new;
  end if;
  if (new.id, new.agency, new.written_by) is distinct from (old.id, old.agency, old.written_by) then
    raise insufficient_privilege using message = 'whose a publication is does not change';
  end if;
  if (new.kind, new.topic, new.market, new.title, new.summary, new.body, new.title_mi, new.summary_mi, new.body_mi)
     is distinct from
     (old.kind, old.topic, old.market, old.title, old.summary, old.body, old.title_mi, old.summary_mi, old.body_mi)
     and (old.state <> 'draft' or old.written_by is distinct from me) then
    raise insufficient_privilege using message = 'words change in a draft, by whoever wrote it';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('draft', 'in-review'), ('in-review', 'draft'),
     ('in-review', 'published'), ('published', 'withdrawn'), ('draft', 'discarded')) then
    raise insufficient_privilege using message = 'a publication does not go from that state to this';
  end if;
  if (new.published_by is distinct from old.published_by and new.published_by is distinct from me)
     or (new.ended_by is distinct from old.ended_by and new.ended_by is distinct from me) then
    raise insufficient_privilege using message = 'somebody else is signed in';
  end if;
  return new;
end $$;
revoke all on function publications.keep_to_two_people() from public;
create trigger keep_to_two_people before insert or update on publications.publications
  for each row execute function publications.keep_to_two_people();

-- What there is to tell subscribers of; without who wrote it.
create view publications.published as
  select id, agency, kind, topic, market, title, summary, title_mi, summary_mi, published_at
  from publications.publications where state = 'published';
grant select on publications.published to {{site}}_subscriptions;

grant select (id, agency, kind, topic, market, title, summary, body, title_mi, summary_mi, body_mi, state, published_at,
  ended_at, ended_reason) on publications.publications to {{site}}_public;
grant select (id, agency, kind, topic, market, title, summary, body, title_mi, summary_mi, body_mi, state, written_by,
  written_by_name, written_at, returned_reason, published_by, published_by_name, published_at, ended_by, ended_by_name,
  ended_at, ended_reason, once_key)
  on publications.publications to {{site}}_agent, {{site}}_lead;
grant insert (id, agency, kind, topic, market, title, summary, body, title_mi, summary_mi, body_mi, written_by,
  written_by_name, written_at, once_key) on publications.publications to {{site}}_agent, {{site}}_lead;
grant update (kind, topic, market, title, summary, body, title_mi, summary_mi, body_mi, state, written_at,
  returned_reason, published_by, published_by_name, published_at, ended_by, ended_by_name, ended_at, ended_reason)
  on publications.publications to {{site}}_agent, {{site}}_lead;
grant select (written_by, written_by_name, published_by, published_by_name, ended_by, ended_by_name)
  on publications.publications to {{site}}_privacy_office;
grant select (id, ended_at), delete on publications.publications to {{site}}_disposal;

alter table publications.publications enable row level security;
create policy everybody_reads on publications.publications for select
  to {{site}}_public, {{site}}_agent, {{site}}_lead using (state in ('published', 'withdrawn'));
create policy the_agency_reads on publications.publications for select to {{site}}_agent, {{site}}_lead
  using (agency = current_setting('landfall.agency', true));
create policy the_agency_writes on publications.publications for insert to {{site}}_agent, {{site}}_lead
  with check (agency = current_setting('landfall.agency', true));
create policy the_agency_changes on publications.publications for update to {{site}}_agent, {{site}}_lead
  using (agency = current_setting('landfall.agency', true))
  with check (agency = current_setting('landfall.agency', true));
create policy privacy_office on publications.publications for select to {{site}}_privacy_office using (true);
create policy disposal on publications.publications to {{site}}_disposal using (true);
