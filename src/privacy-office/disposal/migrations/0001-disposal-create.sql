-- Holds, dry runs, what two people agreed to dispose of, and the certificates. Why so: a hold must bind in the very
-- transaction that disposes, so it is a row that the disposal reads under a lock which placing one waits for; any room
-- may place one in its own transaction, so the door is a function that runs as the owner. What was disposed of stands
-- here as keyed hashes, which lead to nobody. Reversible by dropping the schema; the ledger beside the database stays.
-- Safe while running.
create schema disposal;
grant usage on schema disposal to {{site}}_actor, {{site}}_disposal, {{site}}_privacy_officer, {{site}}_auditor,
  {{site}}_privacy_office;

-- What the data maps declare, told to the database at every start: a hold is placed on a record that is there.
create table disposal.ends (
  table_name text primary key check (table_name ~ '^[a-z_]+\.[a-z_]+$'),
  class text not null check (class ~ '^[a-z][a-z-]*$'),
  record_column text not null check (record_column ~ '^[a-z_]+$'),
  stopped_by text[] not null
);

create table disposal.holds (
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z][a-z-]*$'),
  -- Either every record of a class, or one record by the column that its data map names.
  class text check (class ~ '^[a-z][a-z-]*$'),
  table_name text,
  record text check (record <> ''),
  why text not null check (length(why) between 1 and 500),
  placed_by text not null check (placed_by <> ''),
  placed_at timestamptz not null,
  review_on date not null,
  lifted_by text check (lifted_by <> ''),
  lifted_at timestamptz,
  lifted_because text check (length(lifted_because) between 1 and 500),
  check ((class is null) = (table_name is not null)),
  check ((table_name is null) = (record is null)),
  constraint holds_lifted_wholly check (num_nulls(lifted_by, lifted_at, lifted_because) in (0, 3)),
  constraint holds_lifted_after check (lifted_at >= placed_at)
);
create index holds_by_record on disposal.holds (table_name, record);
create index holds_to_review on disposal.holds (review_on) where lifted_at is null;

-- A hold is placed once, reviewed as often as need be, and lifted once.
create function disposal.hold_once() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.lifted_at is not null
     or (new.id, new.kind, new.class, new.table_name, new.record, new.why, new.placed_by, new.placed_at)
        is distinct from
        (old.id, old.kind, old.class, old.table_name, old.record, old.why, old.placed_by, old.placed_at)
  then
    raise exception 'a hold is lifted once, and nothing else of it changes' using errcode = 'LF010';
  end if;
  return new;
end $$;
create trigger holds_once before update on disposal.holds for each row execute function disposal.hold_once();

-- How each table stood when it was last counted: what monitors and pages read, so that nobody counts for them.
create table disposal.standings (
  table_name text primary key,
  class text not null,
  counted_at timestamptz not null,
  counted_on date not null,
  due integer not null check (due >= 0),
  held integer not null check (held >= 0),
  past_maximum integer not null check (past_maximum >= 0)
);

create table disposal.proposals (
  id uuid primary key,
  table_name text not null,
  class text not null,
  -- Whatever was due at the end of this day, and nothing that came due later.
  as_of date not null,
  made_at timestamptz not null,
  records integer not null check (records > 0),
  held integer not null check (held >= 0),
  -- The days on which the clocks of the records began.
  first_on date not null,
  last_on date not null check (last_on >= first_on),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  engine text not null,
  state text not null default 'proposed'
    check (state in ('proposed', 'superseded', 'approved', 'applying', 'applied', 'refused')),
  asked_by text,
  approved_by text,
  approved_at timestamptz,
  begun_at timestamptz,
  ended_at timestamptz,
  disposed integer check (disposed >= 0),
  left_standing integer check (left_standing >= 0),
  constraint proposals_two_people check (asked_by <> approved_by),
  constraint proposals_approved check (
    (state in ('proposed', 'superseded')) = (num_nulls(asked_by, approved_by, approved_at) = 3)
    and num_nulls(asked_by, approved_by, approved_at) in (0, 3)),
  check ((state in ('applied', 'refused')) = (ended_at is not null)),
  check ((state = 'applied') = (disposed is not null)),
  check ((disposed is null) = (left_standing is null))
);
create unique index proposals_one_open on disposal.proposals (table_name)
  where state in ('proposed', 'approved', 'applying');
create index proposals_by_time on disposal.proposals (made_at);

-- Keyed hashes of table and record: what the ledger beside the database says too, so that the two can be compared.
create table disposal.disposed (
  record_hash text primary key check (record_hash ~ '^[0-9a-f]{64}$'),
  table_name text not null,
  proposal uuid not null,
  disposed_at timestamptz not null
);
create index disposed_by_proposal on disposal.disposed (proposal);

