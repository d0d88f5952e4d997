-- The last day of the clock that ran when a trace was destroyed. Why: that details were destroyed is half of what the
-- rules ask; the other half is that it was in time. Reversible by dropping the column. Safe while running: certificates
-- made before have none.
alter table tracing.certificates add column due_on date;
grant select (due_on) on tracing.certificates to {{site}}_tracing, {{site}}_list_officer, {{site}}_privacy_officer,
  {{site}}_auditor, {{site}}_operator;
