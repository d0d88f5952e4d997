-- Lists that Justice itself holds back, because they shrink or grow against the last one by more than the agreement's
-- guard. Why: a defect of the register or of an import would otherwise be noticed by another agency, or by the people it
-- stops. Nothing of such a list is kept but counts: it is built anew when two people have released it. One waits at a
-- time; what became of the others stays. Reversible by dropping the table. Safe while running.
create table daily_list.held_back (
  id uuid primary key,
  held_at timestamptz not null,
  occasion text not null check (occasion in ('daily', 'extra')),
  agreement_version text not null,
  -- What the agreement allows, in per cent of the list before.
  most_shrink_per_cent integer not null,
  most_growth_per_cent integer not null,
  -- By type of alert: the list last sent without those withdrawn since, this one, and what differs.
  interception_before integer not null,
  interception_now integer not null,
  interception_added integer not null,
  interception_changed integer not null,
  interception_removed integer not null,
  silent_before integer not null,
  silent_now integer not null,
  silent_added integer not null,
  silent_changed integer not null,
  silent_removed integer not null,
  -- released: two people agreed, and it is about to be built anew; then sent, not-sent or replaced by other counts.
  state text not null default 'held'
    check (state in ('held', 'released', 'declined', 'sent', 'not-sent', 'replaced')),
  -- Another list of other counts, which it took the place of when that was to be released.
  instead_of uuid references daily_list.held_back on delete restrict,
  decided_by text,
  decided_at timestamptz,
  list_number integer references daily_list.lists on delete restrict,
  check ((decided_by is null) = (decided_at is null)),
  check (state not in ('released', 'declined', 'sent') or decided_by is not null),
  check ((state = 'sent') = (list_number is not null))
);
create unique index held_back_one_waits on daily_list.held_back ((true)) where state in ('held', 'released');

grant select, insert, update on daily_list.held_back to {{site}}_register;
grant select on daily_list.held_back to {{site}}_list_officer, {{site}}_auditor;
grant update (state, decided_by, decided_at) on daily_list.held_back to {{site}}_list_officer;
-- The privacy office's process finds somebody by keys alone.
grant select (decided_by) on daily_list.held_back to {{site}}_privacy_office;
