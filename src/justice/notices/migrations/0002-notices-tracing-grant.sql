-- The tracing programme reads a silent alert's notice to ask Immigration about the traveller. Why: who it is about stands
-- in the notice alone, and is copied nowhere. Reversible by revoking. Safe while running.
grant usage on schema notices to {{site}}_tracing;
grant select on notices.notices to {{site}}_tracing;
create policy tracing_asks_about_silent_alerts on notices.notices for select to {{site}}_tracing
  using (alert_type = 'silent');
