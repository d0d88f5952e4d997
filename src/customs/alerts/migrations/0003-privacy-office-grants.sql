-- The privacy office's process finds interception alerts; disposal ends one.
-- Why: what is held about somebody is counted by keys alone, and a record ends by one operation alone, whose role may do
-- nothing else. Reversible by revoking. Safe while running.

grant usage on schema alerts to {{site}}_privacy_office, {{site}}_disposal;
grant select (id, reference, person_profile_number, traveller, listed) on alerts.interception_alerts
  to {{site}}_privacy_office;
create policy privacy_office on alerts.interception_alerts for select to {{site}}_privacy_office using (true);
grant select (id, alerted_at), delete on alerts.interception_alerts to {{site}}_disposal;
create policy disposal on alerts.interception_alerts to {{site}}_disposal using (true);

grant select (alert_id) on alerts.undisclosed to {{site}}_privacy_office;
grant select (alert_id), delete on alerts.undisclosed to {{site}}_disposal;
