-- The same figures, counted from what the rooms open to the results by name. Why: a room's tables are its own; what it
-- opens is in its own migrations, and it may change the rest. Reversible by the function of before. Safe while running.
create or replace function results.count_figures(p_from date, p_to date) returns table (figure text, value bigint)
language sql stable security definer set search_path = '' as $$
  with period as (
    select p_from::timestamp at time zone 'Pacific/Auckland' as starts,
      (p_to + 1)::timestamp at time zone 'Pacific/Auckland' as ends
  ), steps as (
    select s.* from interceptions.counted_steps s, period where s.taken_at >= starts and s.taken_at < ends
  ), met as (
    select * from steps where step = 'confirm-identity'
  ), ended as (
    select * from steps where outcome is not null
  ), answers as (
    select answered_at is not null and answered_at - asked_at <= interval '5 seconds' as in_time
    from interceptions.counted_questions, period where asked_at >= starts and asked_at < ends
  )
  select 'passports_compared', coalesce(sum(scans), 0)::bigint from screening.counted_scans, period
    where minute >= starts and minute < ends
  union all select 'intercept_alerts_triggered', count(*) from alerts.counted_alerts, period
    where alerted_at >= starts and alerted_at < ends
  union all select 'people_intercepted', count(distinct person_profile_number) from met
  union all select 'on_departure', count(distinct case_id) from met where direction = 'departure'
  union all select 'on_arrival', count(distinct case_id) from met where direction = 'arrival'
  union all select 'incorrect_intercepts', count(*) from ended
    where outcome in ('already-paid', 'wrong-person', 'arrangement-existed', 'warrant-not-in-force')
  union all select 'fines_already_paid', count(*) from ended where outcome = 'already-paid'
  union all select 'wrong_person', count(*) from ended where outcome = 'wrong-person'
  union all select 'arrangement_existed', count(*) from ended where outcome = 'arrangement-existed'
  union all select 'warrant_not_in_force', count(*) from ended where outcome = 'warrant-not-in-force'
  union all select 'interception_not_completed', count(*) from ended where outcome = 'not-completed'
  union all select 'not_completed_' || replace(reason, '-', '_'),
      count(ended.case_id)
    from unnest(array['police-unavailable', 'left-the-area', 'boarded', 'alert-late', 'justice-unreachable', 'safety'])
      as reason
    left join ended on ended.not_completed_reason = reason group by reason
  union all select 'stood_down_in_time', count(*) from ended where outcome = 'stood-down'
  union all select 'cases_acted_on', count(distinct case_id) from steps where step = 'begin-interview'
  union all select 'acted_on_though_challenged', count(*) from ended
    where outcome in ('paid', 'arrangement-made', 'remitted', 'arrested') and exists (
      select from interceptions.counted_steps c
      where c.case_id = ended.case_id and c.number < ended.number and c.step = 'challenge')
  union all select 'dropped_after_notice', count(*) from ended where outcome in
    ('already-paid', 'wrong-person', 'arrangement-existed', 'warrant-not-in-force', 'discretion-exercised')
  union all select 'successful_actions', count(*) from ended
    where outcome in ('paid', 'arrangement-made', 'remitted', 'arrested')
  union all select 'answers_in_time', count(*) from answers where in_time
  union all select 'answers_late', count(*) from answers where not in_time
$$;
