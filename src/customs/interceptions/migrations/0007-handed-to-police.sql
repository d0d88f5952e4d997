-- Police see a case from when it is handed to them. Why: a constable reached, by its address, a traveller whom Customs
-- was still to meet, and could close the case. Reversible by putting the one policy back. Safe while running.
drop policy own_port on interceptions.cases;
create policy own_port on interceptions.cases for select to {{site}}_officer
  using (port = current_setting('landfall.port', true));
create policy handed_to_police on interceptions.cases for select to {{site}}_police
  using (port = current_setting('landfall.port', true) and state not in ('alerted', 'acknowledged'));
