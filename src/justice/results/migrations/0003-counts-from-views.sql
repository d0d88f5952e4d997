-- The same figures, counted from what the rooms open to the results by name. Why: a room's tables are its own; what it
-- opens is in its own migrations, and it may change the rest. The view that the acts had left in the register's schema
-- for this function alone goes with its last use. Reversible by the function and the view of before. Safe while running.
create or replace function results.count_figures(p_from date, p_to date) returns table (figure text, value bigint)
language sql stable security definer set search_path = '' as $$
  with period as (
    select p_from::timestamp at time zone 'Pacific/Auckland' as starts,
      (p_to + 1)::timestamp at time zone 'Pacific/Auckland' as ends
  ), silent as (
    -- The day of the crossing: a notice that was held up over midnight belongs to the day it tells of.
    select person_profile_number from notices.counted_notices
    where alert_type = 'silent' and travel_date between p_from and p_to
  ), acts as (
    -- In an interception: the agent who took the call named Customs' case.
    select act, fines_cents, reparation_cents from acts.counted_acts, period
    where case_reference is not null and acted_at >= starts and acted_at < ends
  ), lists as (
    select created_at from daily_list.counted_lists, period where created_at >= starts and created_at < ends
  ), last_list as (
    select l.* from daily_list.counted_lists l, period where l.created_at < ends order by l.list_number desc limit 1
  ), taken_back as (
    select w.alert_type, count(*) as people from withdrawals.counted_withdrawals w join last_list using (list_number), period
    where w.withdrawn_at < ends group by 1
  ), destroyed as (
    select reason, due_on is not null and (destroyed_at at time zone 'Pacific/Auckland')::date > due_on + 1 as is_late
    from tracing.counted_destructions, period where destroyed_at >= starts and destroyed_at < ends
  )
  select 'silent_alerts_triggered', count(*) from silent
  union all select 'individuals_subject_to_silent_alerts', count(distinct person_profile_number) from silent
  union all select 'fines_received', round(coalesce(sum(fines_cents), 0) / 100.0)::bigint from acts where act = 'payment'
  union all select 'reparation_received', round(coalesce(sum(reparation_cents), 0) / 100.0)::bigint
    from acts where act = 'payment'
  union all select 'time_to_pay', round(coalesce(sum(fines_cents + reparation_cents), 0) / 100.0)::bigint
    from acts where act = 'arrangement'
  union all select 'remittals', round(coalesce(sum(fines_cents + reparation_cents), 0) / 100.0)::bigint
    from acts where act = 'remittal'
  union all select 'interception_alerts_at_30_june', (select interception_entries
    - coalesce((select people from taken_back where alert_type = 'interception'), 0) from last_list)
  union all select 'silent_alerts_at_30_june', (select silent_entries
    - coalesce((select people from taken_back where alert_type = 'silent'), 0) from last_list)
  union all select 'matching_runs', count(*) from lists
  union all select 'days_with_a_list', count(distinct (created_at at time zone 'Pacific/Auckland')::date) from lists
  union all select 'days_without_a_list', (p_to - greatest(p_from, first_day) + 1)
      - (select count(distinct (created_at at time zone 'Pacific/Auckland')::date) from lists)
    from (select min((created_at at time zone 'Pacific/Auckland')::date) as first_day from daily_list.counted_lists) as began
    where first_day <= p_to
  union all select 'traces_settled_in_time', count(*) from destroyed
    where reason not in ('no-answer', 'nothing-decided', 'action-not-begun')
  union all select 'traces_run_out', count(*) from destroyed
    where reason in ('no-answer', 'nothing-decided', 'action-not-begun')
  union all select 'traces_destroyed_in_time', count(*) from destroyed where not is_late
  union all select 'traces_destroyed_late', count(*) from destroyed where is_late
$$;
drop view fines.acts;
