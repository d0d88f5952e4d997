-- Held lists are released or refused by the house's one mechanism for two people. Why: who was first and who was second
-- stood in columns here, and a list could not be refused at all. A first release of before becomes a request that stands
-- for three more days; a list that two people had released stays released. Forward only; safe while running, for a
-- program of before finds no columns and leaves the list held.
alter table alert_list.held_lists
  add column decision text check (decision in ('released', 'refused')),
  add column decided_at timestamptz,
  add check ((decision is null) = (decided_at is null));

update alert_list.held_lists set decision = 'released', decided_at = second_released_at
  where second_released_by is not null;

insert into two_people.requests (id, kind, subject_kind, subject_id, asked_by, asked_at, expires_at)
  select gen_random_uuid(), 'alert-list/release-held-list', 'list', list_number::text, first_released_by,
    first_released_at, now() + interval '3 days'
  from alert_list.held_lists where first_released_by is not null and second_released_by is null;

alter table alert_list.held_lists
  drop column first_released_by, drop column first_released_at,
  drop column second_released_by, drop column second_released_at;

grant select (list_number, decision, decided_at), update (decision, decided_at)
  on alert_list.held_lists to {{site}}_supervisor;
grant select (decision, decided_at) on alert_list.held_lists to {{site}}_alert_list;