create table disposal.certificates (
  -- The proposal's: one proposal, one certificate, however often its disposal was taken up again.
  id uuid primary key,
  made_at timestamptz not null,
  class text not null,
  table_name text not null,
  records integer not null check (records >= 0),
  -- As signed, to the byte.
  body text not null
);
create index certificates_by_time on disposal.certificates (made_at);

grant select, insert, update, delete on disposal.ends to {{site}}_disposal;
grant select, delete on disposal.holds to {{site}}_disposal;
grant select, insert, update on disposal.standings, disposal.proposals to {{site}}_disposal;
grant select, insert on disposal.disposed, disposal.certificates to {{site}}_disposal;
grant select on disposal.holds, disposal.standings, disposal.proposals, disposal.certificates
  to {{site}}_privacy_officer, {{site}}_auditor;
-- The second person's transaction; by whom it may be, the kinds of two people's requests say.
grant update (state, asked_by, approved_by, approved_at) on disposal.proposals to {{site}}_privacy_officer;
-- The privacy office's process finds somebody by keys alone.
grant select (placed_by, lifted_by) on disposal.holds to {{site}}_privacy_office;
grant select (asked_by, approved_by) on disposal.proposals to {{site}}_privacy_office;

-- An approval is of what was proposed: nothing else of a proposal changes with it, and what has ended stays.
create function disposal.proposal_forward() returns trigger language plpgsql set search_path = '' as $$
begin
  if (new.id, new.table_name, new.class, new.as_of, new.made_at, new.records, new.held, new.first_on, new.last_on,
      new.hash, new.engine)
     is distinct from
     (old.id, old.table_name, old.class, old.as_of, old.made_at, old.records, old.held, old.first_on, old.last_on,
      old.hash, old.engine)
     or (old.approved_by is not null and (new.asked_by, new.approved_by, new.approved_at)
         is distinct from (old.asked_by, old.approved_by, old.approved_at))
     or not (old.state, new.state) in (
       ('proposed', 'superseded'), ('proposed', 'approved'), ('approved', 'applying'), ('approved', 'refused'),
       ('applying', 'applied'))
  then
    raise exception 'a proposal goes forward, and is disposed of as it was proposed' using errcode = 'LF010';
  end if;
  return new;
end $$;
create trigger proposals_forward before update on disposal.proposals
  for each row execute function disposal.proposal_forward();

create function disposal.require_person(p_person text) returns void
  language plpgsql stable set search_path = '' as $$
begin
  if coalesce(nullif(current_setting('landfall.person', true), ''), p_person) <> p_person then
    raise insufficient_privilege using message = 'somebody else is signed in';
  end if;
end $$;

-- `placed`, or why not. The lock comes first: a disposal that has read the holds ends before this looks for the record.
create function disposal.place_hold(p_id uuid, p_kind text, p_class text, p_table text, p_record text, p_why text,
    p_by text, p_at timestamptz, p_review_on date) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  v_end disposal.ends;
  v_found boolean;
begin
  perform disposal.require_person(p_by);
  lock table disposal.holds in row exclusive mode;
  if p_class is not null then
    if not exists (select from disposal.ends e where e.class = p_class) then return 'no-such-class'; end if;
    if not exists (select from disposal.ends e where e.class = p_class and p_kind = any (e.stopped_by)) then
      return 'does-not-stop';
    end if;
  else
    select * into v_end from disposal.ends e where e.table_name = p_table;
    if not found then return 'no-such-table'; end if;
    if p_kind <> all (v_end.stopped_by) then return 'does-not-stop'; end if;
    execute format('select exists (select from %s where %I::text = $1)', v_end.table_name::regclass, v_end.record_column)
      into v_found using p_record;
    if not v_found then return 'no-such-record'; end if;
  end if;
  insert into disposal.holds (id, kind, class, table_name, record, why, placed_by, placed_at, review_on)
    values (p_id, p_kind, p_class, p_table, p_record, p_why, p_by, p_at, p_review_on);
  return 'placed';
end $$;

-- False when there is none that stands.
create function disposal.lift_hold(p_id uuid, p_by text, p_at timestamptz, p_because text) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  perform disposal.require_person(p_by);
  update disposal.holds set lifted_by = p_by, lifted_at = p_at, lifted_because = p_because
    where id = p_id and lifted_at is null;
  return found;
end $$;

create function disposal.review_hold(p_id uuid, p_review_on date) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update disposal.holds set review_on = p_review_on where id = p_id and lifted_at is null;
  return found;
end $$;

revoke all on all functions in schema disposal from public;
grant execute on function
  disposal.require_person(text),
  disposal.place_hold(uuid, text, text, text, text, text, text, timestamptz, date),
  disposal.lift_hold(uuid, text, timestamptz, text)
  to {{site}}_actor;
grant execute on function disposal.review_hold(uuid, date) to {{site}}_privacy_officer;
