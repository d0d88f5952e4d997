-- A lane may read for a ship of any name that an alert can bear.
-- Why: TE KŌTUKU has a macron, and the longest name of a ship has 35 characters; the room's `craftName` says which names
-- there are, for the lane's page and its interface alike.
-- Forward only.
alter table screening.lane_flights
  drop constraint lane_flights_craft_check,
  add constraint lane_flights_craft_check check (char_length(craft) between 2 and 35);
