-- The reference of the alert whose notice was disclosed, as officers quote it. Why: who reads the register may not read
-- the alert, and an identifier that nobody quotes leads nowhere. Reversible by dropping the column. Safe while running:
-- existing entries get theirs at once.
alter table disclosures.register add column alert_reference text;
update disclosures.register r set alert_reference = a.reference
  from alerts.interception_alerts a where a.id = r.alert_id;
alter table disclosures.register alter column alert_reference set not null;
grant select (alert_reference) on disclosures.register to {{site}}_disclosures, {{site}}_supervisor, {{site}}_auditor,
  {{site}}_privacy_officer;
grant insert (alert_reference) on disclosures.register to {{site}}_disclosures;
