-- Open cases ask which of their people the list in force still names, and when the lists last changed. Why: an open case
-- whose person is no longer on the list says so, and a list that is held does not take anybody off. Only of the
-- interception half, only of people whom the asker names, and only by the interceptions' own process: nobody can ask
-- about a silent alert. Reversible by dropping the functions. Safe while running.
create function alert_list.under_interception(people text[]) returns setof text
language sql stable security definer set search_path = '' as $$
  select e.person_profile_number from alert_list.interception_entries e
  where e.person_profile_number = any (under_interception.people)
$$;
create function alert_list.lists_changed_at() returns timestamptz
language sql stable security definer set search_path = '' as $$
  select max(greatest(v.received_at, v.applied_at)) from alert_list.versions v
$$;
revoke all on function alert_list.under_interception(text[]), alert_list.lists_changed_at() from public;
grant usage on schema alert_list to {{site}}_interceptions;
grant execute on function alert_list.under_interception(text[]), alert_list.lists_changed_at() to {{site}}_interceptions;
