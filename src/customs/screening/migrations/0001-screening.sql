-- Screening keeps one thing of the passports that match nobody: how many there were, per lane and minute.
-- Why: a scan without a match must leave no trace but a number. Forward only.

create schema screening;
grant usage on schema screening to {{site}}_screening, {{site}}_supervisor, {{site}}_auditor, {{site}}_operator;

create table screening.lane_minutes (
  port text not null,
  lane text not null,
  minute timestamptz not null,
  scans integer not null default 0,
  -- Machine readable zones that were refused as damaged.
  damaged integer not null default 0,
  primary key (port, lane, minute)
);
grant select, insert, update on screening.lane_minutes to {{site}}_screening;
grant select on screening.lane_minutes to {{site}}_supervisor, {{site}}_auditor, {{site}}_operator;
