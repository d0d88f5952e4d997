-- How many scans there were, opened to the results, whose function counts as the schemas' owner: no role may select from
-- it. Why: a room's tables are its own, and what it opens is in its own migrations. Reversible by dropping the view. Safe
-- while running.
create view screening.counted_scans as
  select minute, scans from screening.lane_minutes;
