-- What flight or ship each lane reads passports for, as the lane last said.
-- Why: a scan at the lane's page is stamped with what the lane is set to, never with what stands in an address.
-- Forward only.
create table screening.lane_flights (
  port text not null check (port ~ '^[A-Z]{3}$'),
  lane text not null check (lane ~ '^[A-Z][0-9]{1,2}$'),
  direction text not null check (direction in ('arrival', 'departure')),
  craft text not null check (craft ~ '^[A-Z0-9 ]{2,20}$'),
  set_at timestamptz not null,
  primary key (port, lane)
);
grant usage on schema screening to {{site}}_lane;
grant select, insert, update on screening.lane_flights to {{site}}_lane;
