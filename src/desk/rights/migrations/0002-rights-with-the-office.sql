-- The privacy office decides what was asked by right in an enquiry; its word ends the case here. Why so: an agent who had to press
-- “decided” beside the office would say it too early or never. Reversible by dropping the policy and revoking. Safe while running.
grant usage on schema rights to {{site}}_requests;
grant select (id, reference, kind, received_at, state), update (state, decided_at, decided_by_id, decided_by_name)
  on rights.cases to {{site}}_requests;
create policy the_office on rights.cases to {{site}}_requests using (true) with check (true);
