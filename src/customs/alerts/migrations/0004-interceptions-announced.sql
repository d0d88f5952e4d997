-- The room of the cases and the open boards listen for interception alerts, instead of asking four times a second.
-- Why only these: a silent alert is announced to nobody; what follows one follows every tick. Reversible by dropping the
-- trigger. Safe while running.
create function alerts.announce_interception() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_catalog.pg_notify('interception_alerts', '');
  return null;
end
$$;
create trigger interceptions_announced after insert on alerts.interception_alerts
  for each row execute function alerts.announce_interception();
