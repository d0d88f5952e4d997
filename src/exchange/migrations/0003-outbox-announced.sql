-- Who carries messages listens for what is posted, by whichever process and role, instead of asking.
-- Why only the open compartment: any session may listen, and notices and receipts are posted when something silent
-- happened; whoever posts them tells the exchange of its own process. Reversible by dropping the trigger. Safe while
-- running.
create function exchange.announce_outbox() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_catalog.pg_notify('exchange_outbox', '');
  return null;
end
$$;
create trigger outbox_announced after insert on exchange.outbox_open
  for each row execute function exchange.announce_outbox();
