-- Variations of agreements that the site itself proposed and agreed to, each as a whole version. Why so: what was in force on a day
-- is law of that day, so a row is agreed to once and never changes or goes. Reversible by dropping the table; the versions of
-- the agreement's files are then in force again. Safe while running.
create table review.variations (
  id uuid primary key,
  once_key text not null unique,
  agreement text not null check (agreement <> ''),
  version text not null check (version <> ''),
  counts_from date not null,
  reason text not null check (length(reason) between 1 and 500),
  -- In the words of an agreement file, as it was handed in.
  body text not null,
  proposed_by text not null check (proposed_by <> ''),
  proposed_at timestamptz not null,
  agreed_by text check (agreed_by <> ''),
  agreed_at timestamptz,
  constraint variations_two_people check (proposed_by <> agreed_by),
  constraint variations_agreed_wholly check (num_nulls(agreed_by, agreed_at) in (0, 2))
);
create unique index variations_one_version on review.variations (agreement, version) where agreed_at is not null;

create function review.variation_once() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.agreed_at is not null
     or (new.id, new.once_key, new.agreement, new.version, new.counts_from, new.reason, new.body, new.proposed_by, new.proposed_at)
        is distinct from
        (old.id, old.once_key, old.agreement, old.version, old.counts_from, old.reason, old.body, old.proposed_by, old.proposed_at)
  then
    raise exception 'a variation is agreed to as it was proposed, once' using errcode = 'LF010';
  end if;
  return new;
end $$;
create trigger variations_once before update on review.variations for each row execute function review.variation_once();
revoke all on function review.variation_once() from public;

grant select on review.variations to {{site}}_privacy_office, {{site}}_privacy_officer, {{site}}_auditor;
grant insert on review.variations to {{site}}_privacy_officer;
grant update (agreed_by, agreed_at) on review.variations to {{site}}_privacy_officer;
grant select (id, agreement, version, counts_from, reason, body, proposed_at, agreed_at) on review.variations
  to {{site}}_commissioners_reviewer;
