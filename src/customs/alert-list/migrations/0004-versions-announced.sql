-- Screening listens for a list or a withdrawal that comes into force, instead of asking five times a second.
-- Why it may be heard by anybody: it says what every role of Customs may read in the versions, and each withdrawal moves
-- them, whichever half of the list it takes somebody off. Reversible by dropping the trigger. Safe while running.
create function alert_list.announce_versions() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_catalog.pg_notify('alert_list', '');
  return null;
end
$$;
create trigger versions_announced after insert or update on alert_list.versions
  for each statement execute function alert_list.announce_versions();
