-- What one person asked and another agreed to, declined, or let expire. Why so: an act that takes two people must not
-- hang on one room's care. The database itself refuses a second person who is the first, an answer after the time, and a
-- second answer; two who answer at once are put in order by the row. Rooms ask and answer inside their own transactions
-- and under their own roles, so the doors are functions that run as the owner and check, by the role that is set, whose
-- kind of request it is. Reversible by dropping the schema. Safe while running.
create schema two_people;
grant usage on schema two_people to {{site}}_actor, {{site}}_two_people, {{site}}_privacy_officer, {{site}}_auditor,
  {{site}}_privacy_office;

-- Declared by the rooms, told to the database at every start.
create table two_people.kinds (
  kind text primary key check (kind ~ '^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$'),
  sentence text not null check (sentence like '%.'),
  -- Database roles.
  asked_by text[] not null,
  decided_by text[] not null
);

create table two_people.requests (
  id uuid primary key,
  -- Of an earlier release too, whose room no longer declares it.
  kind text not null,
  subject_kind text not null check (subject_kind ~ '^[a-z][a-z0-9-]{0,39}$'),
  subject_id text not null check (subject_id ~ '^[A-Za-z0-9][A-Za-z0-9._:/+-]{0,63}$'),
  asked_by text not null check (asked_by <> ''),
  asked_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > asked_at),
  -- Others who may not be the second person, such as whoever the request is about.
  excluded text[] not null default '{}',
  state text not null default 'asked' check (state in ('asked', 'agreed', 'declined', 'expired', 'withdrawn')),
  decided_by text,
  decided_at timestamptz,
  reason text check (length(reason) between 1 and 2000),
  check ((state = 'asked') = (decided_at is null)),
  check ((state in ('asked', 'expired')) = (decided_by is null)),
  check ((state = 'declined') = (reason is not null)),
  constraint requests_second_person check (state not in ('agreed', 'declined')
    or (decided_by <> asked_by and decided_by <> all (excluded))),
  constraint requests_in_time check (state not in ('agreed', 'declined') or decided_at < expires_at),
  constraint requests_taken_back check (state <> 'withdrawn' or decided_by = asked_by)
);
create unique index requests_one_open on two_people.requests (kind, subject_kind, subject_id) where state = 'asked';
create index requests_by_subject on two_people.requests (kind, subject_kind, subject_id, asked_at);
create index requests_to_expire on two_people.requests (expires_at) where state = 'asked';

-- A request ends once, and only ends.
create function two_people.end_once() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state <> 'asked' or new.state = 'asked'
     or (new.id, new.kind, new.subject_kind, new.subject_id, new.asked_by, new.asked_at, new.expires_at, new.excluded)
        is distinct from
        (old.id, old.kind, old.subject_kind, old.subject_id, old.asked_by, old.asked_at, old.expires_at, old.excluded)
  then
    raise exception 'a request of two people ends once, and nothing else of it changes' using errcode = 'LF010';
  end if;
  return new;
end $$;
create trigger requests_end_once before update on two_people.requests
  for each row execute function two_people.end_once();

grant select, insert, update, delete on two_people.kinds to {{site}}_two_people;
grant select, update on two_people.requests to {{site}}_two_people;
grant select on two_people.requests to {{site}}_privacy_officer, {{site}}_auditor;
-- The privacy office's process finds somebody by keys alone.
grant select (asked_by, decided_by) on two_people.requests to {{site}}_privacy_office;

-- The role that the caller acts as, inside a function that runs as its owner.
create function two_people.acting_role() returns text language sql stable set search_path = '' as $$
  select coalesce(nullif(current_setting('role', true), 'none'), session_user::text)
$$;

-- A page's transaction knows who is signed in: nobody asks or answers in another's name.
create function two_people.require_person(p_person text) returns void
  language plpgsql stable set search_path = '' as $$
begin
  if coalesce(nullif(current_setting('landfall.person', true), ''), p_person) <> p_person then
    raise insufficient_privilege using message = 'somebody else is signed in';
  end if;
