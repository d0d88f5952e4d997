-- Open boards, and whoever tells Justice what came of a case, listen for every step and answer, whoever took it.
-- Reversible by dropping the triggers. Safe while running.
create function interceptions.announce_cases() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_catalog.pg_notify('interception_cases', '');
  return null;
end
$$;
create trigger cases_announced after insert or update on interceptions.cases
  for each row execute function interceptions.announce_cases();
create trigger answers_announced after update on interceptions.confirmations
  for each row execute function interceptions.announce_cases();
