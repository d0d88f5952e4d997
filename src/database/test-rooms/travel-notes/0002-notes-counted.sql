-- Counts the notes of a port for officers of every port.
create function travel_notes.count_of(wanted text) returns bigint
  language sql stable security definer set search_path = ''
  return (select count(*) from travel_notes.notes where port = wanted);
grant execute on function travel_notes.count_of(text) to {{site}}_officer;