end $$;

-- False when such a request is open already.
create function two_people.ask(p_id uuid, p_kind text, p_subject_kind text, p_subject_id text, p_person text,
    p_at timestamptz, p_expires_at timestamptz, p_excluded text[]) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  perform two_people.require_person(p_person);
  if not exists (select from two_people.kinds k
                 where k.kind = p_kind and two_people.acting_role() = any (k.asked_by)) then
    raise insufficient_privilege using message = 'this role asks for nothing of this kind';
  end if;
  insert into two_people.requests (id, kind, subject_kind, subject_id, asked_by, asked_at, expires_at, excluded)
    values (p_id, p_kind, p_subject_kind, p_subject_id, p_person, p_at, p_expires_at, p_excluded)
    on conflict (kind, subject_kind, subject_id) where state = 'asked' do nothing;
  return found;
end $$;

-- Ends a request as agreed, declined or withdrawn, and says what came of it: the new state, or why not.
create function two_people.end_request(p_id uuid, p_kind text, p_person text, p_state text, p_reason text,
    p_at timestamptz)
  returns table (outcome text, subject_kind text, subject_id text, asked_by text, asked_at timestamptz,
                 expires_at timestamptz)
  language plpgsql security definer set search_path = '' as $$
declare
  it two_people.requests;
  kind_of two_people.kinds;
begin
  perform two_people.require_person(p_person);
  select * into kind_of from two_people.kinds k where k.kind = p_kind;
  if not (two_people.acting_role() = any (case when p_state = 'withdrawn' then kind_of.asked_by
                                                else kind_of.decided_by end)) is true then
    raise insufficient_privilege using message = 'this role answers nothing of this kind';
  end if;
  -- Whoever comes second waits here, and then finds the request answered.
  select * into it from two_people.requests r where r.id = p_id and r.kind = p_kind for update;
  outcome := case
    when it.id is null or it.state <> 'asked' then 'not-open'
    when it.expires_at <= p_at then 'expired'
    when p_state = 'withdrawn' and p_person <> it.asked_by then 'not-asker'
    when p_state <> 'withdrawn' and (p_person = it.asked_by or p_person = any (it.excluded)) then 'not-second'
    else p_state end;
  if outcome = p_state then
    update two_people.requests r
      set state = p_state, decided_by = p_person, decided_at = p_at, reason = p_reason where r.id = it.id;
  end if;
  return query select outcome, it.subject_kind, it.subject_id, it.asked_by, it.asked_at, it.expires_at;
end $$;

-- Those that stand, oldest first, for whoever may ask or answer them.
create function two_people.open_requests(p_kind text, p_at timestamptz)
  returns table (id uuid, subject_kind text, subject_id text, asked_by text, asked_at timestamptz,
                 expires_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select r.id, r.subject_kind, r.subject_id, r.asked_by, r.asked_at, r.expires_at
  from two_people.requests r join two_people.kinds k on k.kind = r.kind
  where r.kind = p_kind and r.state = 'asked' and r.expires_at > p_at
    and two_people.acting_role() = any (k.asked_by || k.decided_by)
  order by r.asked_at, r.id
$$;

-- The requests of one subject whose time is over, ended: another may then be asked.
create function two_people.expire_about(p_kind text, p_subject_kind text, p_subject_id text, p_at timestamptz)
  returns setof uuid language sql security definer set search_path = '' as $$
  update two_people.requests r set state = 'expired', decided_at = p_at
  where r.kind = p_kind and r.subject_kind = p_subject_kind and r.subject_id = p_subject_id
    and r.state = 'asked' and r.expires_at <= p_at
  returning r.id
$$;

revoke all on all functions in schema two_people from public;
grant execute on function
  two_people.ask(uuid, text, text, text, text, timestamptz, timestamptz, text[]),
  two_people.end_request(uuid, text, text, text, text, timestamptz),
  two_people.open_requests(text, timestamptz),
  two_people.expire_about(text, text, text, timestamptz) to {{site}}_actor;
