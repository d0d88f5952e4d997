-- Notices of silent alerts, opened to the results, whose function counts as the schemas' owner: no role may select from
-- it. Why: a room's tables are its own, and what it opens is in its own migrations. Reversible by dropping the view. Safe
-- while running.
create view notices.counted_notices as
  select person_profile_number, alert_type, travel_date from notices.notices;
