-- Justice takes an answer back as soon as it no longer holds, while the case is open at Customs: one whose outcome was
-- told is over. Of an outcome only its case is read. Reversible by revoking. Safe while running.
grant usage on schema outcomes to {{site}}_confirmations;
grant select (case_reference) on outcomes.outcomes to {{site}}_confirmations;
create policy confirmations on outcomes.outcomes for select to {{site}}_confirmations using (true);
