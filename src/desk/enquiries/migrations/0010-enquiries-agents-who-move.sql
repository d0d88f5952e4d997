-- Who works for another of the agencies from now on is noted there. Why so: their row, of the agency before, was seen by nobody
-- of the new one, so noting them failed, and with it every page that does. Reversible by dropping the policies. Safe while
-- running.
create policy oneself on enquiries.agents to {{site}}_agent, {{site}}_lead
  using (person_id = current_setting('landfall.person', true))
  with check (agency = current_setting('landfall.agency', true));
grant update (agency) on enquiries.presence to {{site}}_agent, {{site}}_lead;
create policy oneself on enquiries.presence to {{site}}_agent, {{site}}_lead
  using (person_id = current_setting('landfall.person', true)
    and exists (select from enquiries.enquiries e where e.reference = presence.reference))
  with check (agency = current_setting('landfall.agency', true)
    and exists (select from enquiries.enquiries e where e.reference = presence.reference));
