-- An open case says what the list in force says of its person now; what the alert matched stays as it was. Why: details that
-- were corrected at Justice reach whoever stands before the traveller. Reversible by dropping the column. Safe while running.
alter table interceptions.cases add column listed_now jsonb;
grant select (listed_now) on interceptions.cases
  to {{site}}_interceptions, {{site}}_officer, {{site}}_supervisor, {{site}}_police, {{site}}_privacy_officer;
