-- What other rooms read of the alerts stands here by name. `alerts_for_cases` is for the interceptions, who open a case
-- for each; `counted_alerts` for the results, whose function counts as the schemas' owner: no role may select from it.
-- Why: a room's tables are its own, and what it opens is in its own migrations. Reversible by dropping both views. Safe
-- while running.
create view alerts.alerts_for_cases as
  select id, reference, person_profile_number, port, direction, alerted_at from alerts.interception_alerts;
create view alerts.counted_alerts as
  select alerted_at from alerts.interception_alerts;
grant usage on schema alerts to {{site}}_interceptions;
grant select on alerts.alerts_for_cases to {{site}}_interceptions;
