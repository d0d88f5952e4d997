-- Whoever acts on the register may ask whether a person stands on the last list. Why: an alert whose reason has ended is
-- withdrawn in the act's own transaction. The type of alert alone is shown. Reversible by revoking. Safe while running.
grant usage on schema daily_list to {{site}}_outcomes;
grant select (list_number) on daily_list.lists to {{site}}_outcomes;
grant select (person_profile_number, alert_type) on daily_list.entries to {{site}}_contact_agent, {{site}}_outcomes;
create policy whoever_acts on daily_list.entries for select to {{site}}_contact_agent, {{site}}_outcomes using (true);
